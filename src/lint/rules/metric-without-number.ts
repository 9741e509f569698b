import { metricsOf } from '../texts.ts'
import { ruleFinding, type LintRule } from '../rule.ts'
import { wordsIn } from '../words-in.ts'

/** Digits of any script, and the signs that stand for a direction or a share. */
const numberOrSign = /[\p{N}%‰<>≤≥±↑↓]/u

export const metricWithoutNumber: LintRule = {
  id: 'metric-without-number',
  *find({ texts, words }) {
    if (!words) return
    const search = wordsIn({}, { words: [...words.direction, ...words.numbers] })
    for (const { text, place, role, within } of metricsOf(texts)) {
      if (!numberOrSign.test(text) && search(text).length === 0) {
        yield ruleFinding('metric-without-number', place(), { metric: text }, { role, about: within })
      }
    }
  },
}
