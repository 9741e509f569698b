/**
 * Promise 8, the half of it that readers see: whatever somebody may write into a profile, the library or the framework
 * stands on a page, or has a reason not to.
 */
import { expect, it } from 'vitest'
import { hasErrors, inWords } from '../../src/diagnostic/finding.ts'
import { parseFramework } from '../../src/source/parse-framework.ts'
import type { Sources } from '../../src/source/sources.ts'
import { everything, type Written } from '../support/everything.ts'
import { type Rendered, siteOf } from '../support/example.ts'

/**
 * A place of a kind of file that is left out, so that what stands behind it comes into its own: `profile: development`.
 */
type LeftOut = RegExp

function without(value: unknown, path: string, leftOut: LeftOut): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => without(item, path, leftOut))
  if (typeof value !== 'object' || value === null) return value
  const at = (key: string): string => (path.endsWith(' ') ? `${path}${key}` : `${path}.${key}`)
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, held]) =>
      leftOut.test(at(key)) ? [] : [[key, without(held, at(key), leftOut)]],
    ),
  )
}

function changed(sources: Sources, leftOut: LeftOut, replaced: (text: string) => string): Sources {
  const change = <Source extends { readonly text: string }>(source: Source, kind: string): Source => ({
    ...source,
    text: replaced(JSON.stringify(without(JSON.parse(source.text), `${kind}: `, leftOut))),
  })
  return {
    ...sources,
    framework: sources.framework && change(sources.framework, 'framework'),
    library: sources.library.map((source) => change(source, 'library')),
    profiles: sources.profiles.map(({ slug, source }) => ({ slug, source: change(source, 'profile') })),
  }
}

function pagesOf(sources: Sources): Rendered {
  const { value: framework, findings } = parseFramework(sources)
  if (!framework || hasErrors(findings)) {
    throw new Error(findings.map((found) => `${found.at.file} ${inWords(found).headline}`).join('\n'))
  }
  const { value } = siteOf(framework)
  if (!value) throw new Error('nothing was rendered')
  return value
}

const written: Written = everything((word) => `${word}w`)

const same = (text: string): string => text
/**
 * A role of levels of its own grows towards them only where a capability does, and with partners and duties only where
 * it has some.
 */
const withMoreOfItsOwn = (text: string): string => {
  const capability = { name: 'Deed', levels: { apprentice: 'low', companion: 'high' } }
  const more = {
    capabilities: [capability],
    responsibilities: [{ name: 'Duty', metrics: ['9 of 10'], primary: true }],
    interactions: [{ role: 'smith', type: 'wrk' }],
  }
  return text.replace('"ownLevels":', `${JSON.stringify(more).slice(1, -1)},"ownLevels":`)
}
/** A phrase that asks for it. */
const withPhrases = (text: string): string =>
  text.replace(/(?<="projects":\[\{"name":"\w+","text":")/g, '{responsibility-in-sentence} ')
/** A role on both tracks, so that the framework's switch between them is one that somebody can make. */
const withBothTracks = (text: string): string => text.replace(/(?<="mission":"\w+","levels":\[[^\]]*)\]/, ',"manager"]')

const ofRole = 'profile: development'
const ofLevel = '(?:framework: tracks\\.levels|profile: ownLevels)\\.development'
const ofTrack = 'framework: tracks\\.development'
const scopes = '.*development.*\\.projects\\.scope'
const ofTransition = '(?:library|profile): capabilities\\.transitions'
const ofCapability = '(?:library|profile): capabilities\\.(?:actions|indicators|resources)'

/**
 * Where several texts say the same thing the nearest one counts: each is left out in its turn, so that the next one has
 * to be there.
 */
const variants: readonly (readonly [leftOut: readonly string[], replaced: (text: string) => string])[] = [
  [[], same],
  [[], withMoreOfItsOwn],
  [[], withBothTracks],
  [[], withPhrases],
  [[scopes], withMoreOfItsOwn],
  [[ofRole], same],
  [[ofRole, scopes], same],
  [[ofRole, ofLevel], same],
  [[ofRole, ofLevel, scopes], same],
  [[ofRole, ofLevel, ofTrack], same],
  [[ofRole, ofLevel, ofTrack, scopes], same],
  [[ofTransition], same],
  [[ofTransition, ofCapability], same],
]

/** What stands on no page, and why. */
const reasons: Readonly<Record<string, string>> = {
  'framework: lint.vague-wording.except': 'tells the linter what to leave alone',
  'framework: lint.vague-wording.words': 'tells the linter what to look for',
  'framework: x-own': 'is for other programs, in JSON',
  'library: capabilities.x-own': 'is for other programs, in JSON',
  'profile: x-own': 'is for other programs, in JSON',
}

/** The places of which no text is in any of these files. */
function absent(files: readonly { readonly text: string }[]): string[] {
  const shown = new Set(files.flatMap(({ text }) => text.match(/Word\d+w/g) ?? []))
  const words = Array.from(written.written).filter(([word]) => written.placeOf.has(word))
  const there = new Set(words.filter(([, text]) => shown.has(text)).map(([word]) => written.placeOf.get(word)))
  return Array.from(new Set(words.map(([word]) => written.placeOf.get(word) ?? '')))
    .filter((place) => !there.has(place))
    .toSorted()
}

const built = variants.flatMap(([leftOut, replaced]) => {
  const { ladders, site } = pagesOf(
    changed(written.sources, new RegExp(leftOut.length === 0 ? '^$' : `^(?:${leftOut.join('|')})$`), replaced),
  )
  return [...ladders, ...site]
})

it('stands on a page or in a ladder, or has a reason not to', () => {
  expect(absent(built.filter(({ path }) => /\.(?:html|md)$/.test(path)))).toEqual(Object.keys(reasons).toSorted())
})

it('is in the document of a ladder and on its page too, where it is about growing', () => {
  const growing = (ending: string): string[] =>
    absent(built.filter(({ path }) => path.endsWith(ending))).filter((place) => place.includes('development.'))
  expect(growing('.md')).toEqual([])
  expect(growing('.html')).toEqual([])
})

it('is in the JSON, where that is its reason', () => {
  const forPrograms = Object.keys(reasons).filter((place) => /JSON/.test(reasons[place] ?? ''))
  const missing = absent(built.filter(({ path }) => path.endsWith('.json')))
  expect(forPrograms.length).toBeGreaterThan(0)
  expect(forPrograms.filter((place) => missing.includes(place))).toEqual([])
})
