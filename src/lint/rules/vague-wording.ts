import { criteriaOf } from '../texts.ts'
import { hit, type LintRule } from '../rule.ts'
import { wordsIn } from '../words-in.ts'

export const vagueWording: LintRule = {
  id: 'vague-wording',
  *find({ framework, texts, words }) {
    if (!words) return
    const search = wordsIn(words.vague, framework.lint['vague-wording'])
    for (const { text, place, role, within } of criteriaOf(texts)) {
      for (const { word, instead, start, end } of search(text)) yield hit('vague-wording', place(start, end), { word, instead }, { role, about: within })
    }
  },
}
