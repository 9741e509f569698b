/** The evidence that a person has written into a plan. Any point of a list that begins with a date counts, wherever it stands below a mark. */
import type { PlanItem } from './plan-text.ts'
import { isDay, type PlanEvidence } from './state/plan-state.ts'

/** Indentation, date and the rest of the line. */
export const entryPattern = /^(\s*)[-*+] (?:\[[ xX]\] )?(\d{4}-\d{2}-\d{2})\s*[:–—-]?\s*(.*)$/

/** What is written below an item, in its order. */
export function evidenceOf({ id, lines }: PlanItem): PlanEvidence[] {
  const found: { date: string; text: string; indent: number }[] = []
  for (const line of lines) {
    const [, indent = '', date, text = ''] = entryPattern.exec(line) ?? []
    const open = found.at(-1)
    if (date !== undefined) found.push({ date, text, indent: indent.length })
    // What is indented further and begins no point of its own goes on with the one above.
    else if (open && open.indent >= 0 && /^\s+[^\s>*+-]/.test(line) && line.search(/\S/) > open.indent) open.text += ` ${line.trim()}`
    else if (open) open.indent = -1
  }
  return found.flatMap(({ date, text }) => (isDay(date) ? [{ on: id, date, text: withoutTags(text), criteria: criteriaIn(text) }] : []))
}

function criteriaIn(text: string): string[] {
  return Array.from(new Set(Array.from(text.matchAll(/(?<=^|[\s(,])#([a-z0-9]+(?:-[a-z0-9]+)*)/g), ([, id]) => id ?? '')))
}

/** The names of criteria in brackets at the end are no part of what is said. */
function withoutTags(text: string): string {
  return text.replace(/\s*\((?:#[a-z0-9-]+(?:,\s*)?)+\)\s*$/, '').trim()
}
