/** Where the ladder of a transition is, below `ladders/` and, with another ending, below `site/ladders/`. The only place that makes this name. */
import type { Level, Role } from '../domain/framework.ts'
import type { TransitionKind } from '../gap/gap.ts'

/** As much of a gap as names its ladder. */
export interface LadderEnds {
  readonly kind: TransitionKind
  readonly from: LadderEnd
  readonly to: LadderEnd
}

interface LadderEnd {
  readonly role: Pick<Role, 'slug'>
  readonly level: Pick<Level, 'id'>
}

/** `data-engineer/senior-to-staff`, `data-engineer/senior-development`, or with both roles `backend-engineer/senior-to-engineering-manager-manager`. */
export function ladderPath({ kind, from, to }: LadderEnds): string {
  if (kind === 'deepen') return `${to.role.slug}/${to.level.id}-development`
  const target = from.role.slug === to.role.slug ? to.level.id : `${to.role.slug}-${to.level.id}`
  return `${from.role.slug}/${from.level.id}-to-${target}`
}
