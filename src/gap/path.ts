/** The cheapest way through the lattice. */
import type { Edge, Framework, Position } from '../domain/framework.ts'
import { expectationAt, expectationChange, stepsToLearn } from './expectation-change.ts'
import { standOf } from './find.ts'

interface Reached<Way> {
  readonly cost: number
  readonly moves: readonly Way[]
  readonly position: Position
}

/** A move between two positions, as much of it as a search for a way needs. */
export interface Move {
  readonly from: Position
  readonly to: Position
}

/**
 * The moves that lead from one position to another with the least to learn: each costs 1 and the steps that its gap climbs.
 * Of ways that cost the same, the one with fewer moves wins, then the one whose names come first. Nothing when no way leads there.
 */
export function cheapestPath(framework: Framework, from: Position, to: Position): readonly Edge[] | undefined {
  const edges = framework.roles.flatMap((role) => role.edges)
  return cheapestWay(edges, (edge) => edgeCost(framework, edge), from, to)
}

/** The same over moves whose costs are known, or asked for where the search comes by. */
export function cheapestWay<Way extends Move>(moves: readonly Way[], costOf: (move: Way) => number, from: Position, to: Position): readonly Way[] | undefined {
  const target = nameOf(to)
  const settled = new Set<string>()
  const open = new Map<string, Reached<Way>>([[nameOf(from), { cost: 0, moves: [], position: from }]])
  const starts = movesByStart(moves)
  for (let next = cheapest(open); next; next = cheapest(open)) {
    const name = nameOf(next.position)
    if (name === target) return next.moves
    open.delete(name)
    settled.add(name)
    for (const move of starts.get(name) ?? []) {
      const end = nameOf(move.to)
      if (settled.has(end)) continue
      const reached = { cost: next.cost + costOf(move), moves: [...next.moves, move], position: move.to }
      const before = open.get(end)
      if (!before || isBefore(reached, before)) open.set(end, reached)
    }
  }
  return undefined
}

/** 1 for the move itself, and 1 for every step to learn. Steps alone are compared: the wording of a gap costs more than all the rest of it. */
export function edgeCost(framework: Framework, edge: Edge): number {
  const from = standOf(framework, edge.from)
  const to = standOf(framework, edge.to)
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
  return `${role}@${level}`
}

function movesByStart<Way extends Move>(moves: readonly Way[]): ReadonlyMap<string, readonly Way[]> {
  const byStart = new Map<string, Way[]>()
  for (const move of moves) {
    const name = nameOf(move.from)
    const others = byStart.get(name)
    if (others) others.push(move)
    else byStart.set(name, [move])
  }
  return byStart
}

function cheapest<Way extends Move>(open: ReadonlyMap<string, Reached<Way>>): Reached<Way> | undefined {
  let best: Reached<Way> | undefined
  for (const reached of open.values()) if (!best || isBefore(reached, best)) best = reached
  return best
}

function isBefore<Way extends Move>(a: Reached<Way>, b: Reached<Way>): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost
  if (a.moves.length !== b.moves.length) return a.moves.length < b.moves.length
  return wayOf(a) < wayOf(b)
}

function wayOf<Way extends Move>({ moves, position }: Reached<Way>): string {
  return [...moves.map(({ to }) => nameOf(to)), nameOf(position)].join(' ')
}
