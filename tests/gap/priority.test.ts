import { describe, expect, it } from 'vitest'
import { type CapabilitySpec, aFramework, type FrameworkSpec } from '../support/framework-builder.ts'
import { gapBetween } from '../support/gap-between.ts'

const judged: FrameworkSpec = { importances: { core: 3, helpful: 1 }, priorities: { high: 6, medium: 3, low: 1 } }

function priorityOf(capability: CapabilitySpec, rest: FrameworkSpec = judged) {
  const framework = aFramework({
    ...rest,
    tracks: { ic: ['junior', 'mid'] },
    roles: { engineer: { capabilities: { sql: capability } } },
  })
  const [entry] = gapBetween(framework, 'engineer@junior', 'engineer@mid').capabilities
  const stated = framework.roles[0]?.capabilities[0]
  return { priority: entry && 'priority' in entry ? entry.priority : undefined, stated }
}

const oneStep = { levels: { junior: 'novice', mid: 'competent' } }
const twoSteps = { levels: { junior: 'novice', mid: 'advanced' } }

describe('the priority of a gap', () => {
  it('is the one that the profile states, whatever the steps', () => {
    const { priority, stated } = priorityOf({ ...twoSteps, importance: 'core', priority: 'low' })
    expect(priority).toEqual({
      priority: stated?.priority?.value,
      reason: { rule: 'stated', at: stated?.priority?.at },
    })
    expect(priority?.priority.id).toBe('low')
  })

  it('else is the most urgent that importance times steps reaches, with its reason', () => {
    const { priority, stated } = priorityOf({ ...twoSteps, importance: 'core' })
    expect(priority?.priority.id).toBe('high')
    expect(priority?.reason).toEqual({
      rule: 'importance-times-steps',
      importance: stated?.importance?.value,
      steps: 2,
      score: 6,
      at: stated?.importance?.at,
    })
  })

  it.each([
    ['one step of weight 3', { ...oneStep, importance: 'core' }, 'medium'],
    ['one step of weight 1', { ...oneStep, importance: 'helpful' }, 'low'],
    ['two steps of weight 1, which is short of 3', { ...twoSteps, importance: 'helpful' }, 'low'],
    [
      'the first two steps of something new',
      { levels: { junior: 'optional', mid: 'competent' }, importance: 'core' },
      'high',
    ],
    [
      'something new without steps, which counts as one',
      { levels: { junior: 'optional', mid: 'described' }, scale: 'none' as const, importance: 'core' },
      'medium',
    ],
  ])('counts %s', (_, capability, name) => {
    expect(priorityOf(capability).priority?.priority.id).toBe(name)
  })

  it('is none without an importance, without priorities, and where the score reaches none', () => {
    expect(priorityOf(oneStep).priority).toBeUndefined()
    expect(priorityOf({ ...oneStep, importance: 'core' }, { importances: { core: 3 } }).priority).toBeUndefined()
    expect(
      priorityOf({ ...oneStep, importance: 'core' }, { importances: { core: 3 }, priorities: { high: 4 } }).priority,
    ).toBeUndefined()
  })
})
