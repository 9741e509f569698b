import { describe, expect, it } from 'vitest'
import { aFramework, type CapabilitySpec } from '../support/framework-builder.ts'
import { gapBetween, lineOf, linesOf } from '../support/gap-between.ts'

/** A role that has the two expectations at its two levels. */
function between(junior: string, mid: string, rest: Partial<CapabilitySpec> = {}) {
  const levels = Object.fromEntries(Object.entries({ junior, mid }).filter(([, text]) => text !== 'unknown'))
  const framework = aFramework({
    tracks: { ic: ['junior', 'mid'] },
    roles: { engineer: { capabilities: { sql: { ...rest, levels } } } },
  })
  return gapBetween(framework, 'engineer@junior', 'engineer@mid').capabilities
}

describe('two expectations of one capability', () => {
  it.each([
    ['novice', 'competent', 'raised novice → competent'],
    ['novice', 'master', 'raised novice → master'],
    ['expert', 'novice', 'lowered expert → novice'],
    ['advanced', 'advanced', 'unchanged advanced'],
    ['not required', 'novice', 'new – → novice'],
    ['optional', 'expert', 'new – → expert'],
    ['novice', 'not required', 'dropped novice → –'],
    ['expert', 'optional', 'dropped expert → –'],
    ['not required', 'not required', 'no entry'],
    ['optional', 'not required', 'no entry'],
    ['not required', 'optional', 'no entry'],
    ['optional', 'optional', 'no entry'],
    ['unknown', 'novice', 'unknown'],
    ['novice', 'unknown', 'unknown'],
    ['unknown', 'unknown', 'unknown'],
    ['unknown', 'not required', 'unknown'],
    ['optional', 'unknown', 'unknown'],
  ])('%s, then %s: %s', (junior, mid, line) => {
    expect(lineOf(between(junior, mid)[0])).toBe(line)
  })

  it.each([
    ['described', 'described', 'unchanged –'],
    ['not required', 'described', 'new – → –'],
    ['described', 'optional', 'dropped – → –'],
    ['described', 'unknown', 'unknown'],
  ])('without a scale: %s, then %s: %s', (junior, mid, line) => {
    expect(lineOf(between(junior, mid, { scale: 'none' })[0])).toBe(line)
  })
})

describe('the step transitions of a gap', () => {
  const climbsOf = (entry: ReturnType<typeof between>[number] | undefined) =>
    entry && 'stepTransitions' in entry ? entry.stepTransitions.map(({ to }) => to.id) : undefined

  it('are the steps crossed, lowest first', () => {
    expect(climbsOf(between('competent', 'master')[0])).toEqual(['advanced', 'expert', 'master'])
  })

  it('begin at the very first step for something new', () => {
    expect(climbsOf(between('not required', 'advanced')[0])).toEqual(['novice', 'competent', 'advanced'])
  })

  it('are none for something new without steps', () => {
    expect(climbsOf(between('not required', 'described', { scale: 'none' })[0])).toEqual([])
  })

  it.each([
    ['expert', 'novice'],
    ['novice', 'optional'],
    ['novice', 'novice'],
  ])('do not exist where nothing is to close: %s, then %s', (junior, mid) => {
    expect(climbsOf(between(junior, mid)[0])).toBeUndefined()
  })
})

describe('the text of a gap', () => {
  const criteria = { novice: { joins: 'Writes joins.' }, competent: { joins: 'Writes joins over several sources.' } }
  const changes = (entry: ReturnType<typeof between>[number] | undefined) =>
    entry && 'wording' in entry && entry.wording.kind === 'written'
      ? entry.wording.changes.map(({ kind }) => kind)
      : undefined

  it('is compared where a step is raised or lowered', () => {
    expect(changes(between('novice', 'competent', { criteria })[0])).toEqual(['reworded'])
    expect(changes(between('competent', 'novice', { criteria })[0])).toEqual(['reworded'])
  })

  it('is compared where the step stays and the level says more', () => {
    const levelCriteria = { mid: { review: 'Reviews the queries of others.' } }
    expect(changes(between('novice', 'novice', { criteria, levelCriteria })[0])).toEqual(['unchanged', 'added'])
  })

  it('is all new for something new, even where it stood beside something optional', () => {
    const levelCriteria = { junior: { joins: 'Writes joins.' } }
    expect(changes(between('optional', 'novice', { criteria, levelCriteria })[0])).toEqual(['added'])
  })
})

describe('a reason', () => {
  const reasons = { mid: 'Codes less.' }
  it('goes with what is lowered and what is dropped', () => {
    expect(between('expert', 'novice', { reasons })[0]).toMatchObject({ kind: 'lowered', reason: 'Codes less.' })
    expect(between('expert', 'not required', { reasons })[0]).toMatchObject({ kind: 'dropped', reason: 'Codes less.' })
  })
})

describe('two roles', () => {
  const at = (step: string): CapabilitySpec => ({ levels: { junior: step } })
  const framework = aFramework({
    tracks: { ic: ['junior'] },
    importances: { core: 3, helpful: 1 },
    priorities: { high: 3, low: 0 },
    roles: {
      engineer: {
        capabilities: {
          kept: at('novice'),
          left: at('expert'),
          draft: { levels: {} },
          shared: { ...at('novice'), importance: 'helpful' },
          'left-optional': at('optional'),
        },
      },
      analyst: {
        capabilities: {
          shared: { ...at('competent'), importance: 'core' },
          fresh: at('competent'),
          kept: at('novice'),
          'fresh-optional': at('optional'),
          'fresh-draft': { levels: {} },
        },
      },
    },
  })
  const gap = () => gapBetween(framework, 'engineer@junior', 'analyst@junior')

  it('are compared by the id of the capability: the target first in its order, then what is left behind in its own', () => {
    expect(Object.entries(linesOf(gap()))).toEqual([
      ['shared', 'raised novice → competent'],
      ['fresh', 'new – → competent'],
      ['kept', 'unchanged novice'],
      ['fresh-draft', 'unknown'],
      ['left', 'dropped expert → –'],
      ['draft', 'unknown'],
    ])
  })

  it('are judged by what the target says about the capability', () => {
    const [shared] = gap().capabilities
    expect(shared?.capability).toBe(framework.roles[1]?.capabilities[0])
    expect(shared).toMatchObject({ priority: { priority: { id: 'high' } } })
  })

  it('stay as they are where one role has steps for it and the other describes it', () => {
    const described = { levels: { junior: 'described' }, scale: 'none' } as const
    const roles = aFramework({
      tracks: { ic: ['junior'] },
      roles: {
        baker: { capabilities: { dough: described } },
        pastry: { capabilities: { dough: { levels: { junior: 'expert' } } } },
      },
    })
    expect(lineOf(gapBetween(roles, 'baker@junior', 'pastry@junior').capabilities[0])).toBe('unchanged expert')
    expect(lineOf(gapBetween(roles, 'pastry@junior', 'baker@junior').capabilities[0])).toBe('unchanged –')
  })

  it('keep the words of the role left behind for what only it has', () => {
    const left = gap().capabilities.find(({ capability }) => capability.name === 'left')
    expect(left?.capability).toBe(framework.roles[0]?.capabilities[1])
    expect(left).toMatchObject({ toCell: undefined, reason: undefined })
  })
})
