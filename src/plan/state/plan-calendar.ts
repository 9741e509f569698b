/** What of a plan has a day: the milestones and check-ins, counted from the day that it begins, and target dates. */
import { addMonths, type CalendarEntry } from './calendar.ts'
import type { PlanState } from './plan-state.ts'

/** A milestone or a check-in of a ladder. */
export interface DatedGroup {
  readonly id: string
  readonly name: string
  /** Counted from the beginning of the plan; nothing where the ladder does not say when. */
  readonly afterMonths: number | null
  readonly items: readonly { readonly name?: string; readonly text: string }[]
}

/**
 * By day, then by id.
 * @param titleOf what the item with a target date is called; its id where nobody knows any more
 */
export function planCalendar(
  { from, to, start, dates }: PlanState,
  groups: readonly DatedGroup[],
  titleOf: (id: string) => string,
): readonly CalendarEntry[] {
  const plan = `${from}/${to}`
  const counted = groups.flatMap(({ id, name, afterMonths, items }): CalendarEntry[] => {
    if (start === undefined || afterMonths === null) return []
    const text = items.map((item) => (item.name === undefined ? item.text : `${item.name}: ${item.text}`)).join('\n')
    return [{ id: `${plan}/${id}`, day: addMonths(start, afterMonths), title: name, text }]
  })
  const stated = Object.entries(dates).map(([id, day]): CalendarEntry => ({
    id: `${plan}/date/${id}`,
    day,
    title: titleOf(id),
    text: '',
  }))
  return [...counted, ...stated].toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
}
