/**
 * Selects the development content of the target level that a ladder shows. A ladder without gaps shows none, a lateral
 * move reaches no new level, and some blocks need other content.
 */
import type { LevelDevelopment } from '../domain/framework.ts'
import { expectationAt, expectationChange, stepsToLearn } from './expectation-change.ts'
import type { Transition } from './gap.ts'
import { responsibilityGaps } from './responsibilities.ts'

export function shownDevelopment({ kind, from, to }: Transition): LevelDevelopment {
  const stated = to.level.development
  // Steps are enough to decide; there is no need to compare wording.
  const closes = to.role.capabilities.some((capability) => {
    const before = from.role.capabilities.find(({ id }) => id === capability.id)
    return stepsToLearn(expectationChange(expectationAt(before, from), expectationAt(capability, to))) > 0
  })
  const grows = kind === 'next' || kind === 'skip' || kind === 'switch'
  const grown = responsibilityGaps(from, to).flatMap((entry) =>
    entry.kind === 'evolved' || entry.kind === 'new' ? [entry.to] : [],
  )
  const withOthers = closes && (grows || kind === 'lateral')
  const isShown: Readonly<Record<keyof LevelDevelopment, boolean>> = {
    leadership: grows && closes,
    experiences: grows && closes,
    responsibilityAreas: grows && grown.length > 0,
    metricsNote: grows && grown.some(({ metrics }) => metrics !== undefined && metrics.value.length > 0),
    resources: grows && closes,
    projects: withOthers,
    projectScope: withOthers && stated.projects !== undefined,
    projectDuration: withOthers && stated.projects !== undefined,
    mentorship: grows && closes,
    relationships: withOthers && to.role.interactions.length > 0,
    exposure: grows && closes,
    milestones: grows && closes,
    goals: grows && closes,
    readiness: grows && closes,
    checkIns: grows && closes,
  }
  // The object has exactly the keys of its type.
  const fields = Object.keys(stated) as (keyof LevelDevelopment)[]
  return Object.fromEntries(fields.filter((field) => isShown[field]).map((field) => [field, stated[field]]))
}
