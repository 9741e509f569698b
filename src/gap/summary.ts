/** A gap in a few numbers, and, where one changes the role, what of the old one goes along. */
import type { CapabilityGap, CriterionChange, Gap } from './gap.ts'

export interface GapSummary {
  readonly capabilities: Readonly<Record<CapabilityGap['kind'], number>>
  /** Criteria of all capabilities. */
  readonly criteria: Readonly<Record<CriterionChange['kind'], number>>
  /** Capabilities whose target says nothing in words. */
  readonly unwritten: number
}

/** How many capabilities and criteria changed in which way. */
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

/** What a move means for the capabilities one has. What is not written yet on one side is in none of the lists. */
export interface Transfer {
  /** Asked for on both sides. Of a raised one the steps up to `from` are there already; of the others all. */
  readonly transfers: readonly Extract<CapabilityGap, { kind: 'raised' | 'lowered' | 'unchanged' }>[]
  readonly toLearn: readonly Extract<CapabilityGap, { kind: 'new' }>[]
  readonly noLongerAsked: readonly Extract<CapabilityGap, { kind: 'dropped' }>[]
}

/** What transfers, what is new, and what is no longer asked, each in the order of the gap. */
export function transfer({ capabilities }: Pick<Gap, 'capabilities'>): Transfer {
  return {
    transfers: capabilities.filter(
      (entry) => entry.kind === 'raised' || entry.kind === 'lowered' || entry.kind === 'unchanged',
    ),
    toLearn: capabilities.filter((entry) => entry.kind === 'new'),
    noLongerAsked: capabilities.filter((entry) => entry.kind === 'dropped'),
  }
}
