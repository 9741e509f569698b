/** Word-level marks: the words of a sentence that stay, are removed, or are added. */
import { commonStretches } from '../diagnostic/common-stretches.ts'
import type { WordRun } from './gap.ts'
import { tokensOf } from './tokens.ts'

/**
 * Returns the runs of two texts in reading order, with removed words before the added ones that replace them. `same`
 * and `removed` join to the first text, `same` and `added` to the second.
 */
export function wordRuns(from: string, to: string): WordRun[] {
  const before = tokensOf(from)
  const after = tokensOf(to)
  const wordsBefore = before.map(withoutBlanks)
  const wordsAfter = after.map(withoutBlanks)
  const pieces: WordRun[] = []
  const compare = (old: string, now: string): void => {
    if (old === now) pieces.push({ kind: 'same', text: old })
    else pieces.push({ kind: 'removed', text: old }, { kind: 'added', text: now })
  }
  let i = 0
  let j = 0
  for (const stretch of commonStretches(wordsBefore, wordsAfter)) {
    compare(before.slice(i, stretch.before).join(''), after.slice(j, stretch.after).join(''))
    i = stretch.before
    j = stretch.after
    for (; i < stretch.before + stretch.length; i += 1, j += 1) {
      const word = wordsBefore[i] ?? ''
      pieces.push({ kind: 'same', text: word })
      compare(before[i]?.slice(word.length) ?? '', after[j]?.slice(word.length) ?? '')
    }
  }
  compare(before.slice(i).join(''), after.slice(j).join(''))
  return merged(pieces)
}

function withoutBlanks(token: string): string {
  return token.trimEnd()
}

/** Merges adjacent pieces into runs. Spaces at the end of both sides of a change are not part of it. */
function merged(pieces: readonly WordRun[]): WordRun[] {
  const runs: WordRun[] = []
  const open = { same: '', removed: '', added: '' }
  const end = (kind: WordRun['kind'], length: number): void => {
    if (length > 0) runs.push({ kind, text: open[kind].slice(0, length) })
    open[kind] = open[kind].slice(length)
  }
  const endChange = (): void => {
    const blanks = commonBlanks(open.removed, open.added)
    if (open.removed.length > blanks || open.added.length > blanks) end('same', open.same.length)
    end('removed', open.removed.length - blanks)
    end('added', open.added.length - blanks)
    open.same += open.removed
    open.removed = ''
    open.added = ''
  }
  for (const { kind, text } of pieces) {
    if (kind === 'same' && text !== '') endChange()
    open[kind] += text
  }
  endChange()
  end('same', open.same.length)
  return runs
}

/** Returns the number of spaces that both texts end with. */
function commonBlanks(a: string, b: string): number {
  let length = 0
  while (length < a.length && a.at(-1 - length) === b.at(-1 - length) && a.at(-1 - length)?.trim() === '') length += 1
  return length
}
