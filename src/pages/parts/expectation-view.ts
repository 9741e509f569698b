/** The expectation of a position for a capability, for a table cell or the head of a section. */
import type { Capability, Cell, Role } from '../../domain/framework.ts'
import { expectationChange } from '../../gap/expectation-change.ts'
import { flag, maybe, number, text, type View, block } from '../../template/shape.ts'

/** All flags are false if the capability has no scale and only criteria describe it. */
export const expectationShape = block({
  step: maybe(text()),
  reached: number('steps of the scale up to this one'),
  steps: number('steps that the scale has; 0 without a scale'),
  isOptional: flag(),
  isUnknown: flag('not described yet'),
  isNotRequired: flag(),
  isRaised: flag('higher than at the level before on the same track'),
  isLowered: flag('lower than at the level before on the same track'),
})

/** @param before the cell of the previous level on the same track */
export function expectationView(
  capability: Capability,
  cell: Cell,
  before: Cell | undefined,
): View<typeof expectationShape> {
  const { expectation } = cell
  const change = before && expectationChange(before.expectation, expectation)?.kind
  return {
    step: expectation.kind === 'step' ? expectation.step.name : null,
    reached: expectation.kind === 'step' ? expectation.step.rank + 1 : 0,
    steps: capability.steps.length,
    isOptional: expectation.kind === 'optional',
    isUnknown: expectation.kind === 'unknown',
    isNotRequired: expectation.kind === 'not-required',
    isRaised: change === 'raised' || change === 'new',
    isLowered: change === 'lowered' || change === 'dropped',
  }
}

/** Returns the cell of the previous level, or undefined if that level is on another track. */
export function cellBefore({ levels }: Role, capability: Capability, index: number): Cell | undefined {
  const before = levels[index - 1]
  return before && before.track === levels[index]?.track ? capability.cells[index - 1] : undefined
}
