import type { PlanEvidence, PlanState } from '../../../plan/state/plan-state.ts'

/**
 * Removes an import from a plan. Changes that were made after the import stay.
 * @param before the plan before the import
 * @param after the plan after the import
 */
export function undoImport(before: PlanState, after: PlanState, now: PlanState): PlanState {
  const kept = new Set(before.evidence.map(textOf))
  const imported = new Set(after.evidence.map(textOf).filter((each) => !kept.has(each)))
  const { start: _, ...rest } = now
  const start = now.start === after.start ? before.start : now.start
  return {
    ...rest,
    ...(start === undefined ? {} : { start }),
    ticks: entries(before.ticks, after.ticks, now.ticks),
    standings: entries(before.standings, after.standings, now.standings),
    evidence: now.evidence.filter((each) => !imported.has(textOf(each))),
    notes: entries(before.notes, after.notes, now.notes),
    dates: entries(before.dates, after.dates, now.dates),
  }
}

function entries<Value>(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
  now: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  const of = (record: Readonly<Record<string, Value>>, id: string): Value | undefined =>
    Object.hasOwn(record, id) ? record[id] : undefined
  const ids = new Set([...Object.keys(now), ...Object.keys(before)])
  return Object.fromEntries(
    Array.from(ids).flatMap((id): [string, Value][] => {
      const isSame = JSON.stringify(of(now, id)) === JSON.stringify(of(after, id))
      const value = of(isSame ? before : now, id)
      return value === undefined ? [] : [[id, value]]
    }),
  )
}

function textOf({ on, date, text, criteria }: PlanEvidence): string {
  return JSON.stringify([on, date, text, criteria])
}
