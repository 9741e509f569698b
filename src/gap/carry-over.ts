/**
 * What of the capabilities of one position is asked for at another, in numbers. Steps alone are compared, so it costs
 * little for every move there is.
 */
import type { Capability, Expectation } from '../domain/framework.ts'
import { expectationChange } from './expectation-change.ts'
import type { PositionRef } from './gap.ts'

export interface CarryOver {
  /** Asked for on both sides. */
  readonly transfers: number
  /** Those of them that are to grow. */
  readonly raised: number
  readonly toLearn: number
  readonly noLongerAsked: number
}

/** The counts of `transfer()` for a move, without the gap. */
export function carryOver(from: PositionRef, to: PositionRef): CarryOver {
  const counts = { raised: 0, lowered: 0, unchanged: 0, new: 0, dropped: 0, unknown: 0 }
  const before = expectations(from)
  const after = expectations(to)
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const change = expectationChange(before.get(id), after.get(id))
    if (change) counts[change.kind] += 1
  }
  return {
    transfers: counts.raised + counts.lowered + counts.unchanged,
    raised: counts.raised,
    toLearn: counts.new,
    noLongerAsked: counts.dropped,
  }
}

function expectations({ role, level }: PositionRef): ReadonlyMap<Capability['id'], Expectation> {
  const index = role.levels.indexOf(level)
  return new Map(
    role.capabilities.flatMap(({ id, cells }) => {
      const cell = cells[index]
      return cell ? [[id, cell.expectation]] : []
    }),
  )
}
