/** Reads the evidence in a plan: every list item below a marked line that begins with a date. */
import { isDay, type PlanEvidence } from './state/plan-state.ts'

/** Captures indentation, date and the rest of the line. */
const entryPattern = /^(\s*)[-*+] (?:\[[ xX]\] )?(\d{4}-\d{2}-\d{2})\s*[:–—-]?\s*(.*)$/

/**
 * Splits the lines below an item into evidence, in the order of the lines, and the other lines. A date that does not
 * exist is no evidence.
 */
export function splitEvidence(
  id: string,
  lines: readonly string[],
): { readonly evidence: readonly PlanEvidence[]; readonly others: readonly string[] } {
  const found: { date: string; text: string }[] = []
  const others: string[] = []
  // A line that is indented further than this continues the last piece of evidence.
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

/** Removes the criteria in parentheses at the end. */
function withoutTags(text: string): string {
  return text.replace(/\s*\((?:#[a-z0-9-]+(?:,\s*)?)+\)\s*$/, '').trim()
}
