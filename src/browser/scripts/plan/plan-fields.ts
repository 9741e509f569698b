/** Reads the fields of the plan page, and returns states with changed values. */
import { isDay, type PlanEvidence, type PlanState } from '../../../plan/state/plan-state.ts'
import type { PlanSheet } from '../../data/planner.ts'

export function entryOf(record: Readonly<Record<string, string>>, id: string): string | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined
}

export function withEntry(
  record: Readonly<Record<string, string>>,
  id: string,
  value: string,
): Readonly<Record<string, string>> {
  const { [id]: _, ...others } = record
  return value === '' ? others : { ...others, [id]: value }
}

export function withStanding(state: PlanState, capability: string, value: string, wording: string): PlanState {
  const { [capability]: _, ...others } = state.standings
  return { ...state, standings: value === '' ? others : { ...others, [capability]: { value, wording } } }
}

/** Returns the entered evidence; undefined when the date or the text is missing. */
export function evidenceIn(form: HTMLFormElement): PlanEvidence | undefined {
  const data = new FormData(form)
  const textOf = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value.trim() : '')
  const field = (name: string): string => textOf(data.get(name))
  const [date, what, link] = [field('date'), field('what'), field('link')]
  if (!isDay(date) || (what === '' && link === '')) return undefined
  const address = link === '' || /^https?:\/\//.test(link) ? link : `https://${link}`
  const safe = address.replace(/[\s<>()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return {
    on: `evidence/${form.dataset['add'] ?? ''}`,
    date,
    text: [what, safe].filter((part) => part !== '').join(' '),
    criteria: data.getAll('criterion').map(textOf),
  }
}

/** @param day empty to remove the date */
export function withStart(state: PlanState, day: string): PlanState {
  const { start: _, ...others } = state
  return day === '' ? others : { ...others, start: day }
}

/** Returns a line for each entry that belongs to no item of the ladder anymore. The checklist counts such ticks. */
export function unplaced({ standings, evidence, notes, dates }: PlanState, sheet: PlanSheet): string[] {
  return [
    ...Object.entries(standings).flatMap(([id, { value }]) =>
      sheet.capabilities.includes(id) ? [] : [`${id}: ${value}`],
    ),
    ...evidence.flatMap(({ on, date, text }) =>
      sheet.capabilities.some((id) => on === `evidence/${id}`) ? [] : [`${sheet.nameOf(on)}: ${date}: ${text}`],
    ),
    ...Object.entries(dates).flatMap(([id, day]) =>
      sheet.capabilities.some((each) => id === `capability/${each}`) ? [] : [`${sheet.nameOf(id)}: ${day}`],
    ),
    ...Object.entries(notes).flatMap(([id, text]) =>
      id === 'plan' || sheet.capabilities.some((each) => id === `capability/${each}`)
        ? []
        : [`${sheet.nameOf(id)}: ${text}`],
    ),
  ]
}
