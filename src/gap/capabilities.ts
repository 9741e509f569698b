/** The gap of each capability between two positions. */
import type { Capability, Cell, Framework, Step } from '../domain/framework.ts'
import { type ExpectationChange, expectationChange, stepsToLearn } from './expectation-change.ts'
import type { CapabilityGap, Closing, PositionRef } from './gap.ts'
import { judgePriority } from './priority.ts'
import { capabilityTime } from './time-range.ts'
import { wordingDelta } from './wording.ts'

/**
 * Returns one gap for each capability that either position requires: first those of the target role in its order, then
 * those that only the current role has.
 */
export function capabilityGaps(framework: Framework, from: PositionRef, to: PositionRef): CapabilityGap[] {
  const kept = to.role.capabilities.flatMap((capability) => {
    const before = from.role.capabilities.find(({ id }) => id === capability.id)
    return compareCells(framework, capability, before && cellAt(before, from), cellAt(capability, to))
  })
  if (from.role === to.role) return kept
  const left = from.role.capabilities.filter(
    ({ id }) => !to.role.capabilities.some((capability) => capability.id === id),
  )
  return [
    ...kept,
    ...left.flatMap((capability) => compareCells(framework, capability, cellAt(capability, from), undefined)),
  ]
}

/**
 * Returns the gaps from a position to the next step of each capability. A capability at its top step or without steps
 * is unchanged.
 */
export function deepenCapabilities(framework: Framework, position: PositionRef): CapabilityGap[] {
  return position.role.capabilities.flatMap((capability) => {
    const cell = cellAt(capability, position)
    const step = cell?.expectation.kind === 'step' ? cell.expectation.step : undefined
    const next = step && capability.stepTransitions[step.rank + 1]?.to
    // Compare only the criteria of steps, because the position already requires what its level adds to the step.
    const here = cell && next ? { ...cell, criteria: criteriaOf(capability, step) } : cell
    return compareCells(framework, capability, here, here && next ? cellOfStep(capability, here, next) : here)
  })
}

function cellAt(capability: Capability, { level }: PositionRef): Cell | undefined {
  return capability.cells.find((cell) => cell.level === level.id)
}

/** Returns the cell of a level as if it required this step. */
function cellOfStep(capability: Capability, { level }: Cell, step: Step): Cell {
  return {
    level,
    expectation: { kind: 'step', step },
    criteria: criteriaOf(capability, step),
    reason: undefined,
    at: capability.at,
  }
}

function criteriaOf(capability: Capability, { rank }: Step): Cell['criteria'] {
  return capability.steps[rank] ?? []
}

/** Entries are written field by field, because spreading them took a third of the time of a whole diff. */
function compareCells(
  framework: Framework,
  capability: Capability,
  fromCell: Cell | undefined,
  toCell: Cell | undefined,
): CapabilityGap[] {
  const change = expectationChange(fromCell?.expectation, toCell?.expectation)
  if (change?.kind === 'unknown') return [{ kind: 'unknown', capability, fromCell, toCell }]
  if (change?.kind === 'dropped' && fromCell) {
    return [{ kind: 'dropped', capability, from: change.from, fromCell, toCell, reason: toCell?.reason }]
  }
  if (change?.kind === 'new' && toCell) {
    // All criteria are new, because the position before did not require the capability, even if it had optional
    // criteria.
    const wording = wordingDelta([], toCell.criteria)
    const { stepTransitions, priority, time } = closing(framework, capability, change)
    return [{ kind: 'new', capability, to: change.to, fromCell, toCell, wording, stepTransitions, priority, time }]
  }
  if (!change || !fromCell || !toCell) return []
  const wording = wordingDelta(fromCell.criteria, toCell.criteria)
  if (change.kind === 'raised') {
    const { stepTransitions, priority, time } = closing(framework, capability, change)
    return [
      {
        kind: 'raised',
        capability,
        from: change.from,
        to: change.to,
        fromCell,
        toCell,
        wording,
        stepTransitions,
        priority,
        time,
      },
    ]
  }
  if (change.kind === 'lowered') {
    return [
      {
        kind: 'lowered',
        capability,
        from: change.from,
        to: change.to,
        fromCell,
        toCell,
        wording,
        reason: toCell.reason,
      },
    ]
  }
  return change.kind === 'unchanged'
    ? [{ kind: 'unchanged', capability, at: change.at, fromCell, toCell, wording }]
    : []
}

/** Returns the work to close a gap. For a new capability, that is every step up to the required one. */
function closing(
  framework: Framework,
  capability: Capability,
  change: Extract<ExpectationChange, { kind: 'raised' | 'new' }>,
): Closing {
  const steps = stepsToLearn(change)
  const last = change.to ? change.to.rank + 1 : 0
  const stepTransitions = capability.stepTransitions.slice(Math.max(last - steps, 0), last)
  return {
    stepTransitions,
    priority: judgePriority(framework, capability, steps),
    time: capabilityTime(stepTransitions),
  }
}
