/**
 * The two positions of a comparison in an address: `#from=data-engineer@senior&to=data-engineer@staff`. Written by
 * hand, too, so it is read with patience.
 */
import type { Position } from '../../../domain/framework.ts'
import { slugOf } from '../../../domain/ids.ts'
import type { PositionRole, Positions } from '../../data/browser-data.ts'

/** A position of an address: chosen, not named at all, or named and not known. */
export type PositionChoice =
  | { readonly kind: 'chosen'; readonly position: Position }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly text: string }

export interface PositionsAddress {
  readonly from: PositionChoice
  readonly to: PositionChoice
  /** The id of the part to show. */
  readonly part: string | undefined
}

/** What an address says. Nothing where it says nothing about positions: then it names a part of the page. */
export function readAddress(hash: string, positions: Positions): PositionsAddress | undefined {
  const values = new URLSearchParams(hash.replace(/^#/, ''))
  const [from, to] = [values.get('from'), values.get('to')]
  if (from === null && to === null && hash.length > 1) return undefined
  return { from: readPosition(from, positions), to: readPosition(to, positions), part: values.get('part') ?? undefined }
}

/** A role by its slug, an old slug or its name, a level by its id or name; capitals and accents do not matter. */
function readPosition(text: string | null, { roles }: Positions): PositionChoice {
  if (text === null || text.trim() === '') return { kind: 'none' }
  const [roleText = '', levelText = ''] = text.split('@')
  const role = roles.find((each) => isCalled(roleText, [each.slug, ...each.aliases, each.name]))
  const level = role?.levels.find(({ id, name }) => isCalled(levelText, [id, name]))
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

/** The level that a position keeps when its role changes: the one of the same name, else the lowest. */
export function levelOf(role: PositionRole, wanted: string): PositionRole['levels'][number] | undefined {
  return role.levels.find(({ id }) => id === wanted) ?? role.levels[0]
}

/** What is most often asked of a position: what comes next. */
export function nextOf({ role, level }: Position, { roles }: Positions): Position {
  const levels = roles.find(({ slug }) => slug === role)?.levels ?? []
  const next = levels[levels.findIndex(({ id }) => id === level) + 1]
  return { role, level: next?.id ?? level }
}
