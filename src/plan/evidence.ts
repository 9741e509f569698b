/** The evidence that a person has written into a plan. Any point of a list that begins with a date counts, wherever it stands below a mark. */
import type { PlanItem } from './plan-text.ts'

export interface Evidence {
  /** A calendar day as it was written, `2026-03-01`. */
  readonly date: string
  /** Everything behind the date, on one line. */
  readonly text: string
  /** Ids of criteria that it names, `#query-plans`. */
  readonly criteria: readonly string[]
}

const entry = /^(\s*)[-*+] (?:\[[ xX]\] )?(\d{4}-\d{2}-\d{2})\s*[:–—-]?\s*(.*)$/

/** What is written below an item, in its order. */
export function evidenceOf({ lines }: PlanItem): Evidence[] {
  const found: { date: string; text: string; indent: number }[] = []
  for (const line of lines) {
    const [, indent = '', date, text = ''] = entry.exec(line) ?? []
    const open = found.at(-1)
    if (date !== undefined) found.push({ date, text, indent: indent.length })
    // What is indented further and begins no point of its own goes on with the one above.
    else if (open && open.indent >= 0 && /^\s+[^\s>*+-]/.test(line) && line.search(/\S/) > open.indent) open.text += ` ${line.trim()}`
    else if (open) open.indent = -1
  }
  return found.map(({ date, text }) => ({
    date,
    text: text.trim(),
    criteria: Array.from(text.matchAll(/(?<=^|[\s(,])#([a-z0-9]+(?:-[a-z0-9]+)*)/g), ([, id]) => id ?? ''),
  }))
}
