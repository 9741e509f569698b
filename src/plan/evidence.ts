/**
 * The evidence that a person has written into a plan. Any point of a list that begins with a date counts, wherever it
 * stands below a mark.
 */
import { isDay, type PlanEvidence } from './state/plan-state.ts'

/** Indentation, date and the rest of the line. */
const entryPattern = /^(\s*)[-*+] (?:\[[ xX]\] )?(\d{4}-\d{2}-\d{2})\s*[:–—-]?\s*(.*)$/

export interface WithEvidence {
  /** In the order of the lines. */
  readonly evidence: readonly PlanEvidence[]
  /** The lines that are no part of a piece of evidence. */
  readonly others: readonly string[]
}

/**
 * Parts what is written below an item. Each line is in one of the two; a day that no calendar has makes no evidence.
 */
export function splitEvidence(id: string, lines: readonly string[]): WithEvidence {
  const found: { date: string; text: string }[] = []
  const others: string[] = []
  // What is indented further than this goes on with the last piece of evidence.
  let indent = Infinity
  for (const line of lines) {
    const [, before = '', date, text = ''] = entryPattern.exec(line) ?? []
    const open = found.at(-1)
    if (isDay(date)) {
      found.push({ date, text })
      indent = before.length
    } else if (open && /^\s+[^\s>*+-]/.test(line) && line.search(/\S/) > indent) open.text += ` ${line.trim()}`
    else {
      others.push(line)
      indent = Infinity
    }
  }
  return {
    evidence: found.map(({ date, text }) => ({ on: id, date, text: withoutTags(text), criteria: criteriaIn(text) })),
    others,
  }
}

function criteriaIn(text: string): string[] {
  return Array.from(
    new Set(Array.from(text.matchAll(/(?<=^|[\s(,])#([a-z0-9]+(?:-[a-z0-9]+)*)/g), ([, id]) => id ?? '')),
  )
}

/** The names of criteria in brackets at the end are no part of what is said. */
function withoutTags(text: string): string {
  return text.replace(/\s*\((?:#[a-z0-9-]+(?:,\s*)?)+\)\s*$/, '').trim()
}
