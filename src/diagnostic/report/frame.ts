/** The reader's own text with a mark under the exact characters that a finding is about. */
import { cellsOf, visible, widthOf } from './cells.ts'
import { cutLine } from './cut-line.ts'
import { type LineMark, lineMarks, type Mark } from './line-marks.ts'
import { wrap } from './wrap.ts'

/** No line of a report is wider, so that it stands in a terminal as it was made. */
export const reportWidth = 120

/**
 * The lines of a frame: for each marked line its number and text, then its marks.
 * @param lines the whole text, without line breaks
 * @param marks one or more; places behind the end of a line or of the text are taken as that end
 */
export function frame(lines: readonly string[], marks: readonly Mark[], quiet: (text: string) => string): string[] {
  const placed = marks.flatMap((mark) => lineMarks(lines, mark))
  const shown = shownLines(
    lines,
    placed.map(({ line }) => line),
  )
  const digits = String(shown.at(-1) ?? 1).length
  const gutter = (text: string): string => quiet(`  ${text.padStart(digits)} │`)
  const room = reportWidth - digits - 5
  const rows: string[] = []
  for (const [index, line] of shown.entries()) {
    if (index > 0 && line > (shown[index - 1] ?? 0) + 1) rows.push(gutter('…'))
    const here = placed.filter((mark) => mark.line === line)
    const cut = cutLine(cellsOf(lines[line - 1] ?? ''), here, room)
    rows.push(row(gutter(String(line)), cut.text))
    for (const [at, mark] of here.entries()) {
      const columns = cut.columns[at]
      if (columns) rows.push(...markRows(mark, columns, room).map((text) => row(gutter(''), text, mark.paint)))
    }
  }
  return rows
}

/** The marked lines, the one before them where it says something, and one that would be left out alone. */
function shownLines(lines: readonly string[], marked: readonly number[]): number[] {
  const shown = new Set(marked)
  const before = Math.min(...marked) - 1
  if (/[^\s-]/.test(lines[before - 1] ?? '')) shown.add(before)
  for (const line of marked) if (shown.has(line + 2)) shown.add(line + 1)
  return Array.from(shown).toSorted((a, b) => a - b)
}

function row(gutter: string, text: string, paint = (part: string): string => part): string {
  const trimmed = text.trimEnd()
  const blanks = trimmed.length - trimmed.trimStart().length
  return trimmed === '' ? gutter : `${gutter} ${trimmed.slice(0, blanks)}${paint(trimmed.slice(blanks))}`
}

/** The signs and the label: behind them, or below where there is no room. */
function markRows({ sign, label }: LineMark, [from, to]: readonly [number, number], room: number): string[] {
  const run = ' '.repeat(from) + sign.repeat(to - from)
  if (label === undefined) return [run]
  const words = visible(label)
  if (to + 1 + widthOf(words) <= room) return [`${run} ${words}`]
  const below = wrap(words, room)
  const indentation = Math.max(0, Math.min(from, room - Math.max(...below.map(widthOf))))
  return [run, ...below.map((line) => ' '.repeat(indentation) + line)]
}
