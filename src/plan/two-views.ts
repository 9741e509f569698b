/** A plan beside another one of the same transition: an engineer's and a manager's, say. Where the two agree, where they differ, and what to talk about. */
import type { Step } from '../domain/framework.ts'
import type { CapabilityGap, Gap } from '../gap/gap.ts'
import type { PlanText } from './plan-text.ts'
import { type Coverage, standing } from './standing.ts'

/** A step that somebody wrote down, or what they wrote when it is none. */
export type Stated = { readonly kind: 'step'; readonly step: Step } | { readonly kind: 'none' } | { readonly kind: 'other'; readonly text: string }

export interface CapabilityViews {
  readonly capability: CapabilityGap['capability']
  readonly first: Stated
  readonly second: Stated
  readonly outcome: 'agree' | 'differ' | 'unrated'
  /** How far the evidence of both together carries. */
  readonly coverage: Coverage
}

export interface TwoViews {
  readonly capabilities: readonly CapabilityViews[]
  /** What is ticked in one plan and not in the other, by id. */
  readonly ticks: readonly { readonly id: string; readonly text: string; readonly tickedBy: 'first' | 'second' }[]
}

/** In the order of an agenda: where the two differ, widest apart first, then what somebody has not said, then where they agree. */
export function twoViews(gap: Gap, first: PlanText, second: PlanText): TwoViews {
  const together = standing(gap, { ...first, items: [...first.items, ...second.items] })
  const capabilities = together.capabilities.map(({ capability: { capability }, coverage }): CapabilityViews => {
    const steps = capability.climbs.map(({ to }) => to)
    const views = { first: statedIn(first, capability.id, steps), second: statedIn(second, capability.id, steps) }
    return { capability, ...views, outcome: outcomeOf(views.first, views.second), coverage }
  })
  const order = ['differ', 'unrated', 'agree']
  const inOrder = capabilities.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || distance(b) - distance(a))
  return { capabilities: inOrder, ticks: differingTicks(first, second) }
}

function outcomeOf(first: Stated, second: Stated): CapabilityViews['outcome'] {
  if (first.kind !== 'step' || second.kind !== 'step') return 'unrated'
  return first.step.id === second.step.id ? 'agree' : 'differ'
}

function distance({ first, second }: CapabilityViews): number {
  return first.kind === 'step' && second.kind === 'step' ? Math.abs(first.step.rank - second.step.rank) : 0
}

/** What stands behind the colon of the line, without marks of emphasis. */
function statedIn({ items }: PlanText, capability: string, steps: readonly Step[]): Stated {
  const line = items.find(({ id }) => id === `standing/${capability}`)?.lines[0] ?? ''
  const text = line
    .slice(line.indexOf('**:') < 0 ? line.indexOf(':') + 1 : line.indexOf('**:') + 3)
    .replace(/[*_`]/g, '')
    .trim()
  if (text === '') return { kind: 'none' }
  const folded = text.toLocaleLowerCase('und')
  const step = steps.find(({ id, name }) => id === folded || name.toLocaleLowerCase('und') === folded)
  return step ? { kind: 'step', step } : { kind: 'other', text }
}

function differingTicks(first: PlanText, second: PlanText): TwoViews['ticks'] {
  return first.items.flatMap((item) => {
    const other = second.items.find(({ id }) => id === item.id)
    if (!other || item.ticked === undefined || other.ticked === undefined || item.ticked === other.ticked) return []
    const text = (item.lines[0] ?? '').replace(/^\s*(?:[-*+]|\d+[.)]) \[ \] /, '').replaceAll('**', '')
    return [{ id: item.id, text, tickedBy: item.ticked ? 'first' : 'second' }]
  })
}
