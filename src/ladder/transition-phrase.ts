/** Fills the phrases of a framework with the names of a transition. */
import { fillPhrase } from '../domain/phrase.ts'
import type { Gap } from '../gap/gap.ts'

/** The names that phrases may use in every transition. */
export function transitionNames(gap: Gap): { readonly role: string; readonly from: string; readonly to: string } {
  return { role: gap.to.role.name, from: gap.from.level.name, to: gap.to.level.name }
}

/** Returns a function that fills phrases with the names of the transition. */
export function fillTransition(gap: Gap): (phrase: string) => string {
  const names = transitionNames(gap)
  return (phrase) => fillPhrase<'transition'>(phrase, names)
}
