/**
 * Limits for the prose of a profile, as YAML has them. A markdown parser takes time that grows with the square of some
 * constructs, and a renderer recurses into nested ones, so prose is measured before it is parsed.
 */
import { finding, type Finding } from '../diagnostic/finding.ts'
import type { LineIndex } from './line-index.ts'

const most = { length: 50_000, marks: 4_000, nesting: 10 }

/** Wider indentation can only be nesting. */
const mostIndent = 80

/** Characters with a meaning in markdown; a line end can begin a new block. */
const mark = /[\\`*_~[\]<>#|!&:@=+\-\n]/g

/** The markers of quotes and lists at the beginning of a line. */
const markers = /^[ \t]*(?:(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))[ \t]*)*/

/** A horizontal rule such as `* * *`, which is a single block. */
const rule = /^ {0,3}([-*])(?:[ \t]*\1)*[ \t]*$/

/**
 * Returns a finding at the first point where prose exceeds a limit.
 * @param offset where the prose begins in the file
 */
export function proseLimit(text: string, offset: number, lines: LineIndex): Finding | undefined {
  const exceeded = (limit: keyof typeof most, start: number, end = start + 1): Finding =>
    finding('prose-too-complex', lines.place(offset + start, offset + end), { limit, most: most[limit] })
  if (text.length > most.length) return exceeded('length', most.length)
  let count = 0
  for (const { index } of text.matchAll(mark)) {
    count += 1
    if (count > most.marks) return exceeded('marks', index)
  }
  let start = 0
  for (const line of text.split('\n')) {
    const prefix = markers.exec(line)?.[0] ?? ''
    const nesting = prefix.match(/[^ \t\d.)]|\d+[.)]/g)?.length ?? 0
    if (!rule.test(line) && (nesting > most.nesting || prefix.length > mostIndent)) {
      return exceeded('nesting', start, start + Math.max(prefix.trimEnd().length, 1))
    }
    start += line.length + 1
  }
  return undefined
}
