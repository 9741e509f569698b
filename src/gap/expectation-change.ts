/** The change of the expectation for one capability between two positions, by steps only. */
import type { Capability, Expectation, Step } from '../domain/framework.ts'
import type { PositionRef } from './gap.ts'

export type ExpectationChange =
  | { readonly kind: 'raised'; readonly from: Step; readonly to: Step }
  | { readonly kind: 'lowered'; readonly from: Step; readonly to: Step }
  | { readonly kind: 'new'; readonly to: Step | undefined }
  | { readonly kind: 'dropped'; readonly from: Step | undefined }
  | { readonly kind: 'unchanged'; readonly at: Step | undefined }
  | { readonly kind: 'unknown' }

/**
 * Returns the change from one expectation to another, or undefined if neither requires the capability. An undefined
 * expectation means that the role doesn't have the capability. Optional capabilities are not required. If one of the
 * two is unknown, so is the change.
 */
export function expectationChange(
  from: Expectation | undefined,
  to: Expectation | undefined,
): ExpectationChange | undefined {
  if (from?.kind === 'unknown' || to?.kind === 'unknown') return { kind: 'unknown' }
  const before = stepOf(from)
  const after = stepOf(to)
  if (!isAsked(from)) return isAsked(to) ? { kind: 'new', to: after } : undefined
  if (!isAsked(to)) return { kind: 'dropped', from: before }
  if (!before || !after || before.rank === after.rank) return { kind: 'unchanged', at: after }
  return { kind: before.rank < after.rank ? 'raised' : 'lowered', from: before, to: after }
}

/** Returns the number of steps to learn: 0 if there is no gap to close, 1 for a new capability without steps. */
export function stepsToLearn(change: ExpectationChange | undefined): number {
  if (change?.kind === 'raised') return change.to.rank - change.from.rank
  if (change?.kind === 'new') return change.to ? change.to.rank + 1 : 1
  return 0
}

/** Returns the expectation of a position for a capability of its role. */
export function expectationAt(capability: Capability | undefined, { level }: PositionRef): Expectation | undefined {
  return capability?.cells.find((cell) => cell.level === level.id)?.expectation
}

function isAsked(expectation: Expectation | undefined): boolean {
  return expectation?.kind === 'step' || expectation?.kind === 'described'
}

function stepOf(expectation: Expectation | undefined): Step | undefined {
  return expectation?.kind === 'step' ? expectation.step : undefined
}
