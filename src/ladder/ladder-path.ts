/** Where the ladder of a transition is, below `ladders/` and, with another ending, below `site/ladders/`. The only place that makes this name. */
import type { LevelId, RoleSlug } from '../domain/ids.ts'
import type { Gap } from '../gap/gap.ts'

/** What names a ladder; a gap is one. */
export interface Way {
  readonly kind: Gap['kind']
  readonly from: WayEnd
  readonly to: WayEnd
}

interface WayEnd {
  readonly role: { readonly slug: RoleSlug }
  readonly level: { readonly id: LevelId }
}

/** `data-engineer/senior-to-staff`, `data-engineer/senior-development`, or with both roles `backend-engineer/senior-to-engineering-manager-manager`. */
export function ladderPath(gap: Way): string {
  const { from, to } = gap
  if (gap.kind === 'deepen') return `${to.role.slug}/${to.level.id}-development`
  const target = from.role.slug === to.role.slug ? to.level.id : `${to.role.slug}-${to.level.id}`
  return `${from.role.slug}/${from.level.id}-to-${target}`
}
