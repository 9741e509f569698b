import { ruleFinding, type LintRule } from '../rule.ts'
import { sentencesOf } from '../texts.ts'
import { wordsIn } from '../words-in.ts'

export const termAvoided: LintRule = {
  id: 'term-avoided',
  *find({ framework, texts }) {
    const avoided = framework.glossary.flatMap(({ term, avoid = [] }) => avoid.map((word) => [word, term] as const))
    if (avoided.length === 0) return
    const search = wordsIn(Object.fromEntries(avoided))
    // "Customer" may be avoided for "guest" and still be part of the term "customer success".
    const terms = wordsIn({}, { words: framework.glossary.map(({ term }) => term) })
    for (const { text, place, role, within } of sentencesOf(texts)) {
      for (const { word, instead = '', start, end } of search(text)) {
        if (terms(text).some((term) => term.start <= start && end <= term.end)) continue
        yield ruleFinding('term-avoided', place(start, end), { term: word, instead }, { role, about: within })
      }
    }
  },
}
