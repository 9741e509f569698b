/** A mark over one or more lines, as what it marks in each of them. */
import type { Point } from '../finding.ts'

/** A mark in a text. Without an end, or with one at its start, a single sign points at the start. */
export interface Mark {
  readonly start: Point
  readonly end?: Point | undefined
  /** One column wide; it is repeated. */
  readonly sign: string
  /** Appears after the mark. */
  readonly label?: string | undefined
  readonly paint: (text: string) => string
}

/** The marked part of one line. Where `from` equals `to`, the mark is a single sign. */
export interface LineMark extends Pick<Mark, 'sign' | 'label' | 'paint'> {
  /** Counted from 1. */
  readonly line: number
  /** Code points of the line, counted from 0. */
  readonly from: number
  readonly to: number
}

/** The most marked lines that are all shown; of more lines, only the first and the last are. */
const mostLines = 3

/** The marks of every line that is shown; the label goes with the last of them. */
export function lineMarks(lines: readonly string[], { start, end = start, sign, label, paint }: Mark): LineMark[] {
  const isBehind = start.line > lines.length
  const first = Math.min(start.line, lines.length)
  const last = lastLine(lines, first, end)
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (line) => line === first || textOf(lines, line).trim() !== '',
  )
  const shown = all.length > mostLines ? [first, last] : all
  return shown.map((line, index) => {
    const text = Array.from(textOf(lines, line))
    const trimmed = Array.from(textOf(lines, line).trimEnd()).length
    const from =
      line > first
        ? text.findIndex((character) => character.trim() !== '')
        : Math.min(isBehind ? text.length : start.column - 1, text.length)
    const to = line === end.line ? Math.min(end.column - 1, text.length) : trimmed
    return { line, from, to: Math.max(from, to), sign, paint, label: index === shown.length - 1 ? label : undefined }
  })
}

/** The last line in which something of the extent can be seen. */
function lastLine(
  lines: readonly string[],
  first: number,
  end: { readonly line: number; readonly column: number },
): number {
  let last = Math.max(first, Math.min(end.line, lines.length))
  const seen = (line: number): string =>
    line === end.line
      ? Array.from(textOf(lines, line))
          .slice(0, end.column - 1)
          .join('')
      : textOf(lines, line)
  while (last > first && seen(last).trim() === '') last -= 1
  return last
}

function textOf(lines: readonly string[], line: number): string {
  return lines[line - 1] ?? ''
}
