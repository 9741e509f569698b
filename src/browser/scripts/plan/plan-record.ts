/**
 * Converts between a plan and its stored record: the ticks of its ladder and all other parts. No stored data is lost.
 */
import type { PlanState } from '../../../plan/state/plan-state.ts'
import { readPlanState } from '../../../plan/state/plan-state.ts'
import type { PlanSheet } from '../../data/planner.ts'
import type { TickRecord } from '../ticks/tick-record.ts'

/** The key for parts that this version cannot read. */
const asideKey = 'aside'

/**
 * Reads the plan of two positions, `role@level`. `hasUnknown` reports that parts of the record cannot be read.
 */
export function planIn(
  record: TickRecord,
  from: string,
  to: string,
): { readonly state: PlanState; readonly hasUnknown: boolean } {
  const { state, unknown } = read(record, from, to)
  return { state, hasUnknown: Object.keys(unknown).length > 0 }
}

/**
 * Returns the record with a new state of the plan. Unreadable parts of the old record are set aside.
 * @param importedUnknown unreadable parts of an imported plan, which are set aside too
 */
export function withPlan(
  record: TickRecord,
  state: PlanState,
  importedUnknown: Readonly<Record<string, unknown>> = {},
): TickRecord {
  const { unknown } = read(record, state.from, state.to)
  const former = record.others[asideKey]
  const aside = Array.isArray(former) ? (former as readonly unknown[]) : former === undefined ? [] : [former]
  const { start, standings, evidence, notes, dates } = state
  const whole = { standings, evidence, notes, dates }
  const filled = Object.entries(whole).filter(([, part]) => Object.keys(part).length > 0)
  const put = [...aside, ...[unknown, importedUnknown].filter((part) => Object.keys(part).length > 0)]
  return {
    ticks: new Map(Object.entries(state.ticks).map(([id, wording]) => [id, { ...record.ticks.get(id), wording }])),
    others: {
      ...(start === undefined ? {} : { start }),
      ...Object.fromEntries(filled),
      ...(put.length > 0 ? { [asideKey]: put } : {}),
    },
  }
}

/** Merges two records of the same plan, including their set-aside parts. The values of the first one win. */
export function joinRecords(
  record: TickRecord,
  other: TickRecord,
  from: string,
  to: string,
  join: PlanSheet['join'],
): TickRecord {
  const theirs = read(other, from, to)
  const { [asideKey]: aside } = other.others
  const joined = join(planIn(record, from, to).state, theirs.state).state
  return withPlan(record, joined, { ...theirs.unknown, ...(aside === undefined ? {} : { [asideKey]: aside }) })
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
  // Another program may have stored values under the keys that are added above.
  const hidden = known.filter(([key]) => Object.hasOwn(own, key))
  return { state: found.state, unknown: { ...found.unknown, ...Object.fromEntries(hidden) } }
}
