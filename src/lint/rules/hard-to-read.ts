import { ruleFinding, type LintRule } from '../rule.ts'
import { sentencesOf } from '../texts.ts'

const defaultMost = 35

/** Up to the stop that ends it. A stop without a blank behind it, as in `example.org`, ends nothing. */
const sentence = /\S(?:[^.!?…]|[.!?…](?!\s))*[.!?…]*/gu
const word = /[\p{L}\p{N}]\S*/gu

export const hardToRead: LintRule = {
  id: 'hard-to-read',
  *find({ framework, texts }) {
    const most = framework.lint['hard-to-read']?.most ?? defaultMost
    for (const { text, place, role, within } of sentencesOf(texts)) {
      // Cheaper than counting, and most texts are short: every word but the last takes two characters.
      if (text.length < most * 2) continue
      for (const { 0: part, index } of text.matchAll(sentence)) {
        const words = part.match(word)?.length ?? 0
        if (words > most) {
          yield ruleFinding('hard-to-read', place(index, index + part.length), { words, most }, { role, about: within })
        }
      }
    }
  },
}
