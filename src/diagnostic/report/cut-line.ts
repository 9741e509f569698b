/** A line that is too wide for a report, cut on both sides around what is marked in it. */
import type { TerminalCell } from './cells.ts'

export interface CutLine {
  readonly text: string
  /**
   * For each of the marks where it begins and ends, in columns of the text, counted from 0. A mark is never without a
   * column.
   */
  readonly columns: readonly (readonly [number, number])[]
}

interface Extent {
  /** Code points, counted from 0. */
  readonly from: number
  readonly to: number
}

const cutSign = '…'

/** The number of characters that stay before a mark, if the mark alone is wider than the line. */
const before = 8

export function cutLine(cells: readonly TerminalCell[], marks: readonly Extent[], room: number): CutLine {
  const end = endOf(cells)
  const extents = marks.map((mark) => columnsOf(cells, end, mark))
  const needed = Math.max(end, ...extents.map(([, to]) => to))
  if (needed <= room) return { text: textOf(cells), columns: extents }

  const from = windowStart(extents, needed, room)
  const width = room - 1 - (from > 0 ? 1 : 0)
  const until = needed <= from + width + 1 ? from + width + 1 : from + width
  const kept = cells.filter((cell) => cell.x >= from && cell.x + cell.width <= until)
  const x = from === 0 ? 0 : (kept[0]?.x ?? end) - 1
  const isCutBehind = endOf(kept) < end
  const text = `${from === 0 ? '' : cutSign}${textOf(kept)}${isCutBehind ? cutSign : ''}`
  const inside = (column: number): number => Math.max(0, Math.min(column - x, room))
  return {
    text,
    columns: extents.map(([start, stop]) => {
      const at = Math.min(inside(start), room - 1)
      return [at, Math.max(at + 1, inside(stop))] as const
    }),
  }
}

/**
 * Returns where the part that stays begins: at the start if the marks are there, else so that they stand in its middle.
 */
function windowStart(extents: readonly (readonly [number, number])[], needed: number, room: number): number {
  const first = Math.min(...extents.map(([from]) => from), needed)
  const last = Math.max(...extents.map(([, to]) => to), 0)
  if (last <= room - 1) return 0
  const inner = room - 2
  const context = last - first >= inner ? before : Math.floor((inner - (last - first)) / 2)
  return Math.max(0, Math.min(first - context, needed - (room - 1)))
}

function columnsOf(cells: readonly TerminalCell[], end: number, { from, to }: Extent): readonly [number, number] {
  const start = cells.find((cell) => cell.to > from)?.x ?? end
  if (to <= from) return [start, start + 1]
  const last = cells.findLast((cell) => cell.from < to)
  return [start, Math.max(start + 1, last ? last.x + last.width : end)]
}

function endOf(cells: readonly TerminalCell[]): number {
  const last = cells.at(-1)
  return last ? last.x + last.width : 0
}

function textOf(cells: readonly TerminalCell[]): string {
  return cells.map(({ shown }) => shown).join('')
}
