/** The lines in which two versions of a text differ, as `diff -u` prints them, cut short for a report. */
import { commonStretches } from './common-stretches.ts'

/** The number of unchanged lines that are shown around a change. */
const context = 2

/** Beyond this many comparisons everything from the first to the last difference is shown as replaced. */
const mostComparisons = 4_000_000

interface DifferenceLine {
  readonly sign: ' ' | '-' | '+'
  readonly text: string
  /** Its number in the text before and after, or the number that it would have; both count from 1. */
  readonly before: number
  readonly after: number
}

/**
 * A unified difference without the names of the files; empty when the texts are equal.
 * @param most at most this many lines are shown; one more says how many are hidden
 */
export function lineDifference(before: string, after: string, most: number): string[] {
  const lines = aligned(linesOf(before), linesOf(after))
  const shown = hunks(lines).flatMap((hunk) => [heading(hunk), ...hunk.map(({ sign, text }) => `${sign}${text}`)])
  const hidden = shown.length - most
  return hidden > 0 ? [...shown.slice(0, most), `… ${hidden} more ${hidden === 1 ? 'line' : 'lines'}`] : shown
}

/** The lines without their line ends; a last line that has none says so. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/)
  const last = lines.pop()
  return last === '' || last === undefined ? lines : [...lines, `${last} (no line end)`]
}

function aligned(before: readonly string[], after: readonly string[]): DifferenceLine[] {
  const lines: DifferenceLine[] = []
  let [i, j] = [0, 0]
  const add = (sign: DifferenceLine['sign'], text = ''): void => {
    lines.push({ sign, text, before: i + 1, after: j + 1 })
    if (sign !== '+') i += 1
    if (sign !== '-') j += 1
  }
  const end = { before: before.length, after: after.length, length: 0 }
  for (const stretch of [...commonStretches(before, after, mostComparisons), end]) {
    while (i < stretch.before) add('-', before[i])
    while (j < stretch.after) add('+', after[j])
    for (const text of before.slice(i, i + stretch.length)) add(' ', text)
  }
  return lines
}

/** Changes with the lines around them; changes that are close to each other are in one hunk. */
function hunks(lines: readonly DifferenceLine[]): DifferenceLine[][] {
  const found: DifferenceLine[][] = []
  let until = -1
  lines.forEach(({ sign }, index) => {
    if (sign === ' ') return
    const from = Math.max(index - context, until)
    if (index - context > until || found.length === 0) found.push([])
    until = Math.min(index + context + 1, lines.length)
    found.at(-1)?.push(...lines.slice(Math.max(from, 0), until))
  })
  return found
}

function heading(hunk: readonly DifferenceLine[]): string {
  const count = (other: '-' | '+'): number => hunk.filter(({ sign }) => sign !== other).length
  return `@@ -${hunk[0]?.before ?? 0},${count('+')} +${hunk[0]?.after ?? 0},${count('-')} @@`
}
