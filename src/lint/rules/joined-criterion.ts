/**
 * "Reviews code every week and runs a monthly retrospective" is two criteria; "plans and runs a retrospective" is one,
 * and so is "measures the delay and publishes it". So both actions must have a thing of their own, and the second a new
 * one. What follows is not seen, so that nothing is reported that is right: a second action that no criterion of the
 * project begins with, one whose thing is "the …" or a bare noun, and anything behind a clause or a comma, where
 * somebody else may be the one who acts.
 */
import type { LintWords } from '../../domain/schema/lint.ts'
import { actionsOf, type SentenceToken, sentenceTokens } from '../openings.ts'
import { ruleFinding, type LintRule } from '../rule.ts'
import { criteriaOf } from '../texts.ts'

export const joinedCriterion: LintRule = {
  id: 'joined-criterion',
  *find({ texts, words }) {
    if (!words) return
    const criteria = criteriaOf(texts)
    const joint = jointIn(words, actionsOf(criteria, words))
    for (const { text, place, role, within } of criteria) {
      const found = joint(text)
      if (found) {
        yield ruleFinding(
          'joined-criterion',
          place(found.start, found.end),
          { word: found.text },
          { role, about: within },
        )
      }
    }
  },
}

function jointIn(words: LintWords, actions: ReadonlySet<string>): (text: string) => SentenceToken | undefined {
  const [joining, things, clauses, prepositions] = [words.joining, words.things, words.clauses, words.prepositions].map(
    (list) => new Set(list),
  )
  const startsThing = (word: string): boolean => things?.has(word) === true || /^\p{N}/u.test(word)
  const isFirstAction = (before: readonly SentenceToken[]): boolean => {
    const behind = before.slice(1).map(({ text }) => text)
    if (behind.at(-1) === ',') behind.pop()
    const last = behind.at(-1)
    if (last === undefined || prepositions?.has(last)) return false
    return behind.every((word) => /[\p{L}\p{N}]/u.test(word) && !clauses?.has(word))
  }
  return (text) => {
    const parts = sentenceTokens(text)
    return parts.find(({ text: word }, at) => {
      if (!joining?.has(word)) return false
      const [next, after] = [parts[at + 1]?.text ?? '', parts[at + 2]?.text ?? '']
      return actions.has(next) && startsThing(after) && isFirstAction(parts.slice(0, at))
    })
  }
}
