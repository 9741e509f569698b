/** Compares two plans for the same positions, for example an engineer's and a manager's. */
import type { Step } from '../domain/framework.ts'
import type { CapabilityGap, Gap } from '../gap/gap.ts'
import { type Coverage, evidenceKey, planCoverage } from './coverage.ts'
import type { PlanState } from './state/plan-state.ts'

/** A rated step, or the text that was written instead of one. */
export type StatedStep =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'none' }
  | { readonly kind: 'other'; readonly text: string }

export interface CapabilityComparison {
  readonly capability: CapabilityGap['capability']
  readonly first: StatedStep
  readonly second: StatedStep
  readonly outcome: 'agree' | 'differ' | 'unrated'
  /** The coverage by the evidence of both plans together. */
  readonly coverage: Coverage
}

export interface AssessmentComparison {
  readonly capabilities: readonly CapabilityComparison[]
  /** Items that are ticked in one plan only. */
  readonly ticks: readonly { readonly id: string; readonly tickedBy: 'first' | 'second' }[]
}

/**
 * Returns the capabilities in the order of an agenda: first where the plans differ, largest difference first, then
 * where a rating is missing, then where they agree.
 */
export function compareAssessments(gap: Gap, first: PlanState, second: PlanState): AssessmentComparison {
  const together = planCoverage(gap, [
    ...first.evidence,
    ...second.evidence.filter((each) => !first.evidence.some((other) => evidenceKey(other) === evidenceKey(each))),
  ])
  const capabilities = together.capabilities.map(({ capability: { capability }, coverage }): CapabilityComparison => {
    const steps = capability.stepTransitions.map(({ to }) => to)
    const views = { first: statedIn(first, capability.id, steps), second: statedIn(second, capability.id, steps) }
    return { capability, ...views, outcome: outcomeOf(views.first, views.second), coverage }
  })
  const order = ['differ', 'unrated', 'agree']
  const inOrder = capabilities.toSorted(
    (a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || distance(b) - distance(a),
  )
  return { capabilities: inOrder, ticks: differingTicks(first, second) }
}

function outcomeOf(first: StatedStep, second: StatedStep): CapabilityComparison['outcome'] {
  if (first.kind !== 'step' || second.kind !== 'step') return 'unrated'
  return first.step.id === second.step.id ? 'agree' : 'differ'
}

function distance({ first, second }: CapabilityComparison): number {
  return first.kind === 'step' && second.kind === 'step' ? Math.abs(first.step.rank - second.step.rank) : 0
}

function statedIn({ standings }: PlanState, capability: string, steps: readonly Step[]): StatedStep {
  const value = Object.hasOwn(standings, capability) ? standings[capability]?.value : undefined
  if (value === undefined) return { kind: 'none' }
  const step = steps.find(({ id }) => id === value)
  return step ? { kind: 'step', step } : { kind: 'other', text: value }
}

function differingTicks({ ticks: first }: PlanState, { ticks: second }: PlanState): AssessmentComparison['ticks'] {
  const only = (
    mine: PlanState['ticks'],
    other: PlanState['ticks'],
    tickedBy: 'first' | 'second',
  ): AssessmentComparison['ticks'] =>
    Object.keys(mine).flatMap((id) => (Object.hasOwn(other, id) ? [] : [{ id, tickedBy }]))
  return [...only(first, second, 'first'), ...only(second, first, 'second')]
}
