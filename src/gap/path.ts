/** The cheapest path of moves between two positions. */
import { groupBy } from '../domain/group.ts'
import type { Edge, Framework, Position } from '../domain/framework.ts'
import { expectationAt, expectationChange, stepsToLearn } from './expectation-change.ts'
import { positionId } from '../domain/position.ts'
import { findPosition } from './find.ts'

interface SearchNode<Way> {
  readonly position: Position
  readonly cost: number
  readonly length: number
  /** The names of all positions on the path. */
  readonly names: string
  readonly last: { readonly move: Way; readonly before: SearchNode<Way> } | undefined
}

/** The ends of a move, which is all that the search for a path needs. */
export interface PositionMove {
  readonly from: Position
  readonly to: Position
}

/**
 * Returns the moves from one position to another with the least to learn, or undefined if there is no path. A move
 * costs 1 plus the steps to learn. Of paths with the same cost, the one with fewer moves wins, then the first by name.
 */
export function cheapestPath(framework: Framework, from: Position, to: Position): readonly Edge[] | undefined {
  const edges = framework.roles.flatMap((role) => role.edges)
  return cheapestPathOver(edges, (edge) => edgeCost(framework, edge), from, to)
}

/** The same for a list of moves with a cost function, which is called only for moves that the search reaches. */
export function cheapestPathOver<Way extends PositionMove>(
  moves: readonly Way[],
  costOf: (move: Way) => number,
  from: Position,
  to: Position,
): readonly Way[] | undefined {
  const target = nameOf(to)
  const settled = new Set<string>()
  const open: SearchNode<Way>[] = [{ position: from, cost: 0, length: 0, names: nameOf(from), last: undefined }]
  const starts = groupBy(moves, ({ from: start }) => nameOf(start))
  for (let next = takeFirst(open); next; next = takeFirst(open)) {
    const name = nameOf(next.position)
    if (name === target) return movesOf(next)
    // A cheaper path may have reached this position in the meantime.
    if (settled.has(name)) continue
    settled.add(name)
    for (const move of starts.get(name) ?? []) {
      const end = nameOf(move.to)
      if (settled.has(end)) continue
      const names = `${next.names} ${end}`
      put(open, {
        position: move.to,
        cost: next.cost + costOf(move),
        length: next.length + 1,
        names,
        last: { move, before: next },
      })
    }
  }
  return undefined
}

function movesOf<Way>(reached: SearchNode<Way>): Way[] {
  const moves: Way[] = []
  for (let at = reached.last; at; at = at.before.last) moves.push(at.move)
  return moves.toReversed()
}

/**
 * Returns 1 for the move plus 1 for every step to learn. It compares only steps, because wording is the most expensive
 * part of a gap.
 */
export function edgeCost(framework: Framework, edge: Edge): number {
  const from = findPosition(framework, edge.from)
  const to = findPosition(framework, edge.to)
  if (!from.ok || !to.ok) return 1
  const before = from.value.role.capabilities
  return to.value.role.capabilities.reduce((cost, capability) => {
    const known = expectationAt(
      before.find(({ id }) => id === capability.id),
      from.value,
    )
    return cost + stepsToLearn(expectationChange(known, expectationAt(capability, to.value)))
  }, 1)
}

function nameOf({ role, level }: Position): string {
  return positionId(role, level)
}

/** Adds to a heap, in which the node at `n` comes before those at `2n + 1` and `2n + 2`. */
function put<Way>(heap: SearchNode<Way>[], reached: SearchNode<Way>): void {
  let at = heap.push(reached) - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    const other = heap[above]
    if (!other || !isBefore(reached, other)) break
    heap[at] = other
    at = above
  }
  heap[at] = reached
}

function takeFirst<Way>(heap: SearchNode<Way>[]): SearchNode<Way> | undefined {
  const first = heap[0]
  const moved = heap.pop()
  if (!moved || heap.length === 0) return first
  let at = 0
  for (;;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]]
    const isRight = left && right && isBefore(right, left)
    const other = isRight ? right : left
    if (!other || !isBefore(other, moved)) break
    heap[at] = other
    at = 2 * at + (isRight ? 2 : 1)
  }
  heap[at] = moved
  return first
}

function isBefore<Way>(a: SearchNode<Way>, b: SearchNode<Way>): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost
  if (a.length !== b.length) return a.length < b.length
  return a.names < b.names
}
