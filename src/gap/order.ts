/** The order in which a ladder shows capabilities. */
import type { CapabilityGap } from './gap.ts'

/** Most urgent first; what has the same urgency, and all that is not to close, stays in the given order. */
export function byUrgency<Entry extends CapabilityGap>(gaps: readonly Entry[]): Entry[] {
  return gaps.toSorted((a, b) => urgency(a) - urgency(b))
}

function urgency(gap: CapabilityGap): number {
  if (gap.kind !== 'raised' && gap.kind !== 'new') return Number.MAX_SAFE_INTEGER
  return gap.priority?.priority.rank ?? Number.MAX_SAFE_INTEGER - 1
}
