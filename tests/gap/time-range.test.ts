import { describe, expect, it } from 'vitest'
import { aFramework, type CapabilitySpec, type FrameworkSpec } from '../support/framework-builder.ts'
import { gapBetween } from '../support/gap-between.ts'

const tracks = { ic: ['junior', 'mid', 'senior', 'staff'], management: ['manager'] }
const durations = {
  novice: '1 month',
  competent: '3-6 months',
  advanced: '6-12 months',
  expert: '1-2 years',
  master: '2-3 years',
}
const allTimes = { junior: '1-2 years', mid: '2-3 years', senior: '3-4 years' }

function timed(capabilities: Readonly<Record<string, CapabilitySpec>>, timeToNext: FrameworkSpec['timeToNext'] = {}) {
  return aFramework({ tracks, timeToNext, roles: { engineer: { capabilities } } })
}

function capabilityTime(capability: CapabilitySpec) {
  const [entry] = gapBetween(timed({ sql: capability }), 'engineer@junior', 'engineer@mid').capabilities
  return entry && 'time' in entry ? entry.time : undefined
}

describe('the time for a capability', () => {
  it('is the sum of the steps crossed, and names where each is stated', () => {
    const framework = timed({ sql: { levels: { junior: 'novice', mid: 'advanced' }, durations } })
    const climbs = framework.roles[0]?.capabilities[0]?.stepTransitions
    expect(gapBetween(framework, 'engineer@junior', 'engineer@mid').capabilities[0]).toMatchObject({
      time: {
        duration: { min: 9, max: 18, unit: 'month' },
        rule: 'sum-of-steps',
        sources: [climbs?.[1]?.duration?.at, climbs?.[2]?.duration?.at],
      },
    })
  })

  it('begins with the first step for something new', () => {
    expect(capabilityTime({ levels: { junior: 'optional', mid: 'competent' }, durations })?.duration).toEqual({
      min: 4,
      max: 7,
      unit: 'month',
    })
  })

  it('stays in years when all steps are', () => {
    expect(capabilityTime({ levels: { junior: 'advanced', mid: 'master' }, durations })?.duration).toEqual({
      min: 36,
      max: 60,
      unit: 'year',
    })
  })

  it.each(['competent', 'advanced', 'expert'])('is not known when that of %s is not', (step) => {
    const { [step]: _, ...others }: Record<string, string> = durations
    expect(capabilityTime({ levels: { junior: 'novice', mid: 'expert' }, durations: others })).toBeUndefined()
  })

  it('is not known for something without steps', () => {
    expect(capabilityTime({ levels: { junior: 'optional', mid: 'described' }, scale: 'none' })).toBeUndefined()
  })
})

describe('the time for a transition', () => {
  const short = { levels: { junior: 'novice', mid: 'competent', senior: 'competent', staff: 'competent' }, durations }
  const long = { levels: { junior: 'competent', mid: 'expert', senior: 'expert', staff: 'expert' }, durations }

  it('is what the framework states for it', () => {
    const framework = timed({ short }, allTimes)
    expect(gapBetween(framework, 'engineer@junior', 'engineer@mid').time).toEqual({
      duration: { min: 12, max: 24, unit: 'year' },
      rule: 'stated',
      sources: [framework.roles[0]?.levels[0]?.timeToNext?.at],
    })
  })

  it('else is the sum over the levels crossed', () => {
    const framework = timed({ short }, allTimes)
    const levels = framework.roles[0]?.levels
    expect(gapBetween(framework, 'engineer@junior', 'engineer@staff').time).toEqual({
      duration: { min: 72, max: 108, unit: 'year' },
      rule: 'sum-of-levels',
      sources: [0, 1, 2].map((rank) => levels?.[rank]?.timeToNext?.at),
    })
  })

  it('counts levels of the track that the role leaves out', () => {
    const framework = aFramework({
      tracks,
      timeToNext: allTimes,
      roles: { engineer: { levels: ['junior', 'senior', 'staff'] } },
    })
    expect(gapBetween(framework, 'engineer@junior', 'engineer@staff').time?.duration).toEqual({
      min: 72,
      max: 108,
      unit: 'year',
    })
  })

  it('is never shorter than the longest capability, at either end', () => {
    const framework = timed({ short, long }, { junior: '2 years' })
    const climbs = framework.roles[0]?.capabilities[1]?.stepTransitions
    expect(gapBetween(framework, 'engineer@junior', 'engineer@mid').time).toEqual({
      duration: { min: 24, max: 36, unit: 'month' },
      rule: 'stated',
      sources: [framework.roles[0]?.levels[0]?.timeToNext?.at, climbs?.[2]?.duration?.at, climbs?.[3]?.duration?.at],
    })
  })

  it('keeps the sum over the levels as its rule when a capability takes longer', () => {
    const framework = timed({ long }, { junior: '1 month', mid: '1 month' })
    expect(gapBetween(framework, 'engineer@junior', 'engineer@senior').time).toMatchObject({
      duration: { min: 18, max: 36 },
      rule: 'sum-of-levels',
    })
  })

  it('else is the longest capability, because they are worked on side by side', () => {
    const framework = timed({ short, long })
    const climbs = framework.roles[0]?.capabilities[1]?.stepTransitions
    expect(gapBetween(framework, 'engineer@junior', 'engineer@mid').time).toEqual({
      duration: { min: 18, max: 36, unit: 'month' },
      rule: 'longest-capability',
      sources: [climbs?.[2]?.duration?.at, climbs?.[3]?.duration?.at],
    })
  })

  it('takes the longer of both ends when two capabilities cross, and names both', () => {
    const even = { levels: { junior: 'novice', mid: 'competent' }, durations: { competent: '8 months' } }
    const wide = { levels: { junior: 'novice', mid: 'competent' }, durations: { competent: '2-12 months' } }
    const time = gapBetween(timed({ even, wide }), 'engineer@junior', 'engineer@mid').time
    expect(time).toMatchObject({ duration: { min: 8, max: 12 }, rule: 'longest-capability' })
    expect(time?.sources).toHaveLength(2)
  })

  it('names only what makes it as long as it is', () => {
    const step = (time: string) => ({ levels: { junior: 'novice', mid: 'competent' }, durations: { competent: time } })
    const sourcesOf = (...times: readonly string[]) => {
      const framework = timed(Object.fromEntries(times.map((time, index) => [`work-${index}`, step(time)])))
      const places = framework.roles[0]?.capabilities.map(({ stepTransitions }) => stepTransitions[1]?.duration?.at)
      return gapBetween(framework, 'engineer@junior', 'engineer@mid').time?.sources.map((source) =>
        places?.indexOf(source),
      )
    }
    expect(sourcesOf('1-2 months', '8 months', '2-12 months')).toEqual([1, 2])
    expect(sourcesOf('1-12 months', '8-12 months', '8 months')).toEqual([1])
  })

  it('leaves out capabilities whose time is not known', () => {
    expect(
      gapBetween(timed({ short, untimed: { levels: long.levels } }), 'engineer@junior', 'engineer@mid').time?.duration,
    ).toEqual({
      min: 3,
      max: 6,
      unit: 'month',
    })
  })

  it('is what the role says of its own level where it says so', () => {
    const framework = timed({}, allTimes)
    const own = framework.roles[0]?.levels[2]?.timeToNext
    const roles = framework.roles.map((role) => ({
      ...role,
      levels: role.levels.map((level) => (level.id === 'junior' ? { ...level, timeToNext: own } : level)),
    }))
    expect(gapBetween({ ...framework, roles }, 'engineer@junior', 'engineer@senior').time?.duration).toEqual({
      min: 60,
      max: 84,
      unit: 'year',
    })
  })

  it('is no sum over levels to another track, and that of its own track on the second one', () => {
    const framework = aFramework({
      tracks: { ic: ['junior', 'mid'], management: ['lead', 'manager', 'director'] },
      timeToNext: { junior: '1 year', mid: '1 year', lead: '3 years', manager: '4 years' },
      roles: { engineer: { levels: ['junior', 'mid', 'lead', 'manager', 'director'] } },
    })
    expect(gapBetween(framework, 'engineer@junior', 'engineer@manager').time).toBeUndefined()
    expect(gapBetween(framework, 'engineer@lead', 'engineer@director').time).toMatchObject({
      duration: { min: 84, max: 84 },
      rule: 'sum-of-levels',
    })
  })

  it('is not a sum when one level crossed says nothing', () => {
    expect(
      gapBetween(timed({ short }, { junior: '1-2 years', senior: '3-4 years' }), 'engineer@junior', 'engineer@staff')
        .time?.rule,
    ).toBe('longest-capability')
  })

  it('is not known when nothing says so', () => {
    expect(
      gapBetween(timed({ sql: { levels: { junior: 'novice', mid: 'competent' } } }), 'engineer@junior', 'engineer@mid')
        .time,
    ).toBeUndefined()
  })

  it('is never stated on the way down', () => {
    expect(gapBetween(timed({ short }, allTimes), 'engineer@senior', 'engineer@junior').time).toBeUndefined()
  })

  it('is what a move states, and no sum over levels to another role', () => {
    const framework = aFramework({
      tracks,
      timeToNext: allTimes,
      roles: {
        engineer: { moves: [{ kind: 'switch', from: 'senior', to: 'lead@manager', duration: '6-12 months' }] },
        lead: { levels: ['manager'] },
        analyst: {},
      },
    })
    expect(gapBetween(framework, 'engineer@senior', 'lead@manager').time).toMatchObject({
      duration: { min: 6, max: 12 },
      rule: 'stated',
    })
    expect(gapBetween(framework, 'engineer@junior', 'analyst@senior').time).toBeUndefined()
  })
})
