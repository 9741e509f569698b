/** Phrases of the framework, filled with what a transition knows. */
import { fillPhrase } from '../domain/phrase.ts'
import type { Gap } from '../gap/gap.ts'

/** What phrases of the framework may name in any transition. */
export function transitionNames(gap: Gap): { readonly role: string; readonly from: string; readonly to: string } {
  return { role: gap.to.role.name, from: gap.from.level.name, to: gap.to.level.name }
}

/** Fills a phrase that knows no more than the transition. */
export function fillTransition(gap: Gap): (phrase: string) => string {
  const names = transitionNames(gap)
  return (phrase) => fillPhrase<'transition'>(phrase, names)
}
