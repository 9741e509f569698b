/** The stated facts of a level, with their labels. */
import type { Level } from '../../domain/framework.ts'
import { block, text, type View } from '../../template/shape.ts'
import type { Translator } from '../../words/translator.ts'

export const factShape = block({ label: text(), text: text() })

const texts = ['scope', 'autonomy', 'impact', 'leadership', 'timeHorizon'] as const

/** Returns only the facts that are stated. */
export function levelFacts(level: Level, words: Translator): View<typeof factShape>[] {
  const stated = texts.map((key) => [key, level[key]] as const)
  const time = level.timeToNext && words.duration(level.timeToNext.value)
  return [...stated, ['expectation', level.expectation?.value] as const, ['timeToNext', time] as const].flatMap(
    ([key, text]) => (text === undefined ? [] : [{ label: words.text(`levelFacts.${key}`, {}), text }]),
  )
}
