/** The gap in numbers, and the capabilities that carry over to another role. */
import type { CapabilityGap, CriterionChange, Gap } from './gap.ts'

export interface GapSummary {
  readonly capabilities: Readonly<Record<CapabilityGap['kind'], number>>
  /** The criteria of all capabilities. */
  readonly criteria: Readonly<Record<CriterionChange['kind'], number>>
  /** Capabilities without criteria at the target. */
  readonly unwritten: number
}

/** Counts capabilities and criteria by kind of change. */
export function summary({ capabilities }: Pick<Gap, 'capabilities'>): GapSummary {
  const kinds = { raised: 0, new: 0, lowered: 0, dropped: 0, unchanged: 0, unknown: 0 }
  const criteria = { added: 0, removed: 0, reworded: 0, unchanged: 0 }
  let unwritten = 0
  for (const entry of capabilities) {
    kinds[entry.kind] += 1
    if (!('wording' in entry)) continue
    if (entry.wording.kind === 'unwritten') unwritten += 1
    else for (const change of entry.wording.changes) criteria[change.kind] += 1
  }
  return { capabilities: kinds, criteria, unwritten }
}

/** The capabilities that carry over in a move. Capabilities with an unknown expectation are in none of the lists. */
export interface Transfer {
  /** Required by both positions. For a raised capability, the steps up to `from` carry over; for the others, all do. */
  readonly transfers: readonly Extract<CapabilityGap, { kind: 'raised' | 'lowered' | 'unchanged' }>[]
  readonly toLearn: readonly Extract<CapabilityGap, { kind: 'new' }>[]
  readonly noLongerAsked: readonly Extract<CapabilityGap, { kind: 'dropped' }>[]
}

/** Returns the capabilities that carry over, that are new, and that are no longer required, in the order of the gap. */
export function transfer({ capabilities }: Pick<Gap, 'capabilities'>): Transfer {
  return {
    transfers: capabilities.filter(
      (entry) => entry.kind === 'raised' || entry.kind === 'lowered' || entry.kind === 'unchanged',
    ),
    toLearn: capabilities.filter((entry) => entry.kind === 'new'),
    noLongerAsked: capabilities.filter((entry) => entry.kind === 'dropped'),
  }
}
