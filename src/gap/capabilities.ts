/** How each capability differs between two positions. */
import type { Capability, Cell, Framework, Step } from '../domain/framework.ts'
import { type ExpectationChange, expectationChange, stepsToLearn } from './expectation-change.ts'
import type { CapabilityGap, Closing, PositionRef } from './gap.ts'
import { judgePriority } from './priority.ts'
import { capabilityTime } from './time-range.ts'
import { wordingDelta } from './wording.ts'

/**
 * One entry per capability that either position asks for: those of the target role in its order, then those left
 * behind.
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

/** At the same position: every capability to its next step. What is at the top, or has no steps, stays as it is. */
export function deepenCapabilities(framework: Framework, stand: PositionRef): CapabilityGap[] {
  return stand.role.capabilities.flatMap((capability) => {
    const cell = cellAt(capability, stand)
    const step = cell?.expectation.kind === 'step' ? cell.expectation.step : undefined
    const next = step && capability.stepTransitions[step.rank + 1]?.to
    // The text of the steps alone is compared: what the level adds to its step is asked for already.
    const here = cell && next ? { ...cell, criteria: criteriaOf(capability, step) } : cell
    return compareCells(framework, capability, here, here && next ? cellOfStep(capability, here, next) : here)
  })
}

function cellAt(capability: Capability, { level }: PositionRef): Cell | undefined {
  return capability.cells.find((cell) => cell.level === level.id)
}

/** The cell of a level that asked for this step. */
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

/** The entries are written out field by field: spreading them took a third of the time of a whole diff. */
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
    // Nothing of it was asked before, so all of its text is new, even where it stood beside something optional.
    const wording = wordingDelta([], toCell.criteria)
    const { climbs, priority, time } = closing(framework, capability, change)
    return [{ kind: 'new', capability, to: change.to, fromCell, toCell, wording, climbs, priority, time }]
  }
  if (!change || !fromCell || !toCell) return []
  const wording = wordingDelta(fromCell.criteria, toCell.criteria)
  if (change.kind === 'raised') {
    const { climbs, priority, time } = closing(framework, capability, change)
    return [
      {
        kind: 'raised',
        capability,
        from: change.from,
        to: change.to,
        fromCell,
        toCell,
        wording,
        climbs,
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

/** What it takes to climb the steps crossed: from nothing, that is every step up to the one asked for. */
function closing(
  framework: Framework,
  capability: Capability,
  change: Extract<ExpectationChange, { kind: 'raised' | 'new' }>,
): Closing {
  const steps = stepsToLearn(change)
  const last = change.to ? change.to.rank + 1 : 0
  const climbs = capability.stepTransitions.slice(Math.max(last - steps, 0), last)
  return { climbs, priority: judgePriority(framework, capability, steps), time: capabilityTime(climbs) }
}
