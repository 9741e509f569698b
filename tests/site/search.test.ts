/** The search as a reader meets it: every name of the model can be found, however it is typed. */
import { posix } from 'node:path'
import fc from 'fast-check'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Framework } from '../../src/domain/framework.ts'
import { searchEntries } from '../../src/browser/search/entries.ts'
import { createFinder, type SearchResults } from '../../src/browser/search/search-index.ts'
import { highlight } from '../../src/browser/search/highlight.ts'
import type { SearchData } from '../../src/browser/search/search-data.ts'
import { fold, queryTerms, tokensOf } from '../../src/browser/search/terms.ts'
import { frameworkOf, repository, siteOf } from '../support/example.ts'
import { aFramework } from '../support/framework-builder.ts'

const framework = frameworkOf(repository)
const files = new Map((siteOf(framework).value?.site ?? []).map(({ path, text }) => [path, text]))
const data = carried(files.get('data/search.js') ?? '')
const entries = searchEntries(data)
let finder: ReturnType<typeof createFinder>

beforeAll(async () => {
  finder = await complete(createFinder(entries))
})

function scriptOf(framework: Framework): string {
  return siteOf(framework).value?.site.find(({ path }) => path === 'data/search.js')?.text ?? ''
}

/** What a data script puts down. */
function carried(script: string): SearchData {
  const page: { rungs?: { search?: SearchData } } = {}
  runInNewContext(script, { self: page, JSON })
  if (!page.rungs?.search) throw new Error('the script carries nothing')
  return page.rungs.search
}

async function complete(finder: ReturnType<typeof createFinder>): Promise<ReturnType<typeof createFinder>> {
  await finder.complete
  return finder
}

function hits(found: SearchResults): string[] {
  return found.groups.flatMap(({ hits }) => hits.map(({ entry }) => `${entry.kind}: ${entry.name}`))
}

/** A search over made-up things, each with its name alone. */
async function searchIn(...names: readonly string[]): Promise<(query: string) => readonly string[]> {
  const made = await complete(
    createFinder(names.map((name) => ({ kind: 'capability', name, context: '', keywords: '', path: 'x.html' }))),
  )
  return (query) => made.find(query).groups.flatMap(({ hits }) => hits.map(({ entry }) => entry.name))
}

describe('the data of the search', () => {
  it('leads every entry to a page, and a criterion to its place there', () => {
    const lost = entries.filter(({ path }) => {
      const [page = '', anchor] = path.split('#')
      const html = files.get(posix.normalize(page))
      return html === undefined || (anchor !== undefined && !html.includes(` id="${anchor}"`))
    })
    expect(lost).toEqual([])
  })

  it('holds every role, level, position, ladder, capability and criterion', () => {
    const count = (kind: string): number => entries.filter((entry) => entry.kind === kind).length
    const cells = framework.roles.flatMap(({ capabilities }) =>
      capabilities.flatMap(({ id, cells }) => cells.map((cell) => ({ id, ...cell }))),
    )
    const texts = new Set(cells.flatMap(({ id, criteria }) => criteria.map(({ text }) => `${id} ${text}`)))
    expect(count('role')).toBe(framework.roles.length)
    expect(count('position')).toBe(framework.roles.flatMap(({ levels }) => levels).length)
    expect(count('level')).toBe(new Set(framework.roles.flatMap(({ levels }) => levels.map(({ id }) => id))).size)
    expect(count('transition')).toBe(Array.from(files.keys()).filter((path) => /^ladders\/.*\.html$/.test(path)).length)
    for (const text of texts) {
      expect(data.criteria.some(([capability, , own]) => `${data.capabilities[capability]?.[0]} ${own}` === text)).toBe(
        true,
      )
    }
  })

  it('says a criterion of several roles once, with how many there are', () => {
    const spec = {
      capabilities: {
        Baking: { levels: { junior: 'novice' }, criteria: { novice: { heat: 'Keeps the oven at an even heat.' } } },
      },
    }
    const made = carried(
      scriptOf(aFramework({ tracks: { ic: ['junior'] }, roles: { baker: spec, miller: spec, cook: spec } })),
    )
    expect(searchEntries(made).filter(({ kind }) => kind === 'criterion')).toMatchObject([
      { name: 'Keeps the oven at an even heat.', context: expect.stringContaining('2 more roles') },
    ])
  })

  it('is the same whenever it is made', () => {
    const spec = { roles: { baker: { capabilities: { Baking: { levels: { junior: 'novice' } } } }, miller: {} } }
    expect(scriptOf(aFramework(spec))).toBe(scriptOf(aFramework(spec)))
  })

  it('is small', () => {
    expect(gzipSync(files.get('data/search.js') ?? '').length).toBeLessThan(40_000)
  })

  it('carries any text as it is, and nothing that could run', () => {
    const name = '\'"\\ \u2028 </script> __proto__ \n $& `'
    const hostile = aFramework({ roles: { baker: {} } })
    const made = carried(scriptOf({ ...hostile, roles: hostile.roles.map((role) => ({ ...role, name })) }))
    expect(made.roles[0]?.name).toBe(name)
  })
})

describe('the search', () => {
  it('finds every role, level and capability by its name, and before all others of its kind', () => {
    for (const { kind, name } of entries.filter(({ kind }) => ['role', 'level', 'capability'].includes(kind))) {
      const group = finder.find(name).groups.find((group) => group.kind === kind)
      expect(fold(group?.hits[0]?.entry.name ?? ''), `${kind} ${name}`).toBe(fold(name))
    }
  })

  it('finds every position by role and level in any order', () => {
    for (const role of framework.roles) {
      for (const level of role.levels) {
        const found = finder.find(`${level.name} ${role.name}`).groups.find(({ kind }) => kind === 'position')
        expect(found?.hits.map(({ entry }) => entry.path)).toContain(`roles/${role.slug}/${level.id}.html`)
      }
    }
  })

  it('finds every criterion by its sentence', () => {
    const missed = entries.filter(
      ({ kind, name }) => kind === 'criterion' && !hits(finder.find(name)).includes(`criterion: ${name}`),
    )
    expect(missed).toEqual([])
  })

  it('finds a ladder by its two levels and its role', () => {
    expect(hits(finder.find('data engineer senior staff'))).toContain('transition: Senior → Staff')
  })

  it.each([
    ['by its beginning', 'data eng', 'role: Data Engineer'],
    ['with a letter missing', 'data enginer', 'role: Data Engineer'],
    ['with two letters the wrong way round', 'data enigneer', 'role: Data Engineer'],
    ['with a letter too many', 'incidentt response', 'capability: Incident response'],
    ['in capitals', 'INCIDENT', 'capability: Incident response'],
    ['with words of another order', 'response incident', 'capability: Incident response'],
  ])('finds something %s, and is sure of it', (_, query, wanted) => {
    const found = finder.find(query)
    expect(found.how).toBe('all')
    expect(hits(found)).toContain(wanted)
  })

  it('says when it found no more than something near', () => {
    expect(finder.find('data engineer').how).toBe('all')
    expect(finder.find('data engineer xyzzyq').how).toBe('nearest')
    expect(hits(finder.find('data engineer xyzzyq'))).toContain('role: Data Engineer')
    expect(finder.find('qqqqzzzz')).toMatchObject({ how: 'nearest', total: 0 })
  })

  it('asks for nothing where nothing is typed', () => {
    for (const query of ['', '  ', '→ ·', '!']) expect(finder.find(query)).toEqual({ how: 'all', total: 0, groups: [] })
  })

  it('finds names with and without accents, whichever way they are written', async () => {
    const search = await searchIn('Kr\u00e9ativit\u00e9', 'Kre\u0301ation', 'Größe', 'Śródmieście', 'Łódź')
    expect(search('kreativite')).toEqual(['Kréativité'])
    expect(search('kréation')).toEqual(['Kre\u0301ation'])
    expect(search('grosse')).toEqual(['Größe'])
    expect(search('srodmiescie')).toEqual(['Śródmieście'])
    expect(search('lodz')).toEqual(['Łódź'])
  })

  it('finds parts of words in scripts that put no blanks between them', async () => {
    const search = await searchIn('資料工程師', 'データモデル', 'การออกแบบ')
    for (const part of ['資', '師', '工程', '資料工程師', '料工程']) expect(search(part), part).toEqual(['資料工程師'])
    expect(search('モデル')).toEqual(['データモデル'])
    expect(search('ออกแบบ')).toEqual(['การออกแบบ'])
  })

  it('tells C, C++ and C# apart', async () => {
    const search = await searchIn('C', 'C++', 'C#')
    expect(search('c++')).toEqual(['C++'])
    expect(search('c#')).toEqual(['C#'])
    expect(search('c')[0]).toBe('C')
  })

  it('answers whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
        const found = finder.find(query)
        expect(found.groups.flatMap(({ hits }) => hits).length).toBeLessThanOrEqual(found.total)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the words of a text', () => {
  it('stand where they were found', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { term, start, end } of tokensOf(text)) expect(term).toBe(fold(text.slice(start, end)))
      }),
    )
  })

  it('are marked without a change of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 8 }),
        (text, query) => {
          const matched = new Set(tokensOf(text).map(({ term }) => term))
          const runs = highlight(text, matched, queryTerms(query))
          expect(runs.map(({ text }) => text).join('')).toBe(text)
          expect(runs.every(({ text }) => text !== '')).toBe(true)
        },
      ),
    )
  })

  it('are marked as far as they were typed', () => {
    expect(highlight('Data modeling', new Set(['modeling']), ['mod'])).toEqual([
      { text: 'Data ', isMatch: false },
      { text: 'mod', isMatch: true },
      { text: 'eling', isMatch: false },
    ])
  })
})
