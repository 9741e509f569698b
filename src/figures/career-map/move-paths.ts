/** Turns the routes of a career map into SVG paths. */
import { groupBy } from '../../domain/group.ts'
import { rounded } from '../measure.ts'
import { type GridCell, type Route } from './edge-routing.ts'

/** Coordinates of the map, after the layout. */
export interface MapGeometry {
  /** The box of a position. */
  readonly boxOf: (place: GridCell) => {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
  readonly laneX: (channel: number, lane: number) => number
  readonly gapY: (row: number, lane: number) => number
}

/** The point where a line meets a box. Every line has its own port, so that lines never overlap. */
interface BoxPort {
  readonly x: number
  readonly y: number
  /** The line leaves to the right. */
  readonly isRight: boolean
}

interface PathPorts {
  readonly left: BoxPort
  readonly right: BoxPort
}

const corner = 5
/**
 * Distances from the middle of a box to its first port, between ports, and from the last port to the corner of the box.
 */
const ports = { first: 5, next: 4, last: 5 }
const lowestBox = 32

/** Returns the SVG path of each move, and the path of an arrow at each end that the move may lead to. */
export function movePaths<Move extends { readonly isTwoWay: boolean }>(
  routes: readonly Route<Move>[],
  geometry: MapGeometry,
): { readonly move: Move; readonly path: string; readonly arrows: readonly string[] }[] {
  const ends = endsOf(routes, geometry)
  return routes.map((route) => {
    const { left, right } = ends(route)
    const exit = geometry.laneX(route.exit.at, route.exit.lane)
    const turns = route.far
      ? [
          exit,
          geometry.gapY(route.far.gap.at, route.far.gap.lane),
          geometry.laneX(route.far.entry.at, route.far.entry.lane),
          right.y,
        ]
      : [exit, right.y]
    const { isTwoWay } = route.move
    const targets = [isTwoWay || route.isBackwards ? [left] : [], isTwoWay || !route.isBackwards ? [right] : []].flat()
    return { move: route.move, path: roundedPath(left, turns, right.x), arrows: targets.map(arrow) }
  })
}

/** Returns the height of the boxes of a row, so that every line has its own port. */
export function rowHeights<Move>(routes: readonly Route<Move>[]): (row: number) => number {
  const heights = new Map<number, number>()
  for (const group of halvesOf(routes)) {
    const row = group[0]?.place.row ?? 0
    const needed = 2 * (ports.first + (group.length - 1) * ports.next + ports.last)
    heights.set(row, Math.max(heights.get(row) ?? lowestBox, needed))
  }
  return (row) => heights.get(row) ?? lowestBox
}

interface PathEnd<Move> {
  readonly route: Route<Move>
  readonly side: keyof PathPorts
  readonly place: GridCell
  readonly isRight: boolean
  readonly isUp: boolean
  /** The distance of the lane from the box. */
  readonly distance: number
}

/**
 * Lines that go up leave from the upper half of a side. The nearest lane gets the outermost port, so that the lines of
 * a box do not cross.
 */
function endsOf<Move>(routes: readonly Route<Move>[], { boxOf }: MapGeometry): (route: Route<Move>) => PathPorts {
  const placed = new Map<Route<Move>, Partial<PathPorts>>()
  for (const group of halvesOf(routes)) {
    const inward = group.toSorted((a, b) => b.distance - a.distance)
    for (const [index, { route, side, place, isRight, isUp }] of inward.entries()) {
      const box = boxOf(place)
      const away = ports.first + index * ports.next
      const y = rounded(box.y + box.height / 2 + (isUp ? -away : away))
      placed.set(route, {
        ...placed.get(route),
        [side]: { x: rounded(isRight ? box.x + box.width : box.x), y, isRight },
      })
    }
  }
  return (route) => {
    const { left, right } = placed.get(route) ?? {}
    if (!left || !right) throw new Error('a line has two ends')
    return { left, right }
  }
}

/** Returns groups of ends that share the upper or lower half of one side of a box. */
function halvesOf<Move>(routes: readonly Route<Move>[]): (readonly PathEnd<Move>[])[] {
  const ends = routes.flatMap((route) => [endOf(route, 'left'), endOf(route, 'right')])
  return Array.from(
    groupBy(ends, ({ place, isRight, isUp }) => `${place.row} ${place.column} ${isRight} ${isUp}`).values(),
  )
}

function endOf<Move>(route: Route<Move>, side: keyof PathPorts): PathEnd<Move> {
  const { left, right, exit, far } = route
  if (side === 'left') {
    return { route, side, place: left, isRight: true, isUp: right.row < left.row, distance: exit.lane }
  }
  const isRight = right.column === left.column
  // A route through a gap arrives on its own side.
  return {
    route,
    side,
    place: right,
    isRight,
    isUp: left.row < right.row,
    distance: isRight ? exit.lane : -(far?.entry ?? exit).lane,
  }
}

/** Returns a path of alternating horizontal and vertical lines with rounded corners. */
function roundedPath(start: BoxPort, turns: readonly number[], end: number): string {
  const points = [{ x: start.x, y: start.y }]
  for (const [index, turn] of turns.entries()) {
    const { x, y } = points.at(-1) ?? start
    points.push(index % 2 === 0 ? { x: turn, y } : { x, y: turn })
  }
  points.push({ x: end, y: points.at(-1)?.y ?? start.y })
  return points.map((point, index) => corners(points[index - 1], point, points[index + 1])).join('')
}

function corners(
  before: Pick<BoxPort, 'x' | 'y'> | undefined,
  { x, y }: Pick<BoxPort, 'x' | 'y'>,
  after: Pick<BoxPort, 'x' | 'y'> | undefined,
): string {
  if (!before) return `M${rounded(x)} ${rounded(y)}`
  if (!after) return `L${rounded(x)} ${rounded(y)}`
  const into = towards({ x, y }, before)
  const out = towards({ x, y }, after)
  return `L${into}Q${rounded(x)} ${rounded(y)} ${out}`
}

/** Returns a point near `from` on the way to `to`, at most halfway. */
function towards(from: Pick<BoxPort, 'x' | 'y'>, to: Pick<BoxPort, 'x' | 'y'>): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const part = Math.min(0.5, corner / Math.max(Math.abs(dx), Math.abs(dy), 0.1))
  return `${rounded(from.x + dx * part)} ${rounded(from.y + dy * part)}`
}

/** Returns the path of a small arrowhead that points into the box. */
function arrow({ x, y, isRight }: BoxPort): string {
  const away = isRight ? 6 : -6
  return `M${x} ${y}l${away} -3v6z`
}
