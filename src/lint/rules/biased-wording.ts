import { ruleFinding, type LintRule } from '../rule.ts'
import { sentencesOf } from '../texts.ts'
import { wordsIn } from '../words-in.ts'

export const biasedWording: LintRule = {
  id: 'biased-wording',
  *find({ framework, texts, words }) {
    if (!words) return
    const search = wordsIn(words.biased, framework.lint['biased-wording'])
    for (const { text, place, role, within } of sentencesOf(texts)) {
      for (const { word, instead, start, end } of search(text)) {
        yield ruleFinding('biased-wording', place(start, end), { word, instead }, { role, about: within })
      }
    }
  },
}
