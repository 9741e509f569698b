/** The changes in wording between the criteria of two cells. */
import type { Criterion } from '../domain/framework.ts'
import type { CriterionChange, WordingDelta } from './gap.ts'
import { wordRuns } from './words.ts'

/** Tests for whether two criteria are versions of the same one, the most certain first. */
const signs: readonly ((from: Criterion, to: Criterion) => boolean)[] = [
  (from, to) => from.id === to.id,
  (from, to) => from.id === to.renamedFrom,
  (from, to) => from.text === to.text,
]

/** Returns added, reworded and unchanged criteria in the order of the target, then the removed ones. */
export function wordingDelta(from: readonly Criterion[], to: readonly Criterion[]): WordingDelta {
  if (to.length === 0) return { kind: 'unwritten' }
  const before = matchThreads(from, to)
  const matched = new Set(before.values())
  const removed = from.filter((criterion) => !matched.has(criterion))
  return {
    kind: 'written',
    changes: [
      ...to.map((criterion) => changeOf(before.get(criterion), criterion)),
      ...removed.map((criterion): CriterionChange => ({ kind: 'removed', criterion })),
    ],
  }
}

/** Returns the old version of each new criterion. More certain matches go first, and no criterion is matched twice. */
function matchThreads(from: readonly Criterion[], to: readonly Criterion[]): ReadonlyMap<Criterion, Criterion> {
  const threads = new Map<Criterion, Criterion>()
  const left = new Set(from)
  for (const isSameThread of signs) {
    for (const criterion of to) {
      const found = threads.has(criterion)
        ? undefined
        : Array.from(left).find((candidate) => isSameThread(candidate, criterion))
      if (!found) continue
      threads.set(criterion, found)
      left.delete(found)
    }
  }
  return threads
}

function changeOf(from: Criterion | undefined, to: Criterion): CriterionChange {
  if (!from) return { kind: 'added', criterion: to }
  if (from.text === to.text) return { kind: 'unchanged', criterion: to }
  return { kind: 'reworded', from, to, words: wordRuns(from.text, to.text) }
}
