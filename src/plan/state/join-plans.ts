/** Merges an imported plan with the existing one. The result contains everything that a person wrote in either. */
import type { PlanEvidence, PlanState } from './plan-state.ts'

export interface JoinedPlan {
  readonly state: PlanState
  /** Ids of items with different values. The existing value stays; the note of the item contains the imported one. */
  readonly differing: readonly string[]
}

/**
 * @param mine the existing plan; its values win
 * @param theirs the imported plan, for the same positions
 * @param label precedes imported values in notes: `Imported`
 */
export function joinPlans(mine: PlanState, theirs: PlanState, label: string): JoinedPlan {
  const differing = new Set<string>()
  const notes = new Map(Object.entries(mine.notes))
  const keep = (id: string, text: string): void => {
    const note = notes.get(id)
    if (note !== undefined && `\n\n${note}\n\n`.includes(`\n\n${text}\n\n`)) return
    differing.add(id)
    notes.set(id, note === undefined ? text : `${note}\n\n${text}`)
  }
  for (const [id, text] of Object.entries(theirs.notes)) {
    const note = notes.get(id)
    if (note !== undefined && normalized(note).includes(normalized(text))) continue
    if (note === undefined || normalized(text).includes(normalized(note))) notes.set(id, text)
    else keep(id, text)
  }
  for (const [id, { value }] of Object.entries(theirs.standings)) {
    if (Object.hasOwn(mine.standings, id) && mine.standings[id]?.value !== value) {
      keep(`standing/${id}`, `${label}: ${value}`)
    }
  }
  for (const [id, day] of Object.entries(theirs.dates)) {
    if (Object.hasOwn(mine.dates, id) && mine.dates[id] !== day) keep(id, `${label}: ${day}`)
  }
  if (theirs.start !== undefined && mine.start !== undefined && theirs.start !== mine.start) {
    keep('plan', `${label}: ${theirs.start}`)
  }
  const start = mine.start ?? theirs.start
  const state: PlanState = {
    version: 1,
    from: mine.from,
    to: mine.to,
    ...(start === undefined ? {} : { start }),
    ticks: { ...theirs.ticks, ...mine.ticks },
    standings: { ...theirs.standings, ...mine.standings },
    evidence: [
      ...mine.evidence,
      ...theirs.evidence.filter((each) => !mine.evidence.some((own) => includesEvidence(own, each))),
    ],
    notes: Object.fromEntries(notes),
    dates: { ...theirs.dates, ...mine.dates },
  }
  return { state, differing: Array.from(differing) }
}

/** Normalizes white space, which differs after a round trip through markdown. */
function normalized(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Returns whether one piece of evidence includes the other. The text may name a criterion too, after a `#`. */
function includesEvidence(mine: PlanEvidence, theirs: PlanEvidence): boolean {
  const words = normalized(mine.text)
  const isNamed = (criterion: string): boolean =>
    mine.criteria.includes(criterion) || words.split(/[\s(),]+/).includes(`#${criterion}`)
  return (
    mine.on === theirs.on &&
    mine.date === theirs.date &&
    words === normalized(theirs.text) &&
    theirs.criteria.every(isNamed)
  )
}
