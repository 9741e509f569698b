import { describe, expect, it } from 'vitest'
import { summary, transfer } from '../../src/gap/summary.ts'
import { aFramework } from '../support/framework-builder.ts'
import { gapBetween } from '../support/gap-between.ts'

const at = (step: string) => ({ levels: { junior: step } })
const framework = aFramework({
  tracks: { ic: ['junior'] },
  roles: {
    engineer: {
      capabilities: {
        up: { ...at('novice'), criteria: { novice: { a: 'A.', b: 'B.', gone: 'Gone.' } } },
        down: at('expert'),
        same: at('novice'),
        left: at('novice'),
        draft: { levels: {} },
      },
    },
    analyst: {
      capabilities: {
        up: { ...at('expert'), criteria: { expert: { a: 'A!', b: 'B.', c: 'C.' } } },
        down: at('novice'),
        same: at('novice'),
        fresh: at('novice'),
        draft: at('novice'),
      },
    },
  },
})
const gap = gapBetween(framework, 'engineer@junior', 'analyst@junior')

describe('a gap in numbers', () => {
  it('counts capabilities and criteria by what became of them', () => {
    expect(summary(gap)).toEqual({
      capabilities: { raised: 1, new: 1, lowered: 1, dropped: 1, unchanged: 1, unknown: 1 },
      criteria: { added: 1, removed: 1, reworded: 1, unchanged: 1 },
      unwritten: 3,
    })
  })
})

describe('a move to another role', () => {
  it('says what transfers, what is to learn, and what is no longer asked; nothing about what is not written yet', () => {
    const { transfers, toLearn, noLongerAsked } = transfer(gap)
    const names = (entries: typeof gap.capabilities) => entries.map(({ capability }) => capability.id)
    expect([transfers, toLearn, noLongerAsked].map(names)).toEqual([['up', 'down', 'same'], ['fresh'], ['left']])
  })
})
