import { describe, expect, it } from 'vitest'
import { aFramework } from '../support/framework-builder.ts'
import { gapBetween, linesOf } from '../support/gap-between.ts'

const framework = aFramework({
  tracks: { ic: ['senior'] },
  timeToNext: { senior: '2-3 years' },
  roles: {
    engineer: {
      capabilities: {
        sql: {
          levels: { senior: 'advanced' },
          criteria: {
            advanced: { joins: 'Writes joins.' },
            expert: { joins: 'Teaches joins.', plans: 'Reads plans.' },
          },
          levelCriteria: { senior: { review: 'Reviews queries.' } },
          durations: { expert: '12-18 months' },
          reasons: { senior: 'Was more before.' },
        },
        top: { levels: { senior: 'master' }, criteria: { master: { all: 'Does it all.' } } },
        value: {
          levels: { senior: 'described' },
          scale: 'none',
          levelCriteria: { senior: { says: 'Says what is wrong.' } },
        },
        extra: { levels: { senior: 'optional' } },
        none: { levels: { senior: 'not required' } },
        draft: { levels: {} },
      },
      responsibilities: { pipelines: { senior: { expectation: 'Owns them.', metrics: ['< 1 h'] } }, other: {} },
    },
  },
})
const gap = () => gapBetween(framework, 'engineer@senior', 'engineer@senior')
const sql = () => gap().capabilities[0]

describe('deepening at a level', () => {
  it('takes each capability one step up, and invents nothing', () => {
    expect(linesOf(gap())).toEqual({
      sql: 'raised advanced → expert',
      top: 'unchanged master',
      value: 'unchanged –',
      draft: 'unknown',
    })
  })

  it('has the one climb, and its time', () => {
    expect(sql()).toMatchObject({
      stepTransitions: [{ to: { id: 'expert' } }],
      time: { duration: { min: 12, max: 18 }, rule: 'sum-of-steps' },
    })
  })

  it('compares the text of the two steps; what the level adds is no part of it', () => {
    expect(sql()).toMatchObject({
      wording: { kind: 'written', changes: [{ kind: 'reworded' }, { kind: 'added', criterion: { id: 'plans' } }] },
    })
    const entry = sql()
    expect(entry && 'wording' in entry && entry.wording.kind === 'written' ? entry.wording.changes.length : 0).toBe(2)
  })

  it('names as its sources the expectation of the level and, for the step that no level need ask for, the capability', () => {
    const capability = framework.roles[0]?.capabilities[0]
    expect(sql()).toMatchObject({
      fromCell: { at: capability?.cells[0]?.at },
      toCell: { at: capability?.at, level: 'senior', reason: undefined },
    })
  })

  it('leaves responsibilities as they are', () => {
    expect(gap().responsibilities).toMatchObject([{ kind: 'unchanged', responsibility: { id: 'pipelines' } }])
  })

  it('has no time of its own', () => {
    expect(gap().time).toBeUndefined()
  })
})
