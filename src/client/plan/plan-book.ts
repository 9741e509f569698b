/** A plan as it is stored: the ticks of its ladder, and beside them what else a person has said. Pure, and nothing that is stored is thrown away. */
import type { PlanState } from '../../plan/state/plan-state.ts'
import { readPlanState } from '../../plan/state/plan-state.ts'
import type { TickBook } from '../ticks/tick-book.ts'

/** Where parts are put that nobody here can read. */
const asideKey = 'aside'

export interface StoredPlan {
  readonly state: PlanState
  /** Some of what is stored says nothing that is known here. */
  readonly hasUnknown: boolean
}

/** @param from `role@level` */
export function planIn(book: TickBook, from: string, to: string): StoredPlan {
  const { state, unknown } = read(book, from, to)
  return { state, hasUnknown: Object.keys(unknown).length > 0 }
}

/** The book with another state of the plan. What of the former one could not be read is put aside. */
export function withPlan(book: TickBook, state: PlanState): TickBook {
  const { unknown } = read(book, state.from, state.to)
  const former = book.others[asideKey]
  const aside = Array.isArray(former) ? (former as readonly unknown[]) : former === undefined ? [] : [former]
  const { start, standings, evidence, notes, dates } = state
  const whole = { standings, evidence, notes, dates }
  const filled = Object.entries(whole).filter(([, part]) => Object.keys(part).length > 0)
  const put = Object.keys(unknown).length > 0 ? [...aside, unknown] : aside
  return {
    ticks: new Map(Object.entries(state.ticks).map(([id, wording]) => [id, { ...book.ticks.get(id), wording }])),
    others: { ...(start === undefined ? {} : { start }), ...Object.fromEntries(filled), ...(put.length > 0 ? { [asideKey]: put } : {}) },
  }
}

function read({ ticks, others }: TickBook, from: string, to: string) {
  const { [asideKey]: _, ...known } = others
  const found = readPlanState({ ...known, version: 1, from, to, ticks: Object.fromEntries(Array.from(ticks, ([id, { wording }]) => [id, wording])) })
  if (found.kind !== 'plan') throw new TypeError(`"${from}" and "${to}" are no positions`)
  return found
}
