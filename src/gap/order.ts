/** The order in which a ladder shows capabilities. */
import type { CapabilityGap } from './gap.ts'

/** Sorts gaps by urgency, most urgent first. Gaps of the same urgency and those that need no work keep their order. */
export function byUrgency<Entry extends CapabilityGap>(gaps: readonly Entry[]): Entry[] {
  return gaps.toSorted((a, b) => urgency(a) - urgency(b))
}

function urgency(gap: CapabilityGap): number {
  if (gap.kind !== 'raised' && gap.kind !== 'new') return Number.MAX_SAFE_INTEGER
  return gap.priority?.priority.rank ?? Number.MAX_SAFE_INTEGER - 1
}
