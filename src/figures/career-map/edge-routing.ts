/**
 * The route of every move between rows, before anything has a size. A route leaves its position to the right, follows
 * the channel next to the column, and enters the other position. Channel `n` is to the right of column `n`. If the
 * columns are further apart, the route continues in the gap next to the target row.
 */
import { groupBy } from '../../domain/group.ts'

/** The row and column of a position on the map. */
export interface GridCell {
  readonly row: number
  readonly column: number
}

/** A lane in a channel or in the gap above a row. */
export interface Lane {
  readonly at: number
  readonly lane: number
}

export interface Route<Move> {
  readonly move: Move
  /** The end in the column that is further left. */
  readonly left: GridCell
  readonly right: GridCell
  /** The move begins at the right end. */
  readonly isBackwards: boolean
  readonly exit: Lane
  /** Defined only if the two ends do not share a channel. */
  readonly far: { readonly gap: Lane; readonly entry: Lane } | undefined
}

/** The part of a route in one channel or gap, before it has a lane. `from` and `to` increase along it. */
interface RouteSegment {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Returns the routes, the number of lanes in each channel, and the number of lanes in the gap above each row. */
export function routeMoves<Move>(
  moves: readonly { readonly move: Move; readonly from: GridCell; readonly to: GridCell }[],
) {
  const ways = moves.map(({ move, from, to }) => {
    const isBackwards = from.column > to.column
    const [left, right] = isBackwards ? [to, from] : [from, to]
    return { move, left, right, isBackwards, ...segmentsOf(left, right) }
  })
  const channels = assignLanes(ways.flatMap(({ exit, entry }) => (entry ? [exit, entry] : [exit])))
  const gaps = assignLanes(ways.flatMap(({ gap }) => gap ?? []))
  const routes = ways.map(({ exit, gap, entry, ...way }): Route<Move> => {
    const far = gap && entry && { gap: gaps.laneOf(gap), entry: channels.laneOf(entry) }
    return { ...way, exit: channels.laneOf(exit), far }
  })
  return { routes, inChannel: channels.countAt, aboveRow: gaps.countAt }
}

function segmentsOf(
  left: GridCell,
  right: GridCell,
): { readonly exit: RouteSegment; readonly gap?: RouteSegment; readonly entry?: RouteSegment } {
  const last = right.column > left.column ? right.column - 1 : right.column
  if (last === left.column) return { exit: { at: left.column, from: rowAt(left.row), to: rowAt(right.row) } }
  const gap = left.row < right.row ? right.row : right.row + 1
  return {
    exit: { at: left.column, from: rowAt(left.row), to: gapAt(gap) },
    gap: { at: gap, from: left.column, to: last },
    entry: { at: last, from: gapAt(gap), to: rowAt(right.row) },
  }
}

/** Returns the index of a row, counting rows and the gaps between them from the top. */
function rowAt(row: number): number {
  return row * 2 + 1
}

function gapAt(row: number): number {
  return row * 2
}

function assignLanes(pieces: readonly RouteSegment[]): {
  readonly laneOf: (piece: RouteSegment) => Lane
  readonly countAt: (at: number) => number
} {
  const lanes = new Map<RouteSegment, Lane>()
  const counts = new Map<number, number>()
  for (const [at, inside] of groupBy(pieces, (piece) => piece.at)) {
    const given = packLanes(inside)
    for (const [index, piece] of inside.entries()) lanes.set(piece, { at, lane: given[index] ?? 0 })
    counts.set(at, Math.max(...given) + 1)
  }
  return { laneOf: (piece) => lanes.get(piece) ?? { at: piece.at, lane: 0 }, countAt: (at) => counts.get(at) ?? 0 }
}

/**
 * Returns a lane for each segment, in the order given. There are as few lanes as segments at the busiest place, and
 * short segments get the first lanes where that is possible. Segments that only touch get different lanes.
 */
function packLanes(segments: readonly RouteSegment[]): readonly number[] {
  const order = segments.map((segment, index) => ({
    index,
    start: Math.min(segment.from, segment.to),
    end: Math.max(segment.from, segment.to),
  }))
  order.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index)
  const ends: number[] = []
  const lanes = Array<number>(segments.length).fill(0)
  for (const { index, start, end } of order) {
    const free = ends.findIndex((taken) => taken < start)
    const lane = free < 0 ? ends.length : free
    ends[lane] = end
    lanes[index] = lane
  }
  return lanes
}
