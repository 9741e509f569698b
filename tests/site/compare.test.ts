import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelOf, nextOf, readAddress } from '../../src/browser/scripts/positions/position-address.ts'
import type { Framework } from '../../src/domain/framework.ts'
import { moves, transitions } from '../../src/gap/diff.ts'
import type { Gap } from '../../src/gap/gap.ts'
import type { BrowserData, Positions } from '../../src/browser/data/browser-data.ts'
import type { RenderedComparison, createComparer } from '../../src/browser/data/compare.ts'
import { type Packed, deduplicate, unpack } from '../../src/browser/data/deduplicate.ts'
import { ladderPagePath } from '../../src/addresses.ts'
import type { TemplateText } from '../../src/source/sources.ts'
import { frameworkOf, repository, siteOf } from '../support/example.ts'
import { position } from '../support/framework-builder.ts'
import { gapsOf } from '../support/gap-between.ts'

const framework = frameworkOf(repository)

interface Here extends BrowserData {
  comparer?: typeof createComparer
}

/** A page's scripts in a context that has nothing of Node, as a browser would have run them. */
function browser(files: ReadonlyMap<string, string>): Here {
  const context = createContext({ URLSearchParams })
  runInContext('globalThis.self = globalThis', context)
  for (const [path, text] of files) if (path.startsWith('data/')) runInContext(text, context, { filename: path })
  runInContext(readFileSync(join(repository, 'dist/client/compare-engine.js'), 'utf8'), context)
  return (context as { rungs: Here }).rungs
}

function filesOf(project: Framework, own: readonly TemplateText[] = []): ReadonlyMap<string, string> {
  const { value, findings } = siteOf(project, own)
  expect(findings).toEqual([])
  return new Map((value?.site ?? []).map(({ path, text }) => [path, text]))
}

function compareIn(here: Here): (gap: Gap, page: string) => RenderedComparison {
  if (!here.comparer) throw new Error('the engine is not in its script')
  const compare = here.comparer(here)
  return ({ from, to }, page) =>
    compare({ role: from.role.slug, level: from.level.id }, { role: to.role.slug, level: to.level.id }, page)
}

/** The part of a built page that a browser makes on the comparison page. */
function comparisonIn(html: string): string {
  const article = html.slice(html.indexOf('<article class="ladder">'))
  return article.slice(article.indexOf('</header>\n') + '</header>\n'.length, article.indexOf('<footer class="quiet">'))
}

const built = gapsOf(framework, [...transitions(framework), ...moves(framework)])
const files = filesOf(framework)
const compare = compareIn(browser(files))

describe('a comparison in a browser', () => {
  it('gives for every comparison that is built the same, byte for byte', () => {
    expect(built.length).toBeGreaterThan(200)
    const different = built.filter((gap) => {
      const path = ladderPagePath(gap)
      const { html, heading, kind } = compare(gap, path)
      const page = files.get(path) ?? ''
      return comparisonIn(page) !== html || !page.includes(`<p class="kicker">${kind}</p>\n<h1>${heading}</h1>`)
    })
    expect(different.map(ladderPagePath)).toEqual([])
  })

  it('does so with the templates, words and links to sources of a project, too', () => {
    const template = 'site/partials/capability.hbs'
    const own = [
      {
        path: template,
        source: {
          file: `templates/${template}`,
          text: '<p id="capability-{{id}}">{{name}} – {{@root.words.site.home}}: {{join actions " / "}}</p>\n',
        },
      },
    ]
    const project = { ...framework, repoUrl: 'https://example.com/ladders', language: 'de' }
    const germanFiles = filesOf(project, own)
    const inGerman = compareIn(browser(germanFiles))
    const [gap] = gapsOf(project, moves(project))
    if (!gap) throw new Error('the example has no moves')
    const page = germanFiles.get(ladderPagePath(gap)) ?? ''
    expect(page).toMatch(/<p id="capability-[a-z-]+">[^<]* – Rollen: [^<]* \/ /)
    expect(page).toContain('https://example.com/ladders/roles/')
    expect(comparisonIn(page) === inGerman(gap, ladderPagePath(gap)).html).toBe(true)
  })

  it('leads to the page of its own where there is one', () => {
    const [gap] = built
    if (!gap) throw new Error('the example has no transitions')
    expect(compare(gap, 'compare.html').html).toContain(
      `<a href="${ladderPagePath(gap)}">This comparison on its own page</a>`,
    )
  })

  const between = (from: string, to: string): RenderedComparison => {
    const here = browser(files)
    const asked = here.comparer?.(here)(position(from), position(to), 'compare.html')
    if (!asked) throw new Error('the engine is not in its script')
    return asked
  }

  it('shows the way between positions that no single move connects, with the page of each move', () => {
    const { html, kind } = between('data-engineer@junior', 'data-engineer@staff')
    expect(kind).toBe('Several levels apart')
    const way = html.slice(html.indexOf('id="way"'), html.indexOf('class="contents"'))
    expect(Array.from(way.matchAll(/href="([^"]+)"/g), (match) => match[1])).toEqual([
      'ladders/data-engineer/junior-to-mid.html',
      'ladders/data-engineer/mid-to-senior.html',
      'ladders/data-engineer/senior-to-staff.html',
    ])
    expect(html).not.toContain('on a page of its own')
  })

  it('says so where no move leads there', () => {
    expect(between('data-engineer@senior', 'data-engineer@junior').html).toContain('No defined moves lead')
    expect(between('data-engineer@senior', 'data-engineer@junior').counts.join()).toMatch(/lowered/)
  })
})

describe('what a browser has to load', () => {
  const zipped = (...paths: readonly string[]): number =>
    paths.reduce((sum, path) => sum + gzipSync(files.get(path) ?? '', { level: 9 }).length, 0)

  it('is little on opening the page, and not much for a comparison', () => {
    expect(zipped('assets/page.js', 'assets/compare.js', 'data/positions.js')).toBeLessThan(7_000)
    const roles = framework.roles.map(({ slug }) => zipped(`data/roles/${slug}.js`))
    const others = zipped('assets/compare-engine.js', 'data/moves.js', 'data/framework.js', 'data/templates.js')
    expect(others).toBeLessThan(55_000)
    expect(Math.max(...roles)).toBeLessThan(17_000)
  })

  it('holds no prose, no owners and no positions in files', () => {
    const role = files.get('data/roles/data-engineer.js') ?? ''
    expect(role).toContain('Joins late, duplicated or slowly changing records')
    expect(role).not.toContain('Head of Data')
    expect(role).not.toContain('"column"')
  })
})

describe('parts that stand more than once', () => {
  const anyValue = fc.array(fc.jsonValue({ maxDepth: 4 }), { minLength: 1 })

  it('are written once and come back as they were', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (left, right) => {
        // `$` is the name of a reference; the model has no such key.
        fc.pre(!JSON.stringify([left, right]).includes('"$"'))
        const long = { left, text: 'a text that is long enough to be worth a reference' }
        const value = { first: [long, right], second: [long, right, long], third: left }
        const values = [value, { other: long }, right, { later: [long, left] }]
        // The last one was not looked at for what they share.
        const shared = deduplicate(values.slice(0, -1), 2)
        const sent = JSON.stringify({ common: shared.common, packed: values.map(shared.pack) })
        const { common, packed } = JSON.parse(sent) as {
          readonly common: readonly unknown[]
          readonly packed: readonly Packed[]
        }
        expect(packed.map((each) => unpack(each, common))).toEqual(JSON.parse(JSON.stringify(values)))
        expect(sent.split('long enough to be worth')).toHaveLength(2)
      }),
    )
  })

  it('of a value are written in the same way, whatever else was looked at', () => {
    const shared = [{ text: 'what both of the first two hold, long enough to be put aside' }]
    const [own, later] = [
      { text: 'first of what only this one holds, and holds twice' },
      { text: 'second of what it holds twice, and others once' },
    ]
    const value = { own, shared, later, again: [own, later] }
    const packs = [
      deduplicate([{ shared }, { shared, later }], 2),
      deduplicate(
        [
          { shared, a: 1 },
          { shared, b: 1 },
        ],
        2,
      ),
    ].map(({ pack }) => pack(value))
    expect(packs[0]).toEqual(packs[1])
    expect(packs[0]?.parts).toHaveLength(2)
  })
})

describe('the address of a comparison', () => {
  const levels = [
    { id: position('x@junior').level, name: 'Junior' },
    { id: position('x@senior').level, name: 'Sénior Niveau', aliases: ['expert'] },
  ]
  const role = {
    slug: position('data-engineer@x').role,
    name: 'Data Engineer',
    aliases: ['etl-engineer'],
    family: -1,
    levels,
  }
  const positions: Positions = { families: [], roles: [role] }
  const senior = { kind: 'chosen', position: { role: 'data-engineer', level: 'senior' } }

  it.each([
    'data-engineer@senior',
    'etl-engineer@senior',
    'Data Engineer@senior',
    'DATA-ENGINEER@Senior Niveau',
    ' data-engineer @ senior',
    'data-engineer%40senior',
    'data-engineer@Expert',
  ])('names a position as %j', (text) => {
    expect(readAddress(`#from=${text}`, positions)).toEqual({ from: senior, to: { kind: 'none' }, part: undefined })
  })

  it.each(['nobody@senior', 'data-engineer@nothing', 'data-engineer', '@', '%', '@@@', '資料@資料'])(
    'says that there is no position %j',
    (text) => {
      expect(readAddress(`#to=${text}`, positions)?.to.kind).toBe('unknown')
    },
  )

  it('can be any text at all', () => {
    fc.assert(fc.property(fc.string(), (text) => void readAddress(`#${text}`, positions)))
  })

  it('is none when it names a part of the page, and an empty one is one without positions', () => {
    expect(readAddress('#readiness', positions)).toBeUndefined()
    expect(readAddress('', positions)).toEqual({ from: { kind: 'none' }, to: { kind: 'none' }, part: undefined })
    expect(readAddress('#from=data-engineer@senior&to=data-engineer@senior&part=readiness/x', positions)?.part).toBe(
      'readiness/x',
    )
  })

  it('keeps the level when the role changes, and proposes what comes next', () => {
    expect(levelOf(role, 'senior')?.id).toBe('senior')
    expect(levelOf(role, 'lead')?.id).toBe('junior')
    expect(nextOf(position('data-engineer@junior'), positions).level).toBe('senior')
    expect(nextOf(position('data-engineer@senior'), positions).level).toBe('senior')
  })
})
