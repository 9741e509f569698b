/** The moves of a framework as lines. A move and its reverse share one line. */
import { positionId } from '../../domain/position.ts'
import type { Edge, Framework, Level, Role } from '../../domain/framework.ts'
import type { PositionRef } from '../../gap/gap.ts'

/** A role on one of its tracks. */
export interface RoleTrack {
  readonly role: Role
  /** The name of the track, if the role has several. */
  readonly track: string | undefined
  readonly levels: readonly Level[]
}

/** A move between two positions. */
export interface MapMove {
  readonly kind: Edge['kind']
  readonly from: PositionRef
  readonly to: PositionRef
  /** The reverse move exists as well. */
  readonly isTwoWay: boolean
}

export function tracksOfRole({ tracks }: Pick<Framework, 'tracks'>, role: Role): RoleTrack[] {
  const own = tracks.filter(({ id }) => role.levels.some(({ track }) => track === id))
  return own.map(({ id, name }) => ({
    role,
    track: own.length > 1 ? name : undefined,
    levels: role.levels.filter(({ track }) => track === id),
  }))
}

/** Returns every pair of positions that a move connects, once for each kind of move. */
export function mapMoves({ roles }: Framework): MapMove[] {
  const positions = new Map(
    roles.flatMap((role) => role.levels.map((level) => [positionId(role.slug, level.id), { role, level }] as const)),
  )
  const moves = new Map<string, MapMove>()
  for (const edge of roles.flatMap(({ edges }) => edges)) {
    const [start, end] = [positionId(edge.from.role, edge.from.level), positionId(edge.to.role, edge.to.level)]
    const from = positions.get(start)
    const to = positions.get(end)
    const [there, back] = [`${edge.kind} ${start} ${end}`, `${edge.kind} ${end} ${start}`]
    const known = moves.get(back)
    if (known) moves.set(back, { ...known, isTwoWay: true })
    else if (from && to && !moves.has(there)) moves.set(there, { kind: edge.kind, from, to, isTwoWay: false })
  }
  return Array.from(moves.values())
}
