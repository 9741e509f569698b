/** Plans as a browser makes them: the shipped script on the shipped data, in a context that has nothing of Node. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderPlan } from '../../src/pipeline/render.ts'
import { moves, transitions } from '../../src/gap/diff.ts'
import type { Gap } from '../../src/gap/gap.ts'
import { newPlan } from '../../src/plan/merge-plan.ts'
import { planTextFromState } from '../../src/plan/state/write-plan-text.ts'
import { emptyPlan, type PlanEvidence, type PlanState } from '../../src/plan/state/plan-state.ts'
import type { BrowserData } from '../../src/browser/data/browser-data.ts'
import type { createPlanner, Planner, PlanSheet } from '../../src/browser/data/planner.ts'
import { fromText, positions, recordOf, renderers, tidyPlans, wildPlans, withoutWordings } from '../plan/some-plans.ts'
import { repository, siteOf } from '../support/example.ts'
import { position } from '../support/framework-builder.ts'
import { hostileContent } from '../support/hostile-content.ts'
import { outlineOf } from '../support/outlines.ts'
import { gapsOf } from '../support/gap-between.ts'
import { tries } from '../support/deep.ts'

const { framework } = renderers

function browser(): Planner {
  const { value } = siteOf(framework)
  const context = createContext({ URLSearchParams, TextEncoder, TextDecoder, atob, btoa })
  runInContext('globalThis.self = globalThis', context)
  for (const { path, text } of value?.site ?? []) {
    if (path.startsWith('data/')) runInContext(text, context, { filename: path })
  }
  runInContext(readFileSync(join(repository, 'dist/client/plan-engine.js'), 'utf8'), context)
  // Put down by the scripts that have just run.
  const here = (context as { rungs: BrowserData & { planner?: typeof createPlanner } }).rungs
  if (!here.planner) throw new Error('the planner is not in its script')
  return here.planner(here)
}

let plans: Planner
let sheet: PlanSheet
beforeAll(() => {
  plans = browser()
  sheet = plans.open(position(positions[0]), position(positions[1]))
})

const empty = emptyPlan(...positions)
const capability = 'api-design'

function evidence(text: string, ...criteria: string[]): PlanEvidence {
  return { on: `evidence/${capability}`, date: '2026-03-01', text, criteria }
}

/** Of this realm: what comes from a browser's context has other prototypes. */
function here<Value>(value: Value): Value {
  // JSON gives back what plans are made of.
  return JSON.parse(JSON.stringify(value)) as Value
}

describe('a plan in a browser', () => {
  it('is, as markdown, byte for byte what rungs plan makes of the same positions', () => {
    const all = gapsOf(
      framework,
      [...transitions(framework), ...moves(framework)].filter((_, n) => n % 9 === 0),
    )
    expect(all.length).toBeGreaterThan(20)
    for (const gap of all) {
      const [from, to] = [gap.from, gap.to].map(({ role, level }) => ({ role: role.slug, level: level.id }))
      if (!from || !to) throw new Error('a gap has two ends')
      const state = {
        ...emptyPlan(`${from.role}@${from.level}`, `${to.role}@${to.level}`),
        dates: { 'capability/gone': '2026-03-01' },
      }
      const generated = renderPlan(renderers, gap, '2026-03-01 00:00:00').value ?? ''
      expect(
        plans.open(from, to).markdown(state) === planTextFromState(state, generated, gap, renderers.words.plan),
        `${state.from} ${state.to}`,
      ).toBe(true)
    }
  })

  it('goes out as markdown and JSON and comes in again', () => {
    fc.assert(
      fc.property(tidyPlans, (state) => {
        const markdown = sheet.markdown(state)
        expect(here(plans.readFile(markdown))).toEqual({ kind: 'text', from: state.from, to: state.to })
        for (const text of [markdown, `\uFEFF${markdown}`, markdown.replaceAll('\n', '\r\n')]) {
          const read = sheet.stateOf(text)
          expect(read && withoutWordings(here(read))).toEqual(withoutWordings(state))
        }
        expect(withoutWordings(fromText(markdown))).toEqual(withoutWordings(state))
        expect(here(plans.readFile(sheet.json(state)))).toEqual({ kind: 'plan', state, unknown: {} })
        expect(here(plans.readShare(plans.shareText(state)))).toEqual({ kind: 'plan', state, unknown: {} })
      }),
      tries(10, 30),
    )
  })

  it('reads a plan that rungs plan new has made, of any day, as one with nothing in it', () => {
    for (const day of ['2020-01-01', '2031-12-31']) {
      const text = newPlan(renderPlan(renderers, gapOf(), `${day} 00:00:00`).value ?? '')
      expect(here(sheet.stateOf(text))).toEqual(empty)
      expect(here(sheet.stateOf(text.slice(0, text.lastIndexOf('<!-- rungs record'))))).toEqual(empty)
    }
  })

  it('opens anything that somebody takes for a plan, and says what it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.constantFrom(...hostileContent)), (text) => {
        expect(['plan', 'text', 'newer', 'foreign']).toContain(plans.readFile(text).kind)
        expect(sheet.stateOf(text)).toBeUndefined()
      }),
    )
    expect(plans.readFile('{"version":2}').kind).toBe('newer')
  })

  it('gives every file of any plan without failing, the same each time', () => {
    fc.assert(
      fc.property(wildPlans, (state) => {
        for (const write of [sheet.markdown, sheet.json, sheet.csv, sheet.calendar]) {
          expect(write(state)).toBe(write(state))
        }
        sheet.evidenceHtml(state, capability)
        sheet.viewsHtml(state, empty)
      }),
      tries(10, 30),
    )
  })

  it('says when there are no such positions', () => {
    expect(() => plans.open(position('nobody@senior'), position(positions[1]))).toThrow(/nobody/)
    expect(() => plans.open(position('backend-engineer@nothing'), position(positions[1]))).toThrow(/nothing/)
  })

  it('names in its calendar and table what the ladder has, and ids of what it has no more', () => {
    const state: PlanState = {
      ...empty,
      start: '2026-01-01',
      dates: { [`capability/${capability}`]: '2026-05-01', 'goal/gone': '2026-06-01' },
    }
    expect(sheet.calendar(state)).toContain('SUMMARY:API design\r\n')
    expect(sheet.calendar(state)).toContain('SUMMARY:goal/gone\r\n')
    expect(sheet.calendar(state).match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(4)
    expect(sheet.csv(state)).toContain('target,goal/gone,goal/gone,,2026-06-01')
    expect([
      sheet.isKnown(`capability/${capability}`),
      sheet.isKnown('goal/gone'),
      sheet.isKnown('constructor'),
    ]).toEqual([true, false, false])
  })

  it('knows the words of a step, and of nothing else', () => {
    expect(sheet.capabilities).toContain(capability)
    expect(sheet.wordingOf(capability, 'expert')).toMatch(/^[0-9a-z]+$/)
    expect(sheet.wordingOf(capability, 'expert')).not.toBe(sheet.wordingOf(capability, 'advanced'))
    expect([
      sheet.wordingOf(capability, 'constructor'),
      sheet.wordingOf('constructor', 'expert'),
      sheet.wordingOf('__proto__', ''),
    ]).toEqual([undefined, undefined, undefined])
  })
})

function gapOf(): Gap {
  const found = gapsOf(framework, transitions(framework)).find(
    ({ from, to }) =>
      `${from.role.slug}@${from.level.id}` === positions[0] && `${to.role.slug}@${to.level.id}` === positions[1],
  )
  if (!found) throw new Error('the example has no such transition')
  return found
}

describe('how far evidence carries, in a browser', () => {
  it('is missing, thin or covered, as far as the least of the criteria, and nothing where nothing is to close', () => {
    const criteria = gapOf()
      .capabilities.find((entry) => entry.capability.id === capability)
      ?.capability.cells.at(-2)
      ?.criteria.map(({ id }) => id)
    const coverage = (...pieces: PlanEvidence[]): string | undefined =>
      sheet.coverageOf({ ...empty, evidence: pieces }, capability)
    const all = criteria ?? []
    expect(all.length).toBeGreaterThan(1)
    const [first = ''] = all
    expect([
      coverage(),
      coverage(evidence('a', first)),
      coverage(evidence('a', ...all)),
      coverage(evidence('a', ...all), evidence('b', ...all)),
    ]).toEqual(['missing', 'missing', 'thin', 'covered'])
    for (const id of ['constructor', '__proto__', 'gone']) expect(sheet.coverageOf(empty, id)).toBeUndefined()
  })
})

/**
 * What a browser makes of a part of the page: its elements with their attributes, the texts in them, and where its
 * links lead.
 */
function readHtml(html: string): {
  readonly kinds: readonly string[]
  readonly text: string
  readonly links: readonly string[]
} {
  const outline = outlineOf('part.html', html)
  return {
    kinds: outline.flatMap(([what]) => (what === 'text' ? [] : [what])),
    text: outline.flatMap(([what, text]) => (what === 'text' ? [text] : [])).join(''),
    links: outline.flatMap(([what, text]) => (what === '<a href>' ? [text] : [])),
  }
}

describe('what people wrote, shown in a browser', () => {
  it.each(hostileContent)('is text in the list of evidence: %j', (text) => {
    const part = readHtml(sheet.evidenceHtml({ ...empty, evidence: [evidence(text, text)] }, capability))
    const link = /https?:\/\/[^\s<>()]+/.exec(text)?.[0]
    const calm = readHtml(
      sheet.evidenceHtml(
        { ...empty, evidence: [evidence(link === undefined ? 'calm' : 'calm https://example.org/', 'calm')] },
        capability,
      ),
    )
    expect(part.kinds).toEqual(calm.kinds)
    expect(part.text).toContain((link === undefined ? text : text.replace(link, () => '')).trim())
    for (const each of part.links) expect(each).toMatch(/^https?:\/\//)
    expect(part.links).toHaveLength(link === undefined ? 0 : 1)
  })

  it.each(hostileContent)('is text where two plans stand beside each other: %j', (text) => {
    const said = (words: string): PlanState => ({
      ...empty,
      standings: recordOf([[capability, { value: words, wording: words }]]),
      ticks: recordOf([[words, words]]),
    })
    const part = readHtml(sheet.viewsHtml(said(text), { ...empty, ticks: recordOf([[`${text}!`, 'w']]) }))
    const calm = readHtml(sheet.viewsHtml(said('calm'), { ...empty, ticks: recordOf([['calm!', 'w']]) }))
    expect(part.kinds).toEqual(calm.kinds)
    // In the agenda, in the table and among the ticks of both.
    expect(part.text.split(text).length - 1).toBeGreaterThanOrEqual(3)
  })

  it('is shown at its place among all evidence, with the words of its criteria', () => {
    const [criterion] = gapOf().capabilities.flatMap((entry) =>
      entry.capability.id === capability && entry.kind === 'raised' ? entry.toCell.criteria : [],
    )
    const state = {
      ...empty,
      evidence: [
        { ...evidence('elsewhere'), on: 'evidence/gone' },
        evidence('here https://example.com/a', criterion?.id ?? ''),
      ],
    }
    const html = sheet.evidenceHtml(state, capability)
    expect(html).toContain('data-remove="1"')
    expect(html).not.toContain('elsewhere')
    expect(readHtml(html).links).toEqual(['https://example.com/a'])
    expect(readHtml(html).text).toContain(criterion?.text)
  })
})
