import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinPlans } from '../../src/plan/state/join-plans.ts'
import { emptyPlan, type PlanState } from '../../src/plan/state/plan-state.ts'
import { days, positions, recordOf, tidyPlans, wildPlans } from './some-plans.ts'

const empty = emptyPlan(...positions)

/** Few ids and few words, so that two plans often say something of the same thing. */
const ids = fc.constantFrom('a', 'b', 'plan', '__proto__', 'constructor')
const words = fc.oneof(fc.constantFrom('', 'one', 'one two', 'one\n\ntwo', 'two', 'Imported: two'), fc.string())
const records = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> =>
  fc.array(fc.tuple(ids, values), { maxLength: 4 }).map(recordOf)
const closePlans: fc.Arbitrary<PlanState> = fc
  .record({
    start: fc.option(fc.constantFrom('2026-01-01', '2026-02-01'), { nil: undefined }),
    ticks: records(fc.constantFrom('w1', 'w2')),
    standings: records(fc.record({ value: words, wording: fc.constantFrom('w1', 'w2') })),
    evidence: fc.array(
      fc.record({
        on: ids,
        date: fc.constantFrom('2026-01-01', '2026-02-01'),
        text: words,
        criteria: fc.subarray(['c', 'd']),
      }),
      {
        maxLength: 3,
      },
    ),
    notes: records(words),
    dates: records(fc.oneof(fc.constantFrom('2026-01-01', '2026-02-01'), days)),
  })
  .map(({ start, ...rest }) => ({ ...empty, ...rest, ...(start === undefined ? {} : { start }) }))

const pairs = fc.oneof(fc.tuple(closePlans, closePlans), fc.tuple(tidyPlans, tidyPlans), fc.tuple(wildPlans, wildPlans))

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** What of a plan is nowhere in another one, whatever stands between the words. */
function missing(from: PlanState, { start, ticks, standings, evidence, notes, dates }: PlanState): string[] {
  const noteOf = (id: string): string => squeezed(Object.hasOwn(notes, id) ? (notes[id] ?? '') : '')
  const isThere = <Value>(
    record: Readonly<Record<string, Value>>,
    id: string,
    is: (value: Value | undefined) => boolean,
  ): boolean => Object.hasOwn(record, id) && is(record[id])
  const lost = {
    start: from.start === undefined || from.start === start || noteOf('plan').includes(from.start),
    ticks: Object.keys(from.ticks).every((id) => Object.hasOwn(ticks, id)),
    standings: Object.entries(from.standings).every(
      ([id, { value }]) =>
        isThere(standings, id, (each) => each?.value === value) || noteOf(`standing/${id}`).includes(squeezed(value)),
    ),
    dates: Object.entries(from.dates).every(
      ([id, day]) => isThere(dates, id, (each) => each === day) || noteOf(id).includes(day),
    ),
    notes: Object.entries(from.notes).every(([id, text]) => noteOf(id).includes(squeezed(text))),
    evidence: from.evidence.every((piece) =>
      evidence.some(
        ({ on, date, text, criteria }) =>
          on === piece.on &&
          date === piece.date &&
          squeezed(text) === squeezed(piece.text) &&
          piece.criteria.every((each) => criteria.includes(each) || text.includes(`#${each}`)),
      ),
    ),
  }
  return Object.entries(lost).flatMap(([part, isPersistent]) => (isPersistent ? [] : [part]))
}

describe('two plans made one', () => {
  it('have everything that either of them says', () => {
    fc.assert(
      fc.property(pairs, ([mine, theirs]) => {
        const { state } = joinPlans(mine, theirs, 'Imported')
        expect([missing(mine, state), missing(theirs, state)]).toEqual([[], []])
      }),
      { numRuns: 1000 },
    )
  })

  it('that are the same are that plan, and joining once more changes nothing', () => {
    fc.assert(
      fc.property(pairs, ([mine, theirs]) => {
        expect(joinPlans(mine, mine, 'Imported')).toEqual({ state: mine, differing: [] })
        const { state } = joinPlans(mine, theirs, 'Imported')
        expect(joinPlans(state, theirs, 'Imported').state).toEqual(state)
        expect(joinPlans(state, mine, 'Imported').state).toEqual(state)
      }),
      { numRuns: 1000 },
    )
  })

  it('let ours count, keep theirs in a note, and say where that is', () => {
    const mine: PlanState = {
      ...empty,
      start: '2026-01-01',
      standings: { sql: { value: 'expert', wording: 'w' } },
      dates: { 'capability/sql': '2026-05-01' },
      notes: { plan: 'Mine.', 'capability/api': 'Ask Kim' },
    }
    const theirs: PlanState = {
      ...empty,
      start: '2026-02-01',
      standings: { sql: { value: 'advanced', wording: 'w' }, api: { value: 'novice', wording: 'w' } },
      dates: { 'capability/sql': '2026-06-01', 'capability/api': '2026-07-01' },
      notes: { plan: 'Theirs.', 'capability/api': 'Ask Kim\nand Jo' },
    }
    expect(joinPlans(mine, theirs, 'Imported')).toEqual({
      differing: ['plan', 'standing/sql', 'capability/sql'],
      state: {
        ...mine,
        standings: { ...theirs.standings, ...mine.standings },
        dates: { ...theirs.dates, ...mine.dates },
        notes: {
          plan: 'Mine.\n\nTheirs.\n\nImported: 2026-02-01',
          'capability/api': 'Ask Kim\nand Jo',
          'standing/sql': 'Imported: advanced',
          'capability/sql': 'Imported: 2026-06-01',
        },
      },
    })
  })
})
