/** The order of the rows of a career map. Roles with moves between them are close together, so that lines are short. */
import { positionId } from '../../domain/position.ts'
import type { FamilyBand } from './career-grid.ts'
import type { RoleTrack, MapMove } from './moves.ts'

/** The maximum number of rounds. The order is usually stable long before. */
const rounds = 12

/** The number of moves between a row and each of the others. */
type Neighbors = ReadonlyMap<RoleTrack, ReadonlyMap<RoleTrack, number>>

/** Returns the bands, and the rows in each, in an order with shorter moves. Rows without moves keep their order. */
export function orderForShortMoves<Placed extends FamilyBand>(
  bands: readonly Placed[],
  moves: readonly MapMove[],
): readonly Placed[] {
  const neighbors = neighborsOf(bands, moves)
  let order = bands
  for (let round = 0; round < rounds; round += 1) {
    const next = withLinesSwapped(withBandsMoved(order, neighbors), neighbors)
    if (next.every((band, index) => band === order[index])) return order
    order = next
  }
  return order
}

function neighborsOf(bands: readonly FamilyBand[], moves: readonly MapMove[]): Neighbors {
  const lines = bands.flatMap((band) => band.lines)
  const byPosition = new Map(
    lines.flatMap((line) => line.levels.map((level) => [positionId(line.role.slug, level.id), line] as const)),
  )
  const neighbors = new Map(lines.map((line) => [line, new Map<RoleTrack, number>()]))
  for (const { from, to } of moves) {
    const a = byPosition.get(positionId(from.role.slug, from.level.id))
    const b = byPosition.get(positionId(to.role.slug, to.level.id))
    if (!a || !b || a === b) continue
    neighbors.get(a)?.set(b, (neighbors.get(a)?.get(b) ?? 0) + 1)
    neighbors.get(b)?.set(a, (neighbors.get(b)?.get(a) ?? 0) + 1)
  }
  return neighbors
}

/** Tries each band at every index and counts the whole length each time, because there are only a few bands. */
function withBandsMoved<Placed extends FamilyBand>(bands: readonly Placed[], neighbors: Neighbors): readonly Placed[] {
  let best = bands
  let length = lengthOf(best, neighbors)
  for (const band of bands) {
    const others = best.filter((other) => other !== band)
    for (let place = 0; place <= others.length; place += 1) {
      const order = others.toSpliced(place, 0, band)
      const now = lengthOf(order, neighbors)
      if (now < length) [best, length] = [order, now]
    }
  }
  return best
}

function lengthOf(bands: readonly FamilyBand[], neighbors: Neighbors): number {
  const rows = rowsOf(bands)
  let sum = 0
  for (const [line, row] of rows) {
    for (const [other, count] of neighbors.get(line) ?? []) sum += count * Math.abs(row - (rows.get(other) ?? 0))
  }
  return sum
}

/** Counts only the lengths that a swap changes, because there may be hundreds of rows. */
function withLinesSwapped<Placed extends FamilyBand>(
  bands: readonly Placed[],
  neighbors: Neighbors,
): readonly Placed[] {
  const rows = rowsOf(bands)
  /** Returns how much longer the moves of a row get when it swaps places with the row below or above. */
  const cost = (line: RoleTrack, neighbor: RoleTrack, by: 1 | -1): number => {
    const row = rows.get(line) ?? 0
    let sum = 0
    for (const [other, count] of neighbors.get(line) ?? []) {
      const to = rows.get(other) ?? 0
      if (other !== neighbor) sum += count * (Math.abs(row + by - to) - Math.abs(row - to))
    }
    return sum
  }
  return bands.map((band) => {
    let { lines } = band
    for (let index = 0; index + 1 < band.lines.length; index += 1) {
      const [upper, lower] = [lines[index], lines[index + 1]]
      if (!upper || !lower || cost(upper, lower, 1) + cost(lower, upper, -1) >= 0) continue
      const row = rows.get(upper) ?? 0
      rows.set(lower, row).set(upper, row + 1)
      lines = swapped(lines, index)
    }
    return lines === band.lines ? band : { ...band, lines }
  })
}

function rowsOf(bands: readonly FamilyBand[]): Map<RoleTrack, number> {
  return new Map(bands.flatMap((band) => band.lines).map((line, row) => [line, row]))
}

function swapped<Thing>(things: readonly Thing[], index: number): readonly Thing[] {
  const [a, b] = [things[index], things[index + 1]]
  return a === undefined || b === undefined ? things : things.toSpliced(index, 2, b, a)
}
