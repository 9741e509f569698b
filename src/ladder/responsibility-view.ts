/** Responsibilities of a gap in words. */
import type { Gap } from '../gap/gap.ts'
import type { LadderWords } from './ladder-words.ts'
import { fillTransition } from './transition-phrase.ts'

export interface ResponsibilityView {
  readonly id: string
  readonly name: string
  readonly isNew: boolean
  readonly current: string | null
  readonly target: string | null
  readonly areas: readonly { readonly name: string; readonly text: string; readonly actions: readonly string[]; readonly timeline: string | null }[]
  readonly metrics: readonly string[]
  readonly metricsNote: string | null
}

/** Those that grow and those that are new. */
export function responsibilityViews(gap: Gap, words: LadderWords): ResponsibilityView[] {
  const development = gap.to.level.development
  const fill = fillTransition(gap)
  const grows = gap.kind !== 'lateral'
  const areas = (grows ? (development.responsibilityAreas?.value ?? []) : []).map((area) => ({
    name: fill(area.name),
    text: fill(area.text),
    actions: (area.actions ?? []).map(fill),
    timeline: area.duration ? words.duration(area.duration) : null,
  }))
  return gap.responsibilities.flatMap((entry): ResponsibilityView[] => {
    if (entry.kind !== 'evolved' && entry.kind !== 'new') return []
    const metrics = entry.to.metrics?.value ?? []
    return [
      {
        id: entry.responsibility.id,
        name: entry.responsibility.name,
        isNew: entry.kind === 'new',
        current: entry.kind === 'evolved' ? (entry.from.expectation?.value ?? null) : null,
        target: entry.to.expectation?.value ?? null,
        areas,
        metrics,
        metricsNote: grows && metrics.length > 0 && development.metricsNote ? fill(development.metricsNote.value) : null,
      },
    ]
  })
}
