/** A plan as a table with one row for each entry, for spreadsheets. */
import type { PlanState } from '../plan/state/plan-state.ts'
import { csvText } from './framework-csv.ts'

const columns = ['kind', 'item', 'name', 'value', 'date', 'text', 'criteria'] as const

/**
 * Returns the same bytes for the same plan.
 * @param nameOf returns the name of an item, or its id if the item no longer exists
 */
export function planCsv(state: PlanState, nameOf: (id: string) => string): string {
  const { from, to, start, ticks, standings, evidence, notes, dates } = state
  const rows: Partial<Record<(typeof columns)[number], string>>[] = [
    { kind: 'from', value: from },
    { kind: 'to', value: to },
    ...(start === undefined ? [] : [{ kind: 'start', date: start }]),
    ...inOrder(standings).map(([id, { value }]) => ({
      kind: 'standing',
      item: id,
      name: nameOf(`capability/${id}`),
      value,
    })),
    ...evidence.map(({ on, date, text, criteria }) => ({
      kind: 'evidence',
      item: on,
      name: nameOf(on),
      date,
      text,
      criteria: criteria.join(' '),
    })),
    ...inOrder(ticks).map(([id]) => ({ kind: 'tick', item: id, name: nameOf(id) })),
    ...inOrder(dates).map(([id, date]) => ({ kind: 'target', item: id, name: nameOf(id), date })),
    ...inOrder(notes).map(([id, text]) => ({ kind: 'note', item: id, name: nameOf(id), text })),
  ]
  return csvText([columns, ...rows.map((row) => columns.map((column) => inCell(row[column])))])
}

/**
 * Replaces single line feeds and carriage returns with CRLF, because some spreadsheets end a row at any other line end.
 */
function inCell(text: string | undefined): string | undefined {
  return text?.replace(/\r\n|\r|\n/g, '\r\n')
}

function inOrder<Value>(record: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1))
}
