/**
 * The rows and columns of a career map. A row is a role on one of its tracks, and a column is one rung of all tracks.
 */
import type { Framework, Level, Role, Track } from '../../domain/framework.ts'
import { type RoleTrack, tracksOfRole, type MapMove } from './moves.ts'

export interface FamilyBand {
  /** Undefined for roles without a family. */
  readonly family: string | undefined
  readonly lines: readonly RoleTrack[]
}

/** Returns the roles by family, in the order of the framework. Roles without a family come last. */
export function familyBands(framework: Pick<Framework, 'families' | 'tracks'>, roles: readonly Role[]): FamilyBand[] {
  const linesOf = (family: string | undefined): RoleTrack[] =>
    roles.filter((role) => role.family === family).flatMap((role) => tracksOfRole(framework, role))
  const named = framework.families.map(({ id, name }) => ({ family: name, lines: linesOf(id) }))
  return [...named, { family: undefined, lines: linesOf(undefined) }].filter(({ lines }) => lines.length > 0)
}

/**
 * Returns the column of every level. Tracks are aligned so that a switch between them stays in one column; all others
 * begin at the first column. Every column has a level.
 */
export function columnsOf(
  tracks: readonly Track[],
  moves: readonly MapMove[],
  shown: readonly Level[],
): (level: Level) => number {
  const columnOf = ranksOf(tracks, moves)
  const used = Array.from(new Set(shown.map(columnOf))).toSorted((a, b) => a - b)
  const places = new Map(used.map((column, place) => [column, place]))
  return (level) => places.get(columnOf(level)) ?? 0
}

function ranksOf(tracks: readonly Track[], moves: readonly MapMove[]): (level: Level) => number {
  const starts = new Map<Level['track'], number>()
  for (const { id } of tracks) {
    const wanted = moves.flatMap(({ kind, from, to }): number[] => {
      if (kind !== 'switch') return []
      const [here, there] = to.level.track === id ? [to.level, from.level] : [from.level, to.level]
      const start = starts.get(there.track)
      return here.track === id && start !== undefined ? [start + there.rank - here.rank] : []
    })
    starts.set(id, Math.max(0, median(wanted)))
  }
  return ({ track, rank }) => (starts.get(track) ?? 0) + rank
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
