/**
 * Reads two positions from an address: `#from=data-engineer@senior&to=data-engineer@staff`. People also type such
 * addresses, so names, former slugs and any capitalization are accepted.
 */
import type { Position } from '../../../domain/framework.ts'
import { slugOf } from '../../../domain/ids.ts'
import type { PositionRole, Positions } from '../../data/browser-data.ts'

/** A position in an address. `unknown` has a text that names no position. */
export type PositionChoice =
  | { readonly kind: 'chosen'; readonly position: Position }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly text: string }

export interface PositionsAddress {
  readonly from: PositionChoice
  readonly to: PositionChoice
  /** The id of the element to scroll to. */
  readonly part: string | undefined
}

/** Reads an address; undefined when it names an element of the page instead of positions. */
export function readAddress(hash: string, positions: Positions): PositionsAddress | undefined {
  const values = new URLSearchParams(hash.replace(/^#/, ''))
  const [from, to] = [values.get('from'), values.get('to')]
  if (from === null && to === null && hash.length > 1) return undefined
  return { from: readPosition(from, positions), to: readPosition(to, positions), part: values.get('part') ?? undefined }
}

/** Accepts a role by slug, former slug or name, and a level by id, name or former id. Ignores case and accents. */
function readPosition(text: string | null, { roles }: Positions): PositionChoice {
  if (text === null || text.trim() === '') return { kind: 'none' }
  const [roleText = '', levelText = ''] = text.split('@')
  const role = roles.find((each) => isCalled(roleText, [each.slug, ...each.aliases, each.name]))
  const level =
    role?.levels.find(({ id, name }) => isCalled(levelText, [id, name])) ??
    role?.levels.find(({ aliases = [] }) => isCalled(levelText, aliases))
  return role && level
    ? { kind: 'chosen', position: { role: role.slug, level: level.id } }
    : { kind: 'unknown', text: text.trim() }
}

function isCalled(text: string, names: readonly string[]): boolean {
  const wanted = text.trim()
  return (
    wanted !== '' && names.some((name) => name === wanted || (slugOf(name) !== '' && slugOf(name) === slugOf(wanted)))
  )
}

/** Returns the level to choose after the role changed: the one with the same id, else the lowest. */
export function levelOf(role: PositionRole, wanted: string): PositionRole['levels'][number] | undefined {
  return role.levels.find(({ id }) => id === wanted) ?? role.levels[0]
}

/** Returns the position at the next level of the role, or the same position at the highest level. */
export function nextOf({ role, level }: Position, { roles }: Positions): Position {
  const levels = roles.find(({ slug }) => slug === role)?.levels ?? []
  const next = levels[levels.findIndex(({ id }) => id === level) + 1]
  return { role, level: next?.id ?? level }
}
