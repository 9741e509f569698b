/** Word-level marks: which words of a sentence stayed, went, or came. */
import type { WordRun } from './gap.ts'

/** Below this share of common words two sentences are shown one after the other: marks word by word would only be noise. */
const leastAlike = 0.4

/** The runs of two texts, in reading order. Joined, `same` and `removed` give the first text and `same` and `added` the second. */
export function wordRuns(from: string, to: string): WordRun[] {
  const before = wordsOf(from)
  const after = wordsOf(to)
  const lengths = commonLengths(before, after)
  if (2 * lengthAt(lengths, 0, 0) < leastAlike * (before.length + after.length)) return wholeTexts(from, to)
  const runs: { kind: WordRun['kind']; text: string }[] = []
  const push = (kind: WordRun['kind'], text: string): void => {
    const last = runs.at(-1)
    if (last?.kind === kind) last.text += text
    else runs.push({ kind, text })
  }
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    const old = before[i]
    const now = after[j]
    if (old !== undefined && old === now) {
      push('same', old)
      i += 1
      j += 1
    } else if (old !== undefined && (now === undefined || lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1))) {
      push('removed', old)
      i += 1
    } else if (now !== undefined) {
      push('added', now)
      j += 1
    }
  }
  return runs
}

function wholeTexts(from: string, to: string): WordRun[] {
  const removed: WordRun[] = from === '' ? [] : [{ kind: 'removed', text: from }]
  return to === '' ? removed : [...removed, { kind: 'added', text: to }]
}

/** Words with the blanks behind them, and punctuation on its own, so that a comma behind a word does not make it another word. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}'’_-]+\s*|\s+|[^\p{L}\p{N}\p{M}\s'’_-]\s*/gu) ?? []
}

/** For every pair of places, how many words the rest of both texts have in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = table[i]
    if (!row) continue
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] = before[i] === after[j] ? lengthAt(table, i + 1, j + 1) + 1 : Math.max(lengthAt(table, i + 1, j), lengthAt(table, i, j + 1))
    }
  }
  return table
}

function lengthAt(table: readonly Uint16Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0
}
