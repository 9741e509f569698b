/**
 * Comparisons, plans and search as a browser makes them, of a framework in which everything occurs twice: the engines on
 * the data that the pages carry. What `dist/` holds of them is for `tests/site/`.
 */
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import type { BrowserData } from '../../src/browser/data/browser-data.ts'
import { createComparer } from '../../src/browser/data/compare.ts'
import { createPlanner } from '../../src/browser/data/planner.ts'
import { levelOf, nextOf, readAddress } from '../../src/browser/scripts/positions/position-address.ts'
import { searchEntries } from '../../src/browser/search/entries.ts'
import { createFinder } from '../../src/browser/search/search-index.ts'
import type { SearchData } from '../../src/browser/search/search-data.ts'
import { moves, transitions } from '../../src/gap/diff.ts'
import { ladderPagePath } from '../../src/addresses.ts'
import { emptyPlan, type PlanState } from '../../src/plan/state/plan-state.ts'
import { position } from '../support/framework-builder.ts'
import { secondCases, secondCasesFile, secondCasesFiles, secondCasesGolden } from '../support/second-cases.ts'
import { readerText } from '../site/support/reader-text.ts'

interface Carried extends BrowserData {
  readonly search?: SearchData
}

/** What the scripts below `data/` put down. */
function carried(): Carried {
  const context = createContext({})
  runInContext('globalThis.self = globalThis', context)
  for (const [path, text] of secondCasesFiles('site')) if (path.startsWith('data/')) runInContext(text, context)
  const { rungs } = context as { rungs: Carried }
  return rungs
}

const data = carried()

describe('a comparison in a browser', () => {
  const compare = createComparer(data)

  it('shows on each ladder page what the build has written there', () => {
    const framework = secondCases()
    for (const gap of [...transitions(framework), ...moves(framework)]) {
      const { from, to } = gap
      const path = ladderPagePath(gap)
      const { html, heading, kind } = compare(
        { role: from.role.slug, level: from.level.id },
        { role: to.role.slug, level: to.level.id },
        path,
      )
      const page = secondCasesFile('site', path)
      expect(page.includes(html), path).toBe(true)
      expect(page, path).toContain(`<p class="kicker">${kind}</p>\n<h1>${heading}</h1>`)
    }
  })

  it.each([
    ['light@hand', 'light@lead-hand'],
    ['light@lead-hand', 'light@hand'],
    ['stage@hand', 'light@lead-hand'],
    ['prompter@voice', 'lighting@head'],
    ['lighting@lead', 'lighting-lead@lead'],
    ['lighting-lead@lead', 'lighting@lead'],
  ])('runs from %s to %s and not back', async (from, to) => {
    const { heading, kind, counts, html } = compare(position(from), position(to), 'compare.html')
    const text = `${kind}\n${heading}\n${counts.join(', ')}\n${readerText(`<main>${html}</main>`)}`
    await expect(text).toMatchFileSnapshot(secondCasesGolden(`browser/${`${from}-${to}`.replaceAll('@', '-')}.txt`))
  })
})

describe('a plan in a browser', () => {
  const planner = createPlanner(data)
  const sheet = planner.open(position('lighting@hand'), position('lighting@lead'))
  const on = (id: string, day: string, text: string, ...criteria: string[]): PlanState['evidence'][number] => ({
    on: id,
    date: day,
    text,
    criteria,
  })
  const mine: PlanState = {
    ...emptyPlan('lighting@hand', 'lighting@lead'),
    start: '2026-01-31',
    ticks: { 'readiness/capability/rig': 'w', 'readiness/before/asked': 'w' },
    standings: { rigging: { value: 'does', wording: 'w' }, rig: { value: 'learns', wording: 'w' } },
    evidence: [
      on('evidence/rigging', '2026-02-01', 'One', 'safe'),
      on('evidence/rig', '2026-02-02', 'Two', 'safe'),
      on('evidence/rig', '2026-02-03', 'Three', 'safe', 'plan'),
    ],
    notes: { plan: 'About all.', 'capability/rig': 'About one.' },
    dates: { 'capability/rig': '2026-06-01', 'capability/rigging': '2026-05-01' },
  }
  const theirs: PlanState = {
    ...emptyPlan('lighting@hand', 'lighting@lead'),
    ticks: { 'readiness/capability/rigging': 'w', 'readiness/before/asked': 'w' },
    standings: { rigging: { value: 'teaches', wording: 'w' }, rig: { value: 'learns', wording: 'w' } },
    evidence: [on('evidence/rig', '2026-02-04', 'Four', 'safe')],
  }

  it.each([
    ['markdown', 'md'],
    ['json', 'json'],
    ['csv', 'csv'],
    ['calendar', 'ics'],
  ] as const)('is complete as %s', async (form, ending) => {
    const text = sheet[form](mine).replaceAll('\r\n', '\n')
    await expect(text).toMatchFileSnapshot(secondCasesGolden(`browser/plan.${ending}`))
  })

  it('is shown with the evidence of each capability and what two people say', async () => {
    const page = (html: string): string => readerText(`<main>${html}</main>`)
    const text = [
      sheet.heading,
      page(sheet.html),
      '== evidence of rig',
      page(sheet.evidenceHtml(mine, 'rig')),
      '== evidence of rigging',
      page(sheet.evidenceHtml(mine, 'rigging')),
      '== mine and theirs',
      page(sheet.viewsHtml(mine, theirs)),
      '== theirs and mine',
      page(sheet.viewsHtml(theirs, mine)),
      '== mine and one that names no step',
      page(sheet.viewsHtml(mine, { ...theirs, standings: { rig: { value: 'Rather good', wording: 'w' } } })),
    ].join('\n')
    await expect(text).toMatchFileSnapshot(secondCasesGolden('browser/plan.txt'))
  })

  it('says of each capability how far its own evidence carries', () => {
    expect(['rigging', 'rig', 'word', 'color'].map((id) => sheet.coverageOf(mine, id))).toEqual([
      'thin',
      'covered',
      undefined,
      undefined,
    ])
    expect(sheet.capabilities).toEqual(['rigging', 'rig', 'word', 'color', 'counting'])
  })

  it('is of the latest day that is named in it, whichever that is', () => {
    const dayOf = (state: PlanState): string | undefined => /^updated: "(.*)"$/m.exec(sheet.markdown(state))?.[1]
    const none = emptyPlan(mine.from, mine.to)
    expect(dayOf({ ...none, start: '2026-01-31' })).toBe('2026-01-31')
    expect(dayOf({ ...none, evidence: mine.evidence })).toBe('2026-02-03')
    expect(dayOf(mine)).toBe('2026-06-01')
  })

  it('is read from a file of either form, with its two positions in order', () => {
    expect(planner.readFile(sheet.markdown(mine))).toEqual({ kind: 'text', from: mine.from, to: mine.to })
    expect(planner.readFile(sheet.json(mine))).toMatchObject({ kind: 'plan', state: { from: mine.from, to: mine.to } })
    expect(planner.readFile('# Mine')).toEqual({ kind: 'foreign' })
  })

  it('names the items of equal names by their own capability', () => {
    expect(sheet.nameOf('capability/rig')).toBe('Rig')
    expect(sheet.nameOf('capability/rigging')).toBe('Rigging')
    expect(sheet.nameOf('capability/gone')).toBe('capability/gone')
    expect(sheet.isKnown('capability/rig')).toBe(true)
    expect(sheet.isKnown('capability/ri')).toBe(false)
    expect(sheet.wordingOf('rig', 'does')).not.toBe(sheet.wordingOf('rigging', 'does'))
    expect(sheet.wordingOf('rig', 'does')).not.toBe(sheet.wordingOf('rig', 'learns'))
    expect(sheet.wordingOf('rig', 'full')).toBeUndefined()
  })
})

describe('the address of a page with two positions', () => {
  const positions = data.positions ?? { families: [], roles: [] }
  const chosen = (text: string): unknown => {
    const from = readAddress(`#from=${text}`, positions)?.from
    return from?.kind === 'chosen' ? `${from.position.role}@${from.position.level}` : from?.kind
  }

  it('tells roles and levels apart whose names begin alike, and knows every old name', () => {
    for (const text of ['light@lead', 'lighting@lead', 'lighting-lead@lead', 'lighting@lead-hand', 'lighting@head']) {
      expect(chosen(text)).toBe(text)
    }
    expect(chosen('lamp@hand')).toBe('light@hand')
    expect(chosen('lantern@Lead Hand')).toBe('light@lead-hand')
    expect(chosen('Lighting Lead@Head')).toBe('lighting-lead@head')
    expect(chosen('stage@lead-hand')).toBe('unknown')
  })

  it('keeps the two positions in their order', () => {
    const address = readAddress('#from=light@hand&to=stage@lead&part=capability-rig', positions)
    expect(address).toEqual({
      from: { kind: 'chosen', position: position('light@hand') },
      to: { kind: 'chosen', position: position('stage@lead') },
      part: 'capability-rig',
    })
  })

  it('proposes the next level from any level, and the last one from itself', () => {
    const next = (text: string): string => nextOf(position(text), positions).level
    expect(['hand', 'lead', 'lead-hand', 'head', 'head-of-house'].map((level) => next(`lighting@${level}`))).toEqual([
      'lead',
      'lead-hand',
      'head',
      'head-of-house',
      'head-of-house',
    ])
    const stage = positions.roles.find(({ slug }) => slug === 'stage')
    expect(stage && levelOf(stage, 'head')?.id).toBe('head')
    expect(stage && levelOf(stage, 'lead-hand')?.id).toBe('hand')
  })
})

describe('the search', () => {
  if (!data.search) throw new Error('the pages carry no search')
  const entries = searchEntries(data.search)

  it('has an entry for everything, each with where it belongs and where it is', async () => {
    const lines = entries.map(({ kind, name, context, keywords, path }) =>
      [kind, name, context, keywords, path].join(' | '),
    )
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(secondCasesGolden('browser/search.txt'))
  })

  it('finds what is called so before what only begins so, and each of several of one name', async () => {
    const finder = createFinder(entries)
    await finder.complete
    const found = (query: string, kind: string): string[] =>
      finder
        .find(query)
        .groups.filter((group) => group.kind === kind)
        .flatMap(({ hits }) => hits.map(({ entry }) => entry.path))
    expect(found('light', 'role')[0]).toBe('roles/light.html')
    expect(found('lighting', 'role').slice(0, 2)).toEqual(['roles/lighting.html', 'roles/lighting-lead.html'])
    expect(found('lantern', 'role')).toEqual(['roles/light.html'])
    expect(found('rig', 'capability')[0]).toBe('capabilities/rig.html')
    expect(found('rigging', 'capability').slice(0, 2).toSorted()).toEqual([
      'capabilities/lamp-rigging.html',
      'capabilities/rigging.html',
    ])
    expect(found('lead hand', 'level')[0]).toBe('levels/lead-hand.html')
  })
})
