/**
 * A plan as it is stored: the ticks of its ladder, and beside them what else a person has said. Pure, and nothing that
 * is stored is thrown away.
 */
import type { PlanState } from '../../../plan/state/plan-state.ts'
import { readPlanState } from '../../../plan/state/plan-state.ts'
import type { PlanSheet } from '../../data/planner.ts'
import type { TickRecord } from '../ticks/tick-record.ts'

/** Where parts are put that nobody here can read. */
const asideKey = 'aside'

export interface StoredPlan {
  readonly state: PlanState
  /** Some of what is stored says nothing that is known here. */
  readonly hasUnknown: boolean
}

/** @param from `role@level` */
export function planIn(book: TickRecord, from: string, to: string): StoredPlan {
  const { state, unknown } = read(book, from, to)
  return { state, hasUnknown: Object.keys(unknown).length > 0 }
}

/**
 * The book with another state of the plan. What of the former one could not be read is put aside.
 * @param brought what of a plan that was brought in could not be read; put aside, too
 */
export function withPlan(
  book: TickRecord,
  state: PlanState,
  brought: Readonly<Record<string, unknown>> = {},
): TickRecord {
  const { unknown } = read(book, state.from, state.to)
  const former = book.others[asideKey]
  const aside = Array.isArray(former) ? (former as readonly unknown[]) : former === undefined ? [] : [former]
  const { start, standings, evidence, notes, dates } = state
  const whole = { standings, evidence, notes, dates }
  const filled = Object.entries(whole).filter(([, part]) => Object.keys(part).length > 0)
  const put = [...aside, ...[unknown, brought].filter((part) => Object.keys(part).length > 0)]
  return {
    ticks: new Map(Object.entries(state.ticks).map(([id, wording]) => [id, { ...book.ticks.get(id), wording }])),
    others: {
      ...(start === undefined ? {} : { start }),
      ...Object.fromEntries(filled),
      ...(put.length > 0 ? { [asideKey]: put } : {}),
    },
  }
}

/**
 * Two books of the same plan made one, with all that is aside in either.
 * @param join where the two differ, the first counts
 */
export function joinRecords(
  book: TickRecord,
  other: TickRecord,
  from: string,
  to: string,
  join: PlanSheet['join'],
): TickRecord {
  const theirs = read(other, from, to)
  const { [asideKey]: aside } = other.others
  const joined = join(planIn(book, from, to).state, theirs.state).state
  return withPlan(book, joined, { ...theirs.unknown, ...(aside === undefined ? {} : { [asideKey]: aside }) })
}

function read({ ticks, others }: TickRecord, from: string, to: string) {
  const known = Object.entries(others).filter(([key]) => key !== asideKey)
  const own = {
    version: 1,
    from,
    to,
    ticks: Object.fromEntries(Array.from(ticks, ([id, { wording }]) => [id, wording])),
  }
  const found = readPlanState({ ...Object.fromEntries(known), ...own })
  if (found.kind !== 'plan') throw new TypeError(`"${from}" and "${to}" are no positions`)
  // What somebody else has stored under the names that the page adds.
  const hidden = known.filter(([key]) => Object.hasOwn(own, key))
  return { state: found.state, unknown: { ...found.unknown, ...Object.fromEntries(hidden) } }
}
