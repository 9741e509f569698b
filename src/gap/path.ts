/** The cheapest way through the lattice. */
import type { Edge, Framework, Position } from '../domain/framework.ts'
import { expectationAt, expectationChange, stepsToLearn } from './expectation-change.ts'
import { standOf } from './find.ts'

interface Reached {
  readonly cost: number
  readonly edges: readonly Edge[]
  readonly position: Position
}

/**
 * The moves that lead from one position to another with the least to learn: each costs 1 and the steps that its gap climbs.
 * Of ways that cost the same, the one with fewer moves wins, then the one whose names come first. Nothing when no way leads there.
 */
export function cheapestPath(framework: Framework, from: Position, to: Position): readonly Edge[] | undefined {
  const target = nameOf(to)
  const settled = new Set<string>()
  const open = new Map<string, Reached>([[nameOf(from), { cost: 0, edges: [], position: from }]])
  const edges = edgesByStart(framework)
  for (let next = cheapest(open); next; next = cheapest(open)) {
    const name = nameOf(next.position)
    if (name === target) return next.edges
    open.delete(name)
    settled.add(name)
    for (const edge of edges.get(name) ?? []) {
      const end = nameOf(edge.to)
      if (settled.has(end)) continue
      const reached = { cost: next.cost + edgeCost(framework, edge), edges: [...next.edges, edge], position: edge.to }
      const before = open.get(end)
      if (!before || isBefore(reached, before)) open.set(end, reached)
    }
  }
  return undefined
}

/** 1 for the move itself, and 1 for every step to learn. Steps alone are compared: the wording of a gap costs more than all the rest of it. */
function edgeCost(framework: Framework, edge: Edge): number {
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

function edgesByStart(framework: Framework): ReadonlyMap<string, readonly Edge[]> {
  const byStart = new Map<string, Edge[]>()
  for (const edge of framework.roles.flatMap((role) => role.edges)) {
    const name = nameOf(edge.from)
    const edges = byStart.get(name)
    if (edges) edges.push(edge)
    else byStart.set(name, [edge])
  }
  return byStart
}

function cheapest(open: ReadonlyMap<string, Reached>): Reached | undefined {
  let best: Reached | undefined
  for (const reached of open.values()) if (!best || isBefore(reached, best)) best = reached
  return best
}

function isBefore(a: Reached, b: Reached): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost
  if (a.edges.length !== b.edges.length) return a.edges.length < b.edges.length
  return wayOf(a) < wayOf(b)
}

function wayOf({ edges, position }: Reached): string {
  return [...edges.map(({ to }) => nameOf(to)), nameOf(position)].join(' ')
}
