/**
 * The career map. Roles are rows and rungs are columns, so no general graph layout is needed: a move between rows gets
 * its own lane in the channel next to a column. The layout only counts, so it is fast and the same on every machine.
 */
import { positionId } from '../../domain/position.ts'
import type { Framework, Level, Role } from '../../domain/framework.ts'
import { block, flag, list, maybe, number, oneOf, text, type View } from '../../template/shape.ts'
import type { Translator } from '../../words/translator.ts'
import { type FamilyBand, familyBands, columnsOf } from './career-grid.ts'
import { label, labelShape, labelWidth } from '../label.ts'
import { rounded, textWidth } from '../measure.ts'
import { movePaths, rowHeights } from './move-paths.ts'
import type { RoleTrack, MapMove } from './moves.ts'
import { type GridCell, routeMoves } from './edge-routing.ts'
import { orderForShortMoves } from './row-order.ts'
import { positionName } from '../scaled-gap.ts'

const boxFields = { x: number(), y: number(), width: number(), height: number() }

export const careerMapShape = block({
  title: text(),
  width: number(),
  height: number(),
  bands: list(
    block({
      ...boxFields,
      name: maybe(text('the family; missing where there is but one band, for roles without a family')),
      nameX: number(),
      nameY: number(),
    }),
  ),
  rows: list(block({ href: text(), ...boxFields, isGuest: flag('of another family'), label: labelShape })),
  moves: list(
    block({
      kind: oneOf('next', 'lateral', 'switch'),
      path: text(),
      arrows: list(text(), 'paths, where the way is not plain from the kind'),
      title: text(),
    }),
    'in the order in which they are drawn',
  ),
  positions: list(
    block({
      ...boxFields,
      href: text(),
      title: text('role and level'),
      isGuest: flag('of another family'),
      label: labelShape,
    }),
  ),
})

export type CareerMapView = View<typeof careerMapShape>

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The content of a map. */
export interface CareerMap {
  readonly framework: Framework
  /** The roles of which all positions are on the map. */
  readonly roles: readonly Role[]
  /** The moves that begin or end at these roles, with the title of each. */
  readonly moves: readonly (MapMove & { readonly title: string })[]
  readonly hrefOf: (role: Role, level?: RoleTrack['levels'][number]) => string
}

const size = {
  text: 13,
  node: 32,
  rowGap: 14,
  bandGap: 12,
  heading: 30,
  label: 180,
  level: 130,
  padding: 12,
  lane: 8,
  channel: 12,
  margin: 2,
}

interface PlacedRow {
  readonly line: RoleTrack
  readonly isGuest: boolean
  /** The middle of the row. */
  readonly y: number
  /** The height of its boxes. */
  readonly height: number
}

interface PlacedBand {
  readonly name: string | undefined
  readonly top: number
  readonly bottom: number
  readonly rows: readonly PlacedRow[]
}

/** Returns null if there are no positions. */
export function careerMapView(map: CareerMap, words: Translator): CareerMapView | null {
  const { framework, moves, hrefOf } = map
  const bands = orderForShortMoves(bandsWithGuests(map), moves)
  const lines = bands.flatMap((band) => band.lines)
  if (lines.length === 0) return null
  const levels = lines.flatMap((line) => line.levels)
  const columnOf = columnsOf(framework.tracks, moves, levels)
  const routes = routeMoves(leavingRow(moves, lines, columnOf))
  const placed = placedBands(bands, routes.aboveRow, rowHeights(routes.routes))
  const rows = placed.flatMap((band) => band.rows)
  const labels =
    Math.max(...lines.map((line) => labelWidth(rowName(line, words), size.text, size.label, 2))) + size.padding * 2
  const columns = placedColumns(levels, columnOf, routes.inChannel, size.margin + labels)
  const boxOf = ({ row, column }: GridCell): Box => {
    const { y, height } = rows[row] ?? { y: 0, height: 0 }
    return { x: columns.at(column).x, y: y - height / 2, width: columns.at(column).width, height }
  }
  const laneX = (channel: number, lane: number): number =>
    columns.at(channel).x + columns.at(channel).width + size.channel + lane * size.lane
  // The gap below the last row has no row of its own.
  const gapY = (row: number, lane: number): number =>
    (rows[row] ? rows[row].y - rows[row].height / 2 : (placed.at(-1)?.bottom ?? 0)) - size.rowGap / 2 - lane * size.lane
  const width = rounded(columns.end + size.margin)
  return {
    title: words.text('map.pictureTitle', { name: framework.name }),
    width,
    height: rounded((placed.at(-1)?.bottom ?? 0) + size.margin),
    bands: placed.map(({ name, top, bottom }) => ({
      x: size.margin,
      y: top,
      width: rounded(width - size.margin * 2),
      height: rounded(bottom - top),
      name: name ?? (placed.length > 1 ? words.text('otherRoles', {}) : null),
      nameX: size.margin + size.padding,
      nameY: top + 20,
    })),
    rows: rows.map((row) => rowView(row, labels, hrefOf(row.line.role), words)),
    moves: [
      ...pathsInRow(moves, rows, boxOf, columnOf),
      ...movePaths(routes.routes, { boxOf, laneX, gapY }).map(({ move, path, arrows }) => ({
        kind: move.kind,
        path,
        arrows,
        title: move.title,
      })),
    ],
    positions: rows.flatMap(({ line, isGuest, y }, row) =>
      line.levels.map((level) => {
        const box = boxOf({ row, column: columnOf(level) })
        const room = { x: box.x + box.width / 2, middle: y, size: size.text, width: size.level, most: 1 }
        const title = positionName({ role: line.role, level }, words)
        return { ...box, href: hrefOf(line.role, level), title, isGuest, label: label(level.name, room) }
      }),
    ),
  }
}

function rowView(
  { line, isGuest, y }: PlacedRow,
  labels: number,
  href: string,
  words: Translator,
): CareerMapView['rows'][number] {
  const room = { x: size.margin + size.padding, middle: y, size: size.text, width: size.label, most: 2 }
  return {
    href,
    x: size.margin + size.padding / 2,
    y: y - size.node / 2,
    width: rounded(labels - size.padding),
    height: size.node,
    isGuest,
    label: label(rowName(line, words), room),
  }
}

/** The name includes the track if the role has several rows. */
function rowName({ role, track }: RoleTrack, words: Translator): string {
  return track === undefined ? role.name : words.text('figures.position', { role: role.name, level: track })
}

type TitledMove = CareerMap['moves'][number]

/**
 * Returns the roles by family, then the other roles that their moves lead to, with only the positions of those moves.
 */
function bandsWithGuests({ framework, roles, moves }: CareerMap): (FamilyBand & { readonly isGuest: boolean })[] {
  const own = new Set(roles)
  const touched = new Set(
    moves.flatMap(({ from, to }) => [from, to]).map(({ role, level }) => positionId(role.slug, level.id)),
  )
  const guests = framework.roles.filter(
    (role) => !own.has(role) && role.levels.some(({ id }) => touched.has(positionId(role.slug, id))),
  )
  const guestBands = familyBands(framework, guests).map(({ family, lines }) => {
    const shown = lines.map(({ role, track, levels }) => ({
      role,
      track,
      levels: levels.filter(({ id }) => touched.has(positionId(role.slug, id))),
    }))
    return { family, lines: shown.filter(({ levels }) => levels.length > 0), isGuest: true }
  })
  return [...familyBands(framework, roles).map((band) => ({ ...band, isGuest: false })), ...guestBands]
}

function rowIndex(lines: readonly RoleTrack[]): (position: TitledMove['from']) => number {
  const rows = new Map(
    lines.flatMap(({ role, levels }, row) => levels.map((level) => [positionId(role.slug, level.id), row] as const)),
  )
  return ({ role, level }) => rows.get(positionId(role.slug, level.id)) ?? 0
}

function leavingRow(
  moves: readonly TitledMove[],
  lines: readonly RoleTrack[],
  columnOf: ReturnType<typeof columnsOf>,
): { move: TitledMove; from: GridCell; to: GridCell }[] {
  const rowOf = rowIndex(lines)
  const placeOf = (position: TitledMove['from']): GridCell => ({
    row: rowOf(position),
    column: columnOf(position.level),
  })
  return moves
    .map((move) => ({ move, from: placeOf(move.from), to: placeOf(move.to) }))
    .filter(({ from, to }) => from.row !== to.row)
}

/** Returns the moves within a row, which are straight lines between boxes. */
function pathsInRow(
  moves: readonly TitledMove[],
  rows: readonly PlacedRow[],
  boxOf: (place: GridCell) => Box,
  columnOf: ReturnType<typeof columnsOf>,
): CareerMapView['moves'] {
  const rowOf = rowIndex(rows.map(({ line }) => line))
  return moves.flatMap(({ kind, from, to, title }) => {
    const row = rowOf(from)
    if (row !== rowOf(to)) return []
    const start = boxOf({ row, column: columnOf(from.level) })
    const end = boxOf({ row, column: columnOf(to.level) })
    return [
      { kind, path: `M${rounded(start.x + start.width)} ${rows[row]?.y ?? 0}H${rounded(end.x)}`, arrows: [], title },
    ]
  })
}

function placedBands(
  bands: readonly (FamilyBand & { readonly isGuest: boolean })[],
  lanesAbove: (row: number) => number,
  heightOf: (row: number) => number,
): PlacedBand[] {
  let row = 0
  let y = size.margin
  return bands.map(({ family, lines, isGuest }) => {
    const top = y
    y += size.heading
    const rows = lines.map((line): PlacedRow => {
      y += lanesAbove(row) * size.lane
      const height = heightOf(row)
      const middle = y + height / 2
      row += 1
      y += height + size.rowGap
      return { line, isGuest, y: middle, height }
    })
    const below = row === bands.flatMap((band) => band.lines).length ? lanesAbove(row) * size.lane : 0
    const bottom = y - size.rowGap / 2 + below
    y = bottom + size.bandGap
    return { name: family, top, bottom, rows }
  })
}

interface Columns {
  readonly at: (column: number) => { readonly x: number; readonly width: number }
  /** The end of the last channel. */
  readonly end: number
}

function placedColumns(
  levels: readonly Level[],
  columnOf: ReturnType<typeof columnsOf>,
  lanesIn: (channel: number) => number,
  start: number,
): Columns {
  const widths = new Map<number, number>()
  for (const level of new Set(levels)) {
    const column = columnOf(level)
    widths.set(
      column,
      Math.max(widths.get(column) ?? 0, Math.min(size.level, textWidth(level.name, size.text)) + size.padding * 1.5),
    )
  }
  let x = start
  const columns = Array.from({ length: Math.max(...widths.keys()) + 1 }, (_, column) => {
    const width = widths.get(column) ?? 0
    const here = { x: rounded(x), width: rounded(width) }
    x += width + size.channel * 2 + Math.max(0, lanesIn(column) - 1) * size.lane
    return here
  })
  return { at: (column) => columns[column] ?? { x: start, width: 0 }, end: x }
}
