/** The cheapest way through the lattice. */
import { groupBy } from '../domain/group.ts'
import type { Edge, Framework, Position } from '../domain/framework.ts'
import { expectationAt, expectationChange, stepsToLearn } from './expectation-change.ts'
import { positionId } from '../domain/position.ts'
import { findPosition } from './find.ts'

interface SearchNode<Way> {
  readonly position: Position
  readonly cost: number
  readonly length: number
  /** The names of all positions on the way. */
  readonly names: string
  readonly last: { readonly move: Way; readonly before: SearchNode<Way> } | undefined
}

/** A move between two positions, as much of it as a search for a way needs. */
export interface PositionMove {
  readonly from: Position
  readonly to: Position
}

/**
 * The moves that lead from one position to another with the least to learn: each costs 1 and the steps that its gap
 * climbs. Of ways that cost the same, the one with fewer moves wins, then the one whose names come first. Nothing when
 * no way leads there.
 */
export function cheapestPath(framework: Framework, from: Position, to: Position): readonly Edge[] | undefined {
  const edges = framework.roles.flatMap((role) => role.edges)
  return cheapestPathOver(edges, (edge) => edgeCost(framework, edge), from, to)
}

/** The same over moves whose costs are known, or asked for where the search comes by. */
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
    // A better way may have come by while this one was waiting.
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
 * 1 for the move itself, and 1 for every step to learn. Steps alone are compared: the wording of a gap costs more than
 * all the rest of it.
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

/** Adds to a heap: whoever stands at `n` comes before those at `2n + 1` and `2n + 2`. */
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
