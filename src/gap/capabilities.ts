/** How each capability differs between two positions. */
import type { Capability, Cell, Expectation, Framework, Step } from '../domain/framework.ts'
import type { CapabilityGap, Closing, Stand } from './gap.ts'
import { judgePriority } from './priority.ts'
import { capabilityTime } from './time-range.ts'
import { wordingDelta } from './wording.ts'

/** One entry per capability that either position asks for: those of the target role in its order, then those left behind. */
export function capabilityGaps(framework: Framework, from: Stand, to: Stand): CapabilityGap[] {
  const kept = to.role.capabilities.flatMap((capability) => {
    const before = from.role.capabilities.find(({ id }) => id === capability.id)
    return compareCells(framework, capability, before && cellAt(before, from), cellAt(capability, to))
  })
  if (from.role === to.role) return kept
  const left = from.role.capabilities.filter(({ id }) => !to.role.capabilities.some((capability) => capability.id === id))
  return [...kept, ...left.flatMap((capability) => compareCells(framework, capability, cellAt(capability, from), undefined))]
}

/** At the same position: every capability to its next step. What is at the top, or has no steps, stays as it is. */
export function deepenCapabilities(framework: Framework, stand: Stand): CapabilityGap[] {
  return stand.role.capabilities.flatMap((capability): CapabilityGap[] => {
    const cell = cellAt(capability, stand)
    if (!cell || isNothing(cell.expectation)) return []
    if (cell.expectation.kind === 'unknown') return [{ kind: 'unknown', capability, fromCell: cell, toCell: cell }]
    if (cell.expectation.kind !== 'step') return [unchanged(capability, undefined, cell, cell)]
    const { step } = cell.expectation
    const next = capability.climbs[step.rank + 1]?.to
    if (!next) return [unchanged(capability, step, cell, cell)]
    const here = stepCell(capability, cell, step)
    return [raised(framework, capability, step, next, here, stepCell(capability, cell, next))]
  })
}

function cellAt(capability: Capability, { level }: Stand): Cell | undefined {
  return capability.cells.find((cell) => cell.level === level.id)
}

/** The cell that a step alone would make: what the level adds is asked for already. */
function stepCell(capability: Capability, cell: Cell, step: Step): Cell {
  return { ...cell, expectation: { kind: 'step', step }, criteria: capability.steps[step.rank] ?? [], at: capability.at }
}

function isNothing(expectation: Expectation | undefined): boolean {
  return expectation === undefined || expectation.kind === 'not-required' || expectation.kind === 'optional'
}

function stepOf(expectation: Expectation | undefined): Step | undefined {
  return expectation?.kind === 'step' ? expectation.step : undefined
}

function compareCells(framework: Framework, capability: Capability, fromCell: Cell | undefined, toCell: Cell | undefined): CapabilityGap[] {
  if (fromCell?.expectation.kind === 'unknown' || toCell?.expectation.kind === 'unknown') return [{ kind: 'unknown', capability, fromCell, toCell }]
  const from = stepOf(fromCell?.expectation)
  const to = stepOf(toCell?.expectation)
  const asksBefore = fromCell !== undefined && !isNothing(fromCell.expectation)
  const asksAfter = toCell !== undefined && !isNothing(toCell.expectation)
  if (!asksBefore && !asksAfter) return []
  if (!asksBefore && asksAfter) return [isNew(framework, capability, to, fromCell, toCell)]
  if (asksBefore && !asksAfter) return [{ kind: 'dropped', capability, from, fromCell, toCell, reason: toCell?.reason }]
  if (!fromCell || !toCell) return []
  if (!from || !to || from.rank === to.rank) return [unchanged(capability, to, fromCell, toCell)]
  if (from.rank < to.rank) return [raised(framework, capability, from, to, fromCell, toCell)]
  return [{ kind: 'lowered', capability, from, to, fromCell, toCell, wording: wordingDelta(fromCell.criteria, toCell.criteria), reason: toCell.reason }]
}

function unchanged(capability: Capability, at: Step | undefined, fromCell: Cell, toCell: Cell): CapabilityGap {
  return { kind: 'unchanged', capability, at, fromCell, toCell, wording: wordingDelta(fromCell.criteria, toCell.criteria) }
}

function raised(framework: Framework, capability: Capability, from: Step, to: Step, fromCell: Cell, toCell: Cell): CapabilityGap {
  const wording = wordingDelta(fromCell.criteria, toCell.criteria)
  return { kind: 'raised', capability, from, to, fromCell, toCell, wording, ...closing(framework, capability, from.rank + 1, to.rank) }
}

function isNew(framework: Framework, capability: Capability, to: Step | undefined, fromCell: Cell | undefined, toCell: Cell): CapabilityGap {
  const wording = wordingDelta([], toCell.criteria)
  return { kind: 'new', capability, to, fromCell, toCell, wording, ...closing(framework, capability, 0, to?.rank ?? -1) }
}

/** What it takes to make the climbs from one rank up to another, both included. A capability without steps counts as one. */
function closing(framework: Framework, capability: Capability, first: number, last: number): Closing {
  const climbs = capability.climbs.slice(first, last + 1)
  return { climbs, priority: judgePriority(framework, capability, Math.max(climbs.length, 1)), time: capabilityTime(climbs) }
}
