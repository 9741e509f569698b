/**
 * Learning resources. Resources of a profile or the library are always listed. The defaults of a scale are listed only
 * for the first `keyCapabilities`, because they are the same for every capability.
 */
import type { Framework, Resource } from '../domain/framework.ts'
import type { Gap } from '../gap/gap.ts'
import { shownDevelopment } from '../gap/shown-development.ts'
import { block, maybe, text, type View } from '../template/shape.ts'
import type { ToClose } from './capability-view.ts'
import { itemId } from './item-id.ts'
import type { LadderTranslator } from '../words/translator.ts'

export const resourceShape = block({
  id: text(),
  name: text('what it helps with'),
  title: text(),
  url: maybe(text()),
  kind: maybe(text()),
  priority: maybe(text()),
  timeline: maybe(text()),
  cost: maybe(text()),
})

/** @param closing the capabilities to close, most urgent first */
export function resourceViews(
  framework: Framework,
  gap: Gap,
  closing: readonly ToClose[],
  words: LadderTranslator,
): View<typeof resourceShape>[] {
  const ofCapabilities = closing.flatMap(({ capability, stepTransitions }, index) =>
    stepTransitions.flatMap(({ resources }) => {
      const isShown = resources && (resources.origin !== 'scale' || index < framework.keyCapabilities)
      return isShown ? resources.value.map((resource) => resourceView(resource, capability.name, words)) : []
    }),
  )
  const ofLevel = shownDevelopment(gap).resources?.value ?? []
  const all = [...ofCapabilities, ...ofLevel.map((resource) => resourceView(resource, resource.title, words))]
  // Two resources may share a title, such as a book and the course that goes with it; only one that says the same in
  // everything is a repetition.
  return Array.from(new Map(all.map((view) => [JSON.stringify(view), view])).values())
}

function resourceView(resource: Resource, name: string, words: LadderTranslator): View<typeof resourceShape> {
  return {
    id: itemId('resource', resource.name ?? name, resource.title),
    name: resource.name ?? name,
    title: resource.title,
    url: resource.url ?? null,
    kind: resource.kind ?? null,
    priority: resource.priority ?? null,
    timeline: resource.duration ? words.duration(resource.duration) : null,
    cost: resource.cost ?? null,
  }
}
