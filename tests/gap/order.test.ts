import { expect, it } from 'vitest'
import { byUrgency } from '../../src/gap/order.ts'
import { aFramework, type CapabilitySpec } from '../support/framework-builder.ts'
import { gapBetween } from '../support/gap-between.ts'

const rising = (importance?: string): CapabilitySpec => ({
  levels: { junior: 'novice', mid: 'competent' },
  ...(importance === undefined ? {} : { importance }),
})
const framework = aFramework({
  tracks: { ic: ['junior', 'mid'] },
  importances: { core: 3, helpful: 1 },
  priorities: { high: 3, low: 0 },
  roles: {
    engineer: {
      capabilities: {
        stays: { levels: { junior: 'novice', mid: 'novice' } },
        unjudged: rising(),
        low: rising('helpful'),
        high: rising('core'),
        falls: { levels: { junior: 'expert', mid: 'novice' } },
        'new-high': { levels: { junior: 'optional', mid: 'novice' }, importance: 'core' },
        'low-too': rising('helpful'),
      },
    },
  },
})

it('shows the most urgent first, what has no priority behind, and what is not to close last, each in the given order', () => {
  const { capabilities } = gapBetween(framework, 'engineer@junior', 'engineer@mid')
  expect(byUrgency(capabilities).map(({ capability }) => capability.id)).toEqual([
    'high',
    'new-high',
    'low',
    'low-too',
    'unjudged',
    'stays',
    'falls',
  ])
})
