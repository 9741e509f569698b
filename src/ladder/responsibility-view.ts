/** The responsibilities of a gap. */
import type { Gap } from '../gap/gap.ts'
import { shownDevelopment } from '../gap/shown-development.ts'
import { block, flag, list, maybe, text, type View } from '../template/shape.ts'
import type { LadderTranslator } from '../words/translator.ts'
import { fillTransition } from './transition-phrase.ts'

export const responsibilityShape = block({
  id: text(),
  name: text(),
  isNew: flag('the current position is not responsible for it'),
  current: maybe(text('what the current position expects')),
  target: maybe(text('what the target position expects')),
  areas: list(block({ name: text(), text: text(), actions: list(text()), timeline: maybe(text()) }), 'what to work on'),
  metrics: list(text()),
  metricsNote: maybe(text()),
})

/** Returns the responsibilities that grow or are new. */
export function responsibilityViews(gap: Gap, words: LadderTranslator): View<typeof responsibilityShape>[] {
  const development = shownDevelopment(gap)
  const fill = fillTransition(gap)
  const areas = (development.responsibilityAreas?.value ?? []).map((area) => ({
    name: fill(area.name),
    text: fill(area.text),
    actions: (area.actions ?? []).map(fill),
    timeline: area.duration ? words.duration(area.duration) : null,
  }))
  return gap.responsibilities.flatMap((entry): View<typeof responsibilityShape>[] => {
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
        metricsNote: metrics.length > 0 && development.metricsNote ? fill(development.metricsNote.value) : null,
      },
    ]
  })
}
