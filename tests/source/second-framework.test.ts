/**
 * A framework with other words throughout: what is built for the example organization must not lean on its levels,
 * scale or language.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { nodeHost } from '../../src/files/node-host.ts'
import { readProject } from '../../src/files/reading/read-project.ts'
import { parseFramework } from '../../src/source/parse-framework.ts'
import type { TemplateText } from '../../src/source/sources.ts'
import { placeholdersIn, type Words } from '../../src/template/word-forms.ts'
import { projectWords } from '../../src/words/project-words.ts'
import { named } from './inline-project.ts'

const read = readProject(resolve('tests/fixtures/second-framework'), nodeHost)
const { value: framework, findings } = parseFramework(read.value)
if (!framework) throw new Error('the fixture does not parse')

function builtIn(language: string): TemplateText {
  const file = `templates/words/${language}.yaml`
  return { path: `words/${language}.yaml`, source: { file, text: readFileSync(file, 'utf8') } }
}

it('reads without a finding', () => {
  expect([...read.findings, ...findings]).toEqual([])
})

it('shares no id of a level or scale with the example organization', () => {
  expect(framework.scales.map(({ id, steps }) => [id, steps.length])).toEqual([
    ['koennen', 4],
    ['verantwortung', 7],
  ])
  expect(framework.tracks.map(({ id, levels }) => [id, levels.map((level) => level.id as string)])).toEqual([
    ['fach', ['einstieg', '8a', '8b', 'fachverantwortung']],
    ['leitung', ['teamleitung', 'bereichsleitung']],
  ])
})

it('has written ids where names have no letters that an id can be made of', () => {
  const planning = named(framework.roles, 'slug', 'netzplanung')
  expect(planning.capabilities.map(({ id, name, group }) => [id, name, group])).toContainEqual(['ohm', 'Ω', 'handwerk'])
  expect(planning.capabilities.map(({ id }) => id as string)).toContain('baustellengesprach')
  expect(planning.interactions.map(({ partner }) => partner.name)).toContain('東京支社')
})

it('has a track without any span of time', () => {
  const management = named(framework.tracks, 'id', 'leitung')
  expect(JSON.stringify(management)).not.toMatch(/"unit":/)
  const switches = framework.roles.flatMap(({ edges }) => edges.filter(({ kind }) => kind === 'switch'))
  expect(new Set(switches.map(({ from, to }) => `${from.level} to ${to.level}`))).toEqual(
    new Set(['fachverantwortung to teamleitung', 'teamleitung to fachverantwortung']),
  )
  expect(switches.every(({ duration }) => duration === undefined)).toBe(true)
})

it('is spoken of in German, with a German word for every English one', () => {
  const words = projectWords(framework, { own: [], builtIn: [builtIn('en'), builtIn('de')] })
  expect(words.findings).toEqual([])
  expect(words.value?.ladder.duration({ min: 6, max: 12, unit: 'month' })).toBe('6–12 Monate')
  expect(words.value?.ladder.duration({ min: 12, max: 12, unit: 'year' })).toBe('1 Jahr')
})

it('keeps in German every name that the English words fill in', () => {
  const english = projectWords({ ...framework, language: 'en' }, { own: [], builtIn: [builtIn('en')] }).value
  const german = projectWords(framework, { own: [], builtIn: [builtIn('en'), builtIn('de')] }).value
  const lost: string[] = []
  const compare = (model: Words, words: Words, path: string): void => {
    for (const [key, word] of Object.entries(model)) {
      const other = words[key]
      if (typeof word === 'object' && typeof other === 'object') compare(word, other, `${path}${key}.`)
      else if (
        typeof word === 'string' &&
        placeholdersIn(word).some((name) => typeof other !== 'string' || !placeholdersIn(other).includes(name))
      ) {
        lost.push(path + key)
      }
    }
  }
  if (!english || !german) throw new Error('there are no words')
  compare(english.ladder.all, german.ladder.all, '')
  expect(lost).toEqual([])
})
