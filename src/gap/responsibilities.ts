/** The differences in responsibilities between two positions. */
import type { Accountability, Responsibility } from '../domain/framework.ts'
import type { ResponsibilityGap, PositionRef } from './gap.ts'

/** Returns the responsibilities of the target role in its order, then those that only the current role has. */
export function responsibilityGaps(from: PositionRef, to: PositionRef): ResponsibilityGap[] {
  const kept = to.role.responsibilities.flatMap((responsibility) => {
    const before = from.role.responsibilities.find(({ id }) => id === responsibility.id)
    return compare(responsibility, before && accountabilityAt(before, from), accountabilityAt(responsibility, to))
  })
  if (from.role === to.role) return kept
  const left = from.role.responsibilities.filter(
    ({ id }) => !to.role.responsibilities.some((responsibility) => responsibility.id === id),
  )
  return [
    ...kept,
    ...left.flatMap((responsibility) => compare(responsibility, accountabilityAt(responsibility, from), undefined)),
  ]
}

function accountabilityAt(responsibility: Responsibility, { level }: PositionRef): Accountability | undefined {
  const found = responsibility.levels.find((accountability) => accountability.level === level.id)
  return found?.required ? found : undefined
}

function compare(
  responsibility: Responsibility,
  from: Accountability | undefined,
  to: Accountability | undefined,
): ResponsibilityGap[] {
  if (from && to) return [{ kind: isSame(from, to) ? 'unchanged' : 'evolved', responsibility, from, to }]
  if (to) return [{ kind: 'new', responsibility, to }]
  return from ? [{ kind: 'dropped', responsibility, from }] : []
}

function isSame(from: Accountability, to: Accountability): boolean {
  const before = from.metrics?.value ?? []
  const after = to.metrics?.value ?? []
  return (
    from.expectation?.value === to.expectation?.value &&
    before.length === after.length &&
    before.every((metric, index) => metric === after[index])
  )
}
