/**
 * Plans for properties: the shipped example's ladder from one level to the next, and what people may have written into
 * it.
 */
import fc from 'fast-check'
import { renderPlan } from '../../src/pipeline/render.ts'
import { readPlanText } from '../../src/plan/plan-text.ts'
import { wordingOf } from '../../src/plan/state/plan-items.ts'
import { planStateFromText } from '../../src/plan/state/read-plan-text.ts'
import { planTextFromState } from '../../src/plan/state/write-plan-text.ts'
import { emptyPlan, type PlanState } from '../../src/plan/state/plan-state.ts'
import { renderersOf, repository } from '../support/example.ts'
import { gapBetween } from '../support/gap-between.ts'
import { hostileContent } from '../support/hostile-content.ts'

export const positions = ['backend-engineer@senior', 'backend-engineer@staff'] as const

export const renderers = renderersOf(repository)
export const gap = gapBetween(renderers.framework, ...positions)
export const generated = renderPlan(renderers, gap, '2026-03-01 00:00:00').value ?? ''
export const fresh = readPlanText(generated)
export const labels = renderers.words.plan

export function toText(state: PlanState): string {
  return planTextFromState(state, generated, gap, labels)
}

export function fromText(text: string): PlanState {
  const state = planStateFromText(readPlanText(text), gap, labels)
  if (!state) throw new Error('the text names no positions')
  return state
}

/** A state without the fingerprints of words: a text remembers the words of its lines, a page those of its labels. */
export function withoutWordings(state: PlanState): unknown {
  const { ticks, standings } = state
  return {
    ...state,
    ticks: Object.keys(ticks).toSorted(),
    standings: recordOf(Object.entries(standings).map(([id, { value }]) => [id, value])),
  }
}

export function recordOf<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> {
  return Object.fromEntries(entries)
}

export const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const order = fresh.items.map(({ id }) => id)
const ids = fc.constantFrom(...order.filter((id) => id !== 'title' && id !== 'footer'))
const boxes = fc.constantFrom(...fresh.items.filter(({ ticked }) => ticked !== undefined).map(({ id }) => id))
const capabilities = fc.constantFrom(
  ...gap.capabilities.filter(({ kind }) => kind === 'raised').map(({ capability }) => capability),
)
/** Words as people write them. */
const sentence = fc
  .stringMatching(/^[A-Za-zäöß0-9][A-Za-zäöß0-9 ,.!?"'é日本-]{0,40}[a-z]$/)
  .map((text) => text.replace(/\s+/g, ' ').replace(/^\d{4}-/, ''))
/** A line of a note, with what people know of markdown. */
const line = fc.oneof(
  { weight: 4, arbitrary: sentence },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '- one',
      '- [ ] two',
      '  - three',
      '> four',
      '# Five',
      '1. six',
      '---',
      '**seven**: eight',
      '    code',
      '',
      '| a | b |',
      '```',
    ),
  },
)
const noteTexts = fc
  .tuple(sentence, fc.array(line, { maxLength: 4 }), sentence)
  .map(([first, between, last]) => [first, ...between, last].join('\n').replace(/\n{3,}/g, '\n\n'))

const tidyParts = fc.record({
  start: fc.option(days, { nil: undefined }),
  ticks: fc.uniqueArray(boxes, { maxLength: 5 }),
  standings: fc.uniqueArray(capabilities, { maxLength: 4, selector: ({ id }) => id }),
  evidence: fc.array(
    fc.record({
      on: ids,
      date: days,
      text: sentence,
      criteria: fc.uniqueArray(fc.constantFrom('conventions', 'live-contracts', 'x'), { maxLength: 2 }),
    }),
    { maxLength: 5 },
  ),
  notes: fc.dictionary(
    fc.oneof(
      ids.filter((id) => id !== 'section/notes'),
      fc.constant('plan'),
    ),
    noteTexts,
    { maxKeys: 4 },
  ),
  dates: fc.dictionary(ids, days, { maxKeys: 4 }),
})

/** What a person can say on the plan page about what the ladder has. */
export const tidyPlans: fc.Arbitrary<PlanState> = tidyParts.map(({ start, ticks, standings, evidence, ...rest }) => ({
  ...emptyPlan(...positions),
  ...rest,
  ...(start === undefined ? {} : { start }),
  ticks: recordOf(ticks.map((id) => [id, wordingOf(fresh.items.find((item) => item.id === id) ?? { lines: [] })])),
  standings: recordOf(
    standings.flatMap(({ id, stepTransitions }) =>
      stepTransitions.slice(0, 1).map(({ to }) => [id as string, { value: to.id, wording: 'w' }] as const),
    ),
  ),
  evidence: evidence.toSorted((a, b) => order.indexOf(a.on) - order.indexOf(b.on)),
}))

/** Names that every object has, ids of the ladder, ids that it has no more, and any text at all. */
const wildIds = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'plan',
    'section/notes',
    'standing/gone',
    'readiness/gone',
    'capability/api-design',
  ),
  ids,
  fc.string(),
)
const wildTexts = fc.oneof(
  fc.constantFrom(...hostileContent),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...hostileContent,
          '- 2026-02-30: no day',
          '- 2026-02-03: a day',
          '**Target date**: 2026-01-01',
        ),
        sentence,
      ),
      {
        maxLength: 5,
      },
    )
    .map((lines) => lines.join('\n')),
)

function records<Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> {
  return fc.array(fc.tuple(wildIds, values), { maxLength: 4 }).map(recordOf)
}

/** What a file of somebody else may hold and still be a plan. */
export const wildPlans: fc.Arbitrary<PlanState> = fc
  .record({
    start: fc.option(days, { nil: undefined }),
    ticks: records(fc.string()),
    standings: records(fc.record({ value: wildTexts, wording: fc.string() })),
    evidence: fc.array(
      fc.record({
        on: wildIds,
        date: days,
        text: wildTexts,
        criteria: fc.array(fc.oneof(wildIds, wildTexts), { maxLength: 2 }),
      }),
      {
        maxLength: 4,
      },
    ),
    notes: records(wildTexts),
    dates: records(days),
  })
  .map(({ start, ...rest }) => ({ ...emptyPlan(...positions), ...rest, ...(start === undefined ? {} : { start }) }))

/** Every word that a person put into a plan, to be looked for elsewhere. */
export function wordsIn({ start, ticks, standings, evidence, notes, dates }: PlanState): readonly string[] {
  const texts = [
    start ?? '',
    ...Object.keys(ticks),
    ...Object.entries(standings).flatMap(([id, { value }]) => [id, value]),
    ...evidence.flatMap(({ on, date, text, criteria }) => [on, date, text, ...criteria]),
    ...Object.entries(notes).flatMap(([id, text]) => [id === 'plan' ? '' : id, text]),
    ...Object.entries(dates).flat(),
  ]
  return Array.from(new Set(texts.flatMap((text) => text.split(/\s+/)).filter((word) => word !== '')))
}
