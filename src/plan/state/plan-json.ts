import type { PlanState } from './plan-state.ts'

/** A plan as a file of its own, which `readPlanState` reads. Names come in one order, so the same plan gives the same bytes however it was made. */
export function planJson(state: PlanState): string {
  const { version, from, to, start, ticks, standings, evidence, notes, dates } = state
  const whole = { version, from, to, start, ticks: sorted(ticks), standings: sorted(standings), evidence, notes: sorted(notes), dates: sorted(dates) }
  return `${JSON.stringify(whole, null, 2)}\n`
}

/** What was not there is not there afterwards either; names are compared by their code units, the same on every machine. */
function sorted<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
