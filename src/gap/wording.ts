/** What changes in words between the criteria of two cells. */
import type { Criterion } from '../domain/framework.ts'
import type { CriterionChange, WordingDelta } from './gap.ts'
import { wordRuns } from './words.ts'

/** Criteria are the same thread when their ids are equal (or one was renamed from the other), else when their texts are. Target order, then what is gone. */
export function wordingDelta(from: readonly Criterion[], to: readonly Criterion[]): WordingDelta {
  if (to.length === 0) return { kind: 'unwritten' }
  const left = new Set(from)
  const changes = to.map((criterion): CriterionChange => {
    const before = from.find((candidate) => left.has(candidate) && isSameThread(candidate, criterion)) ?? from.find((candidate) => left.has(candidate) && candidate.text === criterion.text)
    if (!before) return { kind: 'added', criterion }
    left.delete(before)
    if (before.text === criterion.text) return { kind: 'unchanged', criterion }
    return { kind: 'reworded', from: before, to: criterion, words: wordRuns(before.text, criterion.text) }
  })
  return { kind: 'written', changes: [...changes, ...Array.from(left, (criterion): CriterionChange => ({ kind: 'removed', criterion }))] }
}

function isSameThread(from: Criterion, to: Criterion): boolean {
  return from.id === to.id || (to.renamedFrom !== undefined && to.renamedFrom === from.id)
}
