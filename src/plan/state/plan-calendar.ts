/** Collects the dates of a plan: milestones and check-ins, counted from its start, and target dates. */
import { addMonths, type CalendarEntry } from './calendar.ts'
import type { PlanState } from './plan-state.ts'

/**
 * Returns the entries sorted by day, then by id.
 * @param groups the milestones and check-ins of the ladder; `afterMonths` counts from the start of the plan
 * @param titleOf returns the name of an item, or its id when the item no longer exists
 */
export function planCalendar(
  { from, to, start, dates }: PlanState,
  groups: readonly {
    readonly id: string
    readonly name: string
    readonly afterMonths: number | null
    readonly items: readonly { readonly name?: string; readonly text: string }[]
  }[],
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
