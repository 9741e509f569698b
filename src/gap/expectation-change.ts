/** How what two positions ask of one capability differs, in steps alone. */
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
 * The change from one expectation to another; `undefined` stands for a role without the capability. Nothing when
 * neither side asks for it. What is optional is not asked for. Where one side is not written yet, the change is unknown
 * whatever the other side says.
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

/** How many steps there are to climb: none for what is not to close, one for something new that has no steps. */
export function stepsToLearn(change: ExpectationChange | undefined): number {
  if (change?.kind === 'raised') return change.to.rank - change.from.rank
  if (change?.kind === 'new') return change.to ? change.to.rank + 1 : 1
  return 0
}

/** What a position asks of a capability of its role. */
export function expectationAt(capability: Capability | undefined, { level }: PositionRef): Expectation | undefined {
  return capability?.cells.find((cell) => cell.level === level.id)?.expectation
}

function isAsked(expectation: Expectation | undefined): boolean {
  return expectation?.kind === 'step' || expectation?.kind === 'described'
}

function stepOf(expectation: Expectation | undefined): Step | undefined {
  return expectation?.kind === 'step' ? expectation.step : undefined
}
