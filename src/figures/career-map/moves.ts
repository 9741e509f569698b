/** The moves of a framework as lines: a move there and the same move back are one line. */
import type { Edge, Framework, Level, Role } from '../../domain/framework.ts'
import type { Stand } from '../../gap/gap.ts'

/** A role on one of its tracks. */
export interface Line {
  readonly role: Role
  /** The track, where the role has several. */
  readonly track: string | undefined
  readonly levels: readonly Level[]
}

/** A move between two positions. */
export interface Move {
  readonly kind: Edge['kind']
  readonly from: Stand
  readonly to: Stand
  /** The framework knows of the way back, too. */
  readonly isTwoWay: boolean
}

export function linesOfRole({ tracks }: Pick<Framework, 'tracks'>, role: Role): Line[] {
  const own = tracks.filter(({ id }) => role.levels.some(({ track }) => track === id))
  return own.map(({ id, name }) => ({
    role,
    track: own.length > 1 ? name : undefined,
    levels: role.levels.filter(({ track }) => track === id),
  }))
}

/** Every pair of positions that a move connects, once for each kind of move. */
export function movesOf({ roles }: Framework): Move[] {
  const stands = new Map(
    roles.flatMap((role) => role.levels.map((level) => [nameOf(role.slug, level.id), { role, level }] as const)),
  )
  const moves = new Map<string, Move>()
  for (const edge of roles.flatMap(({ edges }) => edges)) {
    const [start, end] = [nameOf(edge.from.role, edge.from.level), nameOf(edge.to.role, edge.to.level)]
    const from = stands.get(start)
    const to = stands.get(end)
    const [there, back] = [`${edge.kind} ${start} ${end}`, `${edge.kind} ${end} ${start}`]
    const known = moves.get(back)
    if (known) moves.set(back, { ...known, isTwoWay: true })
    else if (from && to && !moves.has(there)) moves.set(there, { kind: edge.kind, from, to, isTwoWay: false })
  }
  return Array.from(moves.values())
}

function nameOf(role: string, level: string): string {
  return `${role}@${level}`
}
