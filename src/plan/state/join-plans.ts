/**
 * Two states of one plan made one: what was imported beside what was there. Nothing that a person wrote is missing
 * afterwards.
 */
import type { PlanEvidence, PlanState } from './plan-state.ts'

export interface JoinedPlan {
  readonly state: PlanState
  /** Items of which both had something else to say, by id. Ours counts, theirs stands in the note of the item. */
  readonly differing: readonly string[]
}

/**
 * @param mine counts where the two differ
 * @param theirs of the same positions
 * @param label stands before what theirs says: `Imported`
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
    if (note !== undefined && squeezed(note).includes(squeezed(text))) continue
    if (note === undefined || squeezed(text).includes(squeezed(note))) notes.set(id, text)
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
    evidence: [...mine.evidence, ...theirs.evidence.filter((each) => !mine.evidence.some((own) => says(own, each)))],
    notes: Object.fromEntries(notes),
    dates: { ...theirs.dates, ...mine.dates },
  }
  return { state, differing: Array.from(differing) }
}

/** A plan that went through markdown and back has other blanks and ends of lines. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Whether ours says all that theirs says. A criterion may be named in the text as well, by a `#` before it. */
function says(mine: PlanEvidence, theirs: PlanEvidence): boolean {
  const words = squeezed(mine.text)
  const isNamed = (criterion: string): boolean =>
    mine.criteria.includes(criterion) || words.split(/[\s(),]+/).includes(`#${criterion}`)
  return (
    mine.on === theirs.on &&
    mine.date === theirs.date &&
    words === squeezed(theirs.text) &&
    theirs.criteria.every(isNamed)
  )
}
