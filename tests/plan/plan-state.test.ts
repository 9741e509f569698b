import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planJson } from '../../src/plan/state/plan-json.ts'
import { emptyPlan, type PlanState, readPlanState } from '../../src/plan/state/plan-state.ts'
import { positions, tidyPlans, wildPlans } from './some-plans.ts'

const hostileKeys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'] as const

/** JSON in which parts of a plan may be anything, under names that every object has, too. */
const nearlyPlans = fc
  .record(
    {
      version: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.jsonValue() }),
      from: fc.oneof({ weight: 5, arbitrary: fc.constant(positions[0]) }, { weight: 1, arbitrary: fc.jsonValue() }),
      to: fc.constant(positions[1]),
      start: fc.oneof(fc.constant('2026-01-01'), fc.jsonValue()),
      ticks: fc.jsonValue(),
      notes: fc.oneof(fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(fc.string(), fc.jsonValue())), fc.jsonValue()),
      standings: fc.oneof(
        fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(fc.constant({ value: 'v', wording: 'w' }), fc.jsonValue())),
        fc.jsonValue(),
      ),
      dates: fc.oneof(
        fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('2026-02-28', '2026-02-30', 'soon')),
        fc.jsonValue(),
      ),
      evidence: fc.oneof(
        fc.array(
          fc.oneof(
            fc.constant({ on: 'a', date: '2026-01-01', text: 't', criteria: ['c'] }),
            fc.constant({ on: 'a', date: 'soon' }),
            fc.jsonValue(),
          ),
        ),
        fc.jsonValue(),
      ),
      more: fc.jsonValue(),
    },
    { requiredKeys: ['version', 'from', 'to'] },
  )
  .chain((value) =>
    fc.array(fc.tuple(fc.constantFrom(...hostileKeys), fc.jsonValue()), { maxLength: 2 }).map((more): unknown => {
      // As a parser makes it, with `__proto__` as a key like any other.
      const parsed: unknown = JSON.parse(JSON.stringify({ ...value, ...Object.fromEntries(more) }))
      return parsed
    }),
  )

/** What is at the ends of a value: each text, number and so on, with the names that lead to it. */
function leaves(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${JSON.stringify(value)}`]
  const inner = Object.entries(value)
  return inner.length === 0
    ? []
    : inner.flatMap(([key, part]) => leaves(part, Array.isArray(value) ? `${path}[]` : `${path}.${key}`))
}

describe('a stored plan', () => {
  it('is read whatever it holds: what is right is taken, the rest is handed back', () => {
    const stored = {
      ...emptyPlan(...positions),
      notes: { a: 'mine', b: 7 },
      dates: { a: '2026-02-30' },
      evidence: [{ on: 'a' }],
      more: 1,
      start: 'soon',
    }
    expect(readPlanState(stored)).toEqual({
      kind: 'plan',
      state: { ...emptyPlan(...positions), notes: { a: 'mine' } },
      unknown: { notes: { b: 7 }, dates: { a: '2026-02-30' }, evidence: [{ on: 'a' }], more: 1, start: 'soon' },
    })
  })

  it('never fails, and nothing of it is lost on the way', () => {
    let plans = 0
    fc.assert(
      fc.property(fc.oneof(nearlyPlans, fc.jsonValue()), (value) => {
        const read = readPlanState(value)
        expect(['plan', 'newer', 'foreign']).toContain(read.kind)
        if (read.kind !== 'plan') return
        plans += 1
        const after = [...leaves(read.state), ...leaves(read.unknown)]
        // What stood where a list should be is handed back in a list.
        const all = new Set([...after, ...after.map((each) => each.replace('.evidence[]', '.evidence'))])
        expect(leaves(value).filter((leaf) => !all.has(leaf))).toEqual([])
      }),
      { numRuns: 1000 },
    )
    expect(plans).toBeGreaterThan(200)
  })

  it('may call things as every object calls some of its own', () => {
    const text = (inner: string): unknown =>
      JSON.parse(`{"version":1,"from":"a@b","to":"a@c","__proto__":{"polluted":1},${inner}}`)
    const read = readPlanState(
      text(
        '"notes":{"__proto__":"one","constructor":"two","toString":3},"standings":{"__proto__":{"value":"v","wording":"w"}}',
      ),
    )
    expect(read.kind).toBe('plan')
    if (read.kind !== 'plan') return
    const { state, unknown } = read
    expect(Object.entries(state.notes)).toEqual([
      ['__proto__', 'one'],
      ['constructor', 'two'],
    ])
    expect(Object.entries(state.standings)).toEqual([['__proto__', { value: 'v', wording: 'w' }]])
    expect(JSON.stringify(unknown)).toBe('{"notes":{"toString":3},"__proto__":{"polluted":1}}')
    for (const record of [{}, state, state.notes, state.standings, unknown]) expect('polluted' in record).toBe(false)
  })

  it('of a later version is left alone', () => {
    expect(readPlanState({ version: 2, everything: 'new' })).toEqual({ kind: 'newer', version: 2 })
  })
})

/** The same plan, in which everything was said in another order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, reversed(part)])
      .toReversed(),
  )
}

describe('a plan as JSON', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(tidyPlans, wildPlans), (state) => {
        expect(readPlanState(JSON.parse(planJson(state)))).toEqual({ kind: 'plan', state, unknown: {} })
      }),
      { numRuns: 200 },
    )
  })

  it('has the same bytes, in whatever order its parts were said', () => {
    fc.assert(
      fc.property(fc.oneof(tidyPlans, wildPlans), (state) => {
        // The same values under the same names.
        expect(planJson(reversed(state) as PlanState)).toBe(planJson(state))
      }),
      { numRuns: 200 },
    )
  })

  it('keeps what is not known within a part, behind what is', () => {
    const piece = { link: 'https://example.com', text: 't', on: 'a', date: '2026-01-01', criteria: [] }
    const read = readPlanState({ ...emptyPlan(...positions), evidence: [piece] })
    expect(read.kind === 'plan' && planJson(read.state)).toMatch(/"criteria": \[\],\s+"link": "https:\/\/example.com"/)
  })
})
