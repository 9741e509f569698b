import type { PlanEvidence, PlanState, Worded } from './plan-state.ts'

/** Returns a plan as a JSON file for `readPlanState`. Keys are sorted, so the same plan gives the same bytes. */
export function planJson(state: PlanState): string {
  return `${JSON.stringify(withSortedKeys(state), null, 2)}\n`
}

/** Returns the plan with its keys in a fixed order. Unknown keys follow the known ones. */
export function withSortedKeys({
  version,
  from,
  to,
  start,
  ticks,
  standings,
  evidence,
  notes,
  dates,
}: PlanState): PlanState {
  const worded = Object.entries(standings).map(([id, { value, wording, ...others }]): [string, Worded<string>] => [
    id,
    { value, wording, ...sorted(others) },
  ])
  const pieces = evidence.map(({ on, date, text, criteria, ...others }): PlanEvidence => ({
    on,
    date,
    text,
    criteria,
    ...sorted(others),
  }))
  return {
    version,
    from,
    to,
    // An absent key stays absent.
    ...(start === undefined ? {} : { start }),
    ticks: sorted(ticks),
    standings: sorted(Object.fromEntries(worded)),
    evidence: pieces,
    notes: sorted(notes),
    dates: sorted(dates),
  }
}

/** Sorts by code units, which is the same on every machine. */
function sorted<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
