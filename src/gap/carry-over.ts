/**
 * Counts how many capabilities carry over from one position to another. It compares only steps, so that it is cheap
 * enough for every move of a framework.
 */
import type { Capability, Expectation } from '../domain/framework.ts'
import { expectationChange } from './expectation-change.ts'
import type { PositionRef } from './gap.ts'

export interface CarryOver {
  /** Capabilities that both positions require. */
  readonly transfers: number
  /** Capabilities that both require, at a higher step. */
  readonly raised: number
  readonly toLearn: number
  readonly noLongerAsked: number
}

/** Returns the counts of `transfer()` without computing the gap. */
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
