import { describe, expect, it } from 'vitest'
import { carryOver } from '../../src/gap/carry-over.ts'
import { summary, transfer } from '../../src/gap/summary.ts'
import { gapBetween } from '../support/gap-between.ts'
import { holdsForAny } from './any-framework.ts'

describe('what carries over', () => {
  it('counts what the gap of the same two positions says', () => {
    holdsForAny((framework, a, b) => {
      if (a === b) return
      const gap = gapBetween(framework, a, b)
      const { transfers, toLearn, noLongerAsked } = transfer(gap)
      expect(carryOver(gap.from, gap.to)).toEqual({
        transfers: transfers.length,
        raised: summary(gap).capabilities.raised,
        toLearn: toLearn.length,
        noLongerAsked: noLongerAsked.length,
      })
    })
  })
})
