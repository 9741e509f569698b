import type { LintWords } from '../../domain/schema/lint.ts'
import { actionsOf, sentenceTokens } from '../openings.ts'
import { ruleFinding, type LintRule } from '../rule.ts'
import { criteriaOf } from '../texts.ts'
import { wordsIn } from '../words-in.ts'

export const notObservable: LintRule = {
  id: 'not-observable',
  *find({ framework, texts, words }) {
    if (!words) return
    const criteria = criteriaOf(texts)
    const search = wordsIn(words.unobservable, framework.lint['not-observable'])
    const goesOn = sayingWhatIsDone(words, actionsOf(criteria, words))
    for (const { text, place, role, within } of criteria) {
      const beginning = search(text)[0]
      if (beginning?.start !== 0 || goesOn(text.slice(beginning.end))) continue
      const { word, instead, end } = beginning
      yield ruleFinding('not-observable', place(0, end), { word: word.toLowerCase(), instead }, { role, about: within })
    }
  },
}

/**
 * Returns whether the rest of a criterion tells what the person does: "… and reviews the rest", "… well enough to …",
 * or behind a stop of any kind.
 */
function sayingWhatIsDone(words: LintWords, actions: ReadonlySet<string>): (rest: string) => boolean {
  const shown = wordsIn({}, { words: words.shown })
  const joining = new Set(words.joining)
  const behindAction = new Set([...words.things, ...words.references, ...words.prepositions])
  return (rest) => {
    if (shown(rest).length > 0 || /[;:–—.!?]\s*\S/.test(rest)) return true
    const parts = sentenceTokens(rest)
    return parts.some(({ text }, at) => {
      const [next, after] = [parts[at + 1]?.text ?? '', parts[at + 2]?.text ?? '']
      if (text !== ',' && !joining.has(text)) return false
      return actions.has(next) || (text !== ',' && /^\p{Ll}/u.test(next) && behindAction.has(after))
    })
  }
}
