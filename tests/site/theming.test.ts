import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { overrideFindings } from '../../src/pipeline/check.ts'
import { loadProject } from '../../src/pipeline/load.ts'
import { templateFindings } from '../../src/pipeline/render.ts'
import { inWords, sortFindings } from '../../src/diagnostic/finding.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { builtInTemplates } from '../../src/files/reading/built-in-templates.ts'
import { repository, siteOf, templatesFolder } from '../support/example.ts'
import { temporaryProject } from '../support/temporary-project.ts'

const guide = readFileSync(`${repository}/docs/theming.md`, 'utf8')

/** The examples of the guide that are whole files, by path. */
const examples = Object.fromEntries(
  Array.from(guide.matchAll(/^```[a-z]+ (\S+)\n([\s\S]*?)^```$/gm), ([, path = '', text = '']): [string, string] => [
    path,
    text,
  ]),
)

interface Built {
  readonly files: ReadonlyMap<string, string>
  readonly said: readonly string[]
}

/** Everything that a project on disk gives, as `rungs build` makes it. */
function built(files: Readonly<Record<string, string>>): Built {
  const project = loadProject(temporaryProject(files), nodeHost)
  const { framework, sources } = project
  const templates = { own: sources.templates, builtIn: builtInTemplates(nodeHost, templatesFolder) }
  const checked = overrideFindings(project, templates, templateFindings(project.spoken, templates))
  const rendered = framework ? siteOf(framework, sources.templates) : undefined
  const found = sortFindings([...project.findings, ...checked])
  return {
    files: new Map(rendered?.value?.site.map(({ path, text }) => [path, text])),
    said: found
      .filter(({ code }) => code !== 'no-roles')
      .map((one) => `${one.at.file}:${one.at.start?.line ?? ''} ${one.code}: ${inWords(one).headline}`),
  }
}

function page(project: Built, path: string): string {
  const text = project.files.get(path)
  if (text === undefined) throw new Error(`no ${path}; ${project.said.join('\n')}`)
  return text
}

const profile = 'name: Baker\nmission: Bread before seven.\nlevels: [Learner, Baker]\n'

describe('the examples of the guide', () => {
  const project = built({ ...examples, 'roles/baker/profile.yaml': profile })
  const index = page(project, 'index.html')

  it('are whole files, and run the command again with them', () => {
    expect(Object.keys(examples)).toHaveLength(5)
    expect(project.said).toEqual([])
  })

  it('change the tokens behind those that come with rungs', () => {
    const css = page(project, 'assets/site.css')
    expect(css.indexOf('--accent: light-dark(#7a1f4b')).toBeGreaterThan(css.indexOf('--accent: light-dark(#0d5b62'))
    expect(css).toContain('--font-heading: Georgia, serif')
  })

  it('put the logo before the name and give it its room', () => {
    expect(index).toContain('<img src="assets/bakery.svg" alt="" width="64" height="32"><bdi>Corner bakery</bdi>')
    expect(index).toContain('<link rel="icon" href="assets/bakery.svg">')
    expect(page(project, 'roles/baker/learner.html')).toContain('<img src="../../assets/bakery.svg"')
    expect(project.files.get('assets/bakery.svg')).toBe(examples['templates/assets/bakery.svg'])
  })

  it('end every page with the footer and the way to its source', () => {
    const role = page(project, 'roles/baker.html')
    expect(role).toContain('Questions? Ask whoever runs the ovens.')
    expect(role).toContain('href="https://example.com/bakery/ladders/blob/main/roles/baker/profile.yaml"')
  })

  it('replace single words and single partials', () => {
    expect(index).toContain('<h1>How we grow</h1>')
    expect(index).toContain('<p class="quiet">Ask us on the second floor.</p>')
    expect(page(project, 'about.html')).toContain('>Nobody is promoted by a list</h2>')
  })
})

describe('a template of the project', () => {
  it('takes the place of the built-in one of its name', () => {
    const project = built({
      'roles/framework.yaml': examples['roles/framework.yaml'] ?? '',
      'templates/assets/bakery.svg': '<svg/>',
      'templates/site/about.hbs': '{{#> layout}}<h1>{{page.heading}} in our words</h1>{{/layout}}\n',
    })
    expect(project.said).toEqual([])
    expect(page(project, 'about.html')).toContain('<h1>How to read a ladder in our words</h1>')
  })
})

describe('a logo', () => {
  const framework = examples['roles/framework.yaml'] ?? ''

  it('that is not there is told at its place, with the file that was meant', () => {
    const project = built({ 'roles/framework.yaml': framework, 'templates/assets/bakary.svg': '<svg/>' })
    expect(project.said).toEqual(['roles/framework.yaml:6 logo-missing: there is no logo "bakery.svg"'])
    expect(project.files.size).toBe(0)
  })

  it.each([
    ['<svg viewBox="0 0 32 64"></svg>', 'width="16" height="32"'],
    ["<svg xmlns='x' viewBox='-5, -5, 10, 10'></svg>", 'width="32" height="32"'],
    ['<svg width="100px" height="50px"></svg>', 'width="64" height="32"'],
    ['<svg viewBox="0 0 1000 10"></svg>', 'width="150" height="2"'],
    ['<svg viewBox="0 0 0 0"></svg>', 'width="32" height="32"'],
    ['not really a picture', 'width="32" height="32"'],
  ])('that says %j takes the room %s', (svg, room) => {
    const project = built({ 'roles/framework.yaml': framework, 'templates/assets/bakery.svg': svg })
    expect(page(project, 'index.html')).toContain(`<img src="assets/bakery.svg" alt="" ${room}>`)
  })
})

type Word = string | { readonly [key: string]: Word }

/**
 * All words of the interface in a language that is not there: each with a letter of Hebrew before it, and the forms
 * that Hebrew counts in.
 */
function translated(word: Word): Word {
  if (typeof word === 'string') return `א ${word}`
  const keys = Object.keys(word)
  if (keys.includes('other') && keys.every((key) => ['one', 'two', 'other'].includes(key))) {
    const form = translated(word['other'] ?? '')
    return { one: form, two: form, other: form }
  }
  return Object.fromEntries(
    Object.entries(word).map(([key, inner]) => [key, key === 'direction' ? 'rtl' : translated(inner)]),
  )
}

describe('a language of the project', () => {
  const english = parse(readFileSync(`${templatesFolder}/words/en.yaml`, 'utf8')) as Word
  const framework =
    'name: מאפייה\nlanguage: he\nscales: [{ id: skill, name: מיומנות, steps: [{ id: low, name: נמוך }, { id: high, name: גבוה }] }]\ntracks: [{ id: craft, name: מלאכה, levels: [{ id: junior, name: זוטר }, { id: senior, name: בכיר }] }]\n'
  const role =
    'name: אופה\nmission: Bread before seven.\nlevels: [junior, senior]\ncapabilities: [{ id: dough, name: בצק, levels: { junior: low, senior: high } }]\n'

  it('that is written from right to left is complete, and every page says so', () => {
    const project = built({
      'roles/framework.yaml': framework,
      'roles/baker/profile.yaml': role,
      'templates/words/he.yaml': stringify(translated(english)),
    })
    expect(project.said).toEqual([])
    const pages = Array.from(project.files).filter(([path]) => path.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(8)
    for (const [path, html] of pages) expect(html, path).toContain('<html lang="he" dir="rtl">')
    expect(page(project, 'index.html')).toContain('<p dir="auto">Bread before seven.</p>')
    expect(page(project, 'roles/baker/junior.html')).toContain('<bdi>אופה</bdi>')
  })

  it('that lacks a word says which', () => {
    const words = translated(english) as { site: { about: Record<string, Word> } }
    delete words.site.about['privacy']
    const project = built({
      'roles/framework.yaml': framework,
      'roles/baker/profile.yaml': role,
      'templates/words/he.yaml': stringify(words),
    })
    expect(project.said).toHaveLength(1)
    expect(project.said[0]).toMatch(
      /^templates\/words\/he\.yaml:\d+ word-missing: the word "site\.about\.privacy" is missing in "he"$/,
    )
  })
})

it('no built-in style sheet knows left from right', () => {
  const css = builtInTemplates(nodeHost, templatesFolder).filter(({ path }) => path.endsWith('.css'))
  const sided =
    /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right)|left|right|float|text-align\s*:\s*(?:left|right))\s*[:;]/m
  expect(css.filter(({ source }) => sided.test(source.text)).map(({ path }) => path)).toEqual([])
})
