/** The ids of positions and of transitions between them, for files, addresses, commands and plans. */

/** Returns `role@level`, the id of a position. */
export function positionId(role: string, level: string): string {
  return `${role}@${level}`
}

/** As much of a transition as its id needs. */
export interface TransitionEnds {
  readonly kind: 'next' | 'skip' | 'lateral' | 'switch' | 'deepen'
  readonly from: PositionEnd
  readonly to: PositionEnd
}

interface PositionEnd {
  readonly role: { readonly slug: string }
  readonly level: { readonly id: string }
}

/**
 * Returns the id of a transition: `data-engineer/senior-to-staff`, `data-engineer/senior-development`, or with both
 * roles `backend-engineer/senior-to-engineering-manager-manager`.
 */
export function transitionId({ kind, from, to }: TransitionEnds): string {
  if (kind === 'deepen') return `${to.role.slug}/${to.level.id}-development`
  const target = from.role.slug === to.role.slug ? to.level.id : `${to.role.slug}-${to.level.id}`
  return `${from.role.slug}/${from.level.id}-to-${target}`
}
