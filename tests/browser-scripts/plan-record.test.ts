/** Plans beside ticks in a browser's store: whatever is stored there, nothing of it is thrown away. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinRecords, planIn, withPlan } from '../../src/browser/scripts/plan/plan-record.ts'
import {
  emptyTickRecord,
  parseTickRecord,
  type TickRecord,
  serializeTickRecord,
} from '../../src/browser/scripts/ticks/tick-record.ts'
import { joinPlans } from '../../src/plan/state/join-plans.ts'
import { emptyPlan, type PlanState } from '../../src/plan/state/plan-state.ts'
import { positions, recordOf, tidyPlans, wildPlans } from '../plan/some-plans.ts'

const plans = fc.oneof(tidyPlans, wildPlans)
const [from, to] = positions

/** Through the store and back. */
function stored(book: TickRecord): TickRecord {
  const read = parseTickRecord(serializeTickRecord(book))
  if (read.kind !== 'ticks') throw new Error('the written text cannot be read')
  return read.record
}

const parts = fc.constantFrom(
  'start',
  'standings',
  'evidence',
  'notes',
  'dates',
  'aside',
  'from',
  'to',
  'more',
  '__proto__',
  'constructor',
)
const marks = fc.nat().map((n) => `mark ${n}.`)
/** What others may have left beside the ticks, each with a text that can be looked for. */
const strangeBooks: fc.Arbitrary<TickRecord> = fc
  .record({
    ticks: fc.array(fc.tuple(fc.constantFrom('a', '__proto__'), fc.record({ wording: fc.string(), note: marks })), {
      maxLength: 2,
    }),
    others: fc.array(
      fc.tuple(
        parts,
        fc.oneof(
          marks,
          fc.array(marks),
          fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(marks, fc.record({ x: marks }))),
        ),
      ),
      {
        maxLength: 6,
      },
    ),
  })
  .map(({ ticks, others }) => ({ ticks: new Map(ticks), others: recordOf(others) }))

function marksIn(book: TickRecord): string[] {
  return Array.from((serializeTickRecord(book) ?? '').matchAll(/mark \d+\./g), ([mark]) => mark)
}

describe('a plan in a book', () => {
  it('comes back as it was, also through the store', () => {
    fc.assert(
      fc.property(plans, plans, (state, former) => {
        const book = stored(withPlan(withPlan(emptyTickRecord, former), state))
        expect(planIn(book, from, to)).toEqual({ state, hasUnknown: false })
      }),
      { numRuns: 200 },
    )
  })

  it('leaves nothing behind when there is nothing in it', () => {
    expect(serializeTickRecord(withPlan(emptyTickRecord, emptyPlan(from, to)))).toBeNull()
  })

  it('puts what it cannot read aside, and all of it stays there', () => {
    fc.assert(
      fc.property(strangeBooks, (book) => {
        const { state } = planIn(book, from, to)
        const once = stored(withPlan(book, state))
        for (const mark of marksIn(book)) expect(marksIn(once)).toContain(mark)
        expect(planIn(once, from, to)).toEqual({ state, hasUnknown: false })
        // It is put aside once.
        expect(serializeTickRecord(withPlan(once, state))).toBe(serializeTickRecord(once))
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps what else is written at a tick that stays', () => {
    const book: TickRecord = { ticks: new Map([['a', { wording: 'old', since: '2026-01-01' }]]), others: {} }
    const { state } = planIn(book, from, to)
    expect(withPlan(book, { ...state, notes: { plan: 'Mine.' } }).ticks.get('a')).toEqual({
      wording: 'old',
      since: '2026-01-01',
    })
    expect(withPlan(book, { ...state, ticks: {} }).ticks.size).toBe(0)
  })

  it('takes in what of a file nobody can read', () => {
    const book = withPlan(emptyTickRecord, emptyPlan(from, to), { later: 'a mark' })
    expect(book.others['aside']).toEqual([{ later: 'a mark' }])
    expect(withPlan(book, emptyPlan(from, to), { later: 'another' }).others['aside']).toEqual([
      { later: 'a mark' },
      { later: 'another' },
    ])
  })
})

describe('two books of one plan', () => {
  const join = (mine: PlanState, theirs: PlanState): ReturnType<typeof joinPlans> => joinPlans(mine, theirs, 'Imported')

  it('have the plans of both, and what either could not read', () => {
    fc.assert(
      fc.property(plans, plans, strangeBooks, (mine, theirs, strange) => {
        const other = withPlan(strange, planIn(strange, from, to).state)
        const joined = stored(joinRecords(withPlan(emptyTickRecord, mine), other, from, to, join))
        const [aside, all] = [JSON.stringify(other.others['aside'] ?? []), serializeTickRecord(joined) ?? '']
        for (const [mark] of aside.matchAll(/mark \d+\./g)) expect(all).toContain(mark)
        expect(planIn(joined, from, to).state).toEqual(join(mine, planIn(other, from, to).state).state)
        const both = joinRecords(withPlan(emptyTickRecord, mine), withPlan(emptyTickRecord, theirs), from, to, join)
        expect(planIn(both, from, to).state).toEqual(join(mine, theirs).state)
      }),
      { numRuns: 200 },
    )
  })
})
