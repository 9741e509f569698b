import { ruleFinding, type LintRule } from '../rule.ts'
import { demandsOf } from '../texts.ts'
import { wordsIn } from '../words-in.ts'

export const vagueWording: LintRule = {
  id: 'vague-wording',
  *find({ framework, texts, words }) {
    if (!words) return
    const search = wordsIn(words.vague, framework.lint['vague-wording'])
    for (const { text, place, role, within } of demandsOf(texts)) {
      for (const { word, instead, start, end } of search(text)) {
        yield ruleFinding('vague-wording', place(start, end), { word, instead }, { role, about: within })
      }
    }
  },
}
