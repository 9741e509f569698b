/** The steps of a capability before and after, as a bar with one field for each step of its scale. */
import type { CapabilityGap } from '../gap/gap.ts'
import { block, list, number, oneOf, type View } from '../template/shape.ts'
import { rounded } from './measure.ts'
import { stepsReached, type ScaledGap, scaledGap } from './scaled-gap.ts'

const fieldShape = block({
  kind: oneOf('kept', 'gained', 'lost', 'open'),
  x: number(),
  y: number(),
  width: number(),
  height: number(),
})

export const barShape = block({
  width: number(),
  height: number(),
  fields: list(fieldShape, 'one for each step of the scale, lowest first'),
})

const bar = { width: 120, height: 20, gap: 3 }
/** Steps to gain are also taller, for readers who don't see the colors. */
const heights: Readonly<Record<View<typeof fieldShape>['kind'], number>> = { kept: 10, gained: 18, lost: 10, open: 4 }

/** Returns null if the capability has no scale or one of the expectations is unknown. */
export function barView(gap: CapabilityGap): View<typeof barShape> | null {
  const scaled = scaledGap(gap)
  return scaled ? { width: bar.width, height: bar.height, fields: fields(scaled) } : null
}

function fields({ capability, from, to }: ScaledGap): View<typeof fieldShape>[] {
  const steps = capability.stepTransitions.length
  const width = (bar.width - bar.gap * (steps - 1)) / steps
  return capability.stepTransitions.map((_, rank) => {
    const kind = fieldKind(rank, stepsReached(from), stepsReached(to))
    const height = heights[kind]
    return { kind, x: rounded(rank * (width + bar.gap)), y: (bar.height - height) / 2, width: rounded(width), height }
  })
}

function fieldKind(rank: number, before: number, after: number): View<typeof fieldShape>['kind'] {
  if (rank < after) return rank < before ? 'kept' : 'gained'
  return rank < before ? 'lost' : 'open'
}
