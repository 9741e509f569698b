/** Two versions of a text, as the lines that differ: what `diff -u` prints, cut short for a report. */

/** Lines around a change that stay as they are. */
const context = 2

/** Beyond this many comparisons of lines the part between the first and the last difference is shown as replaced. */
const mostComparisons = 4_000_000

interface DifferenceLine {
  readonly sign: ' ' | '-' | '+'
  readonly text: string
  /** Where it stands, or would stand, in the text before and after; both count from 1. */
  readonly before: number
  readonly after: number
}

/**
 * A unified difference without the names of the files; empty when the texts are equal.
 * @param most so many lines are shown, and one more says how many are not
 */
export function lineDifference(before: string, after: string, most: number): string[] {
  const lines = aligned(linesOf(before), linesOf(after))
  const shown = hunks(lines).flatMap((hunk) => [heading(hunk), ...hunk.map(({ sign, text }) => `${sign}${text}`)])
  const hidden = shown.length - most
  return hidden > 0 ? [...shown.slice(0, most), `… ${hidden} more ${hidden === 1 ? 'line' : 'lines'}`] : shown
}

/** Line ends are no part of a line, but the last one shows whether it has one. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/)
  const last = lines.pop()
  return last === '' || last === undefined ? lines : [...lines, `${last} (no line end)`]
}

function aligned(before: readonly string[], after: readonly string[]): DifferenceLine[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  const same = (text: string, index: number, shift: number): DifferenceLine => ({
    sign: ' ',
    text,
    before: index + 1,
    after: index + 1 + shift,
  })
  return [
    ...before.slice(0, start).map((text, index) => same(text, index, 0)),
    ...changed(before.slice(start, before.length - end), after.slice(start, after.length - end), start),
    ...before
      .slice(before.length - end)
      .map((text, index) => same(text, before.length - end + index, after.length - before.length)),
  ]
}

/** The fewest lines to take out and put in, after `start` lines that are the same. */
function changed(before: readonly string[], after: readonly string[], start: number): DifferenceLine[] {
  const [n, m] = [before.length, after.length]
  const common = n * m <= mostComparisons ? commonLines(before, after) : undefined
  const lines: DifferenceLine[] = []
  let [i, j] = [0, 0]
  while (i < n || j < m) {
    const place = { before: start + i + 1, after: start + j + 1 }
    const [here, below, right] = common
      ? [at(common, i, j, m), at(common, i + 1, j, m), at(common, i, j + 1, m)]
      : [0, 0, 0]
    if (common && i < n && j < m && before[i] === after[j] && here === at(common, i + 1, j + 1, m) + 1) {
      lines.push({ sign: ' ', text: before[i] ?? '', ...place })
      i += 1
      j += 1
    } else if (i < n && (j === m || below >= right)) {
      lines.push({ sign: '-', text: before[i] ?? '', ...place })
      i += 1
    } else {
      lines.push({ sign: '+', text: after[j] ?? '', ...place })
      j += 1
    }
  }
  return lines
}

/** How many lines the rests from `i` and `j` on have in common at most, for every `i` and `j`. */
function commonLines(before: readonly string[], after: readonly string[]): Uint32Array {
  const [n, m] = [before.length, after.length]
  const common = new Uint32Array((n + 1) * (m + 1))
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let j = m - 1; j >= 0; j -= 1) {
      common[i * (m + 1) + j] =
        before[i] === after[j]
          ? at(common, i + 1, j + 1, m) + 1
          : Math.max(at(common, i + 1, j, m), at(common, i, j + 1, m))
    }
  }
  return common
}

function at(common: Uint32Array, i: number, j: number, m: number): number {
  return common[i * (m + 1) + j] ?? 0
}

/** Changes with the lines around them; what stands close together is shown together. */
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
