import type { PlanEvidence, PlanState, Worded } from './plan-state.ts'

/**
 * A plan as a file of its own, which `readPlanState` reads. Names come in one order, so the same plan gives the same
 * bytes however it was made.
 */
export function planJson(state: PlanState): string {
  return `${JSON.stringify(inOneOrder(state), null, 2)}\n`
}

/** The same plan with its names in one order, and what it does not know in it behind them. */
export function inOneOrder({
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
    // What was not there is not there afterwards either.
    ...(start === undefined ? {} : { start }),
    ticks: sorted(ticks),
    standings: sorted(Object.fromEntries(worded)),
    evidence: pieces,
    notes: sorted(notes),
    dates: sorted(dates),
  }
}

/** Names are compared by their code units, the same on every machine. */
function sorted<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
