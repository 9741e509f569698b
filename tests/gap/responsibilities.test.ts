import { describe, expect, it } from 'vitest'
import { aFramework } from '../support/framework-builder.ts'
import { gapBetween } from '../support/gap-between.ts'

const framework = aFramework({
  tracks: { ic: ['junior', 'mid'] },
  roles: {
    engineer: {
      responsibilities: {
        same: {
          junior: { expectation: 'Runs it.', metrics: ['99 %'] },
          mid: { expectation: 'Runs it.', metrics: ['99 %'] },
        },
        more: { junior: { expectation: 'Runs it.' }, mid: { expectation: 'Owns it.' } },
        measured: {
          junior: { expectation: 'Runs it.', metrics: ['99 %'] },
          mid: { expectation: 'Runs it.', metrics: ['99.9 %'] },
        },
        first: { mid: { expectation: 'Runs it.' } },
        last: { junior: { expectation: 'Runs it.' } },
        never: {},
      },
    },
    analyst: { responsibilities: { reports: { junior: {} }, more: { junior: { expectation: 'Runs it.' } } } },
  },
})
const kinds = (from: string, to: string) =>
  gapBetween(framework, from, to).responsibilities.map((entry) => `${entry.kind} ${entry.responsibility.id}`)

describe('responsibilities', () => {
  it('evolve where the expectation or the metrics differ; come and go where they are required on one side', () => {
    expect(kinds('engineer@junior', 'engineer@mid')).toEqual([
      'unchanged same',
      'evolved more',
      'evolved measured',
      'new first',
      'dropped last',
    ])
  })

  it.each([
    [['99 %'], ['99 %', '1 hour'], 'evolved'],
    [['99 %', '1 hour'], ['99 %'], 'evolved'],
    [['99 %', '1 hour'], ['1 hour', '99 %'], 'evolved'],
    [['99 %', '1 hour'], ['99 %', '1 hour'], 'unchanged'],
  ])('measured by %j, then by %j, without a word about what is expected, are %s', (before, after, kind) => {
    const measured = aFramework({
      tracks: { ic: ['junior', 'mid'] },
      roles: { baker: { responsibilities: { bread: { junior: { metrics: before }, mid: { metrics: after } } } } },
    })
    expect(gapBetween(measured, 'baker@junior', 'baker@mid').responsibilities).toMatchObject([{ kind }])
  })

  it('evolve where only one side says what is expected', () => {
    const levels = {
      junior: { metrics: ['99 %'] },
      mid: { expectation: 'Bakes.', metrics: ['99 %'] },
      senior: { metrics: ['99 %'] },
    }
    const said = aFramework({
      tracks: { ic: ['junior', 'mid', 'senior'] },
      roles: { baker: { responsibilities: { bread: levels } } },
    })
    expect(gapBetween(said, 'baker@junior', 'baker@mid').responsibilities).toMatchObject([{ kind: 'evolved' }])
    expect(gapBetween(said, 'baker@mid', 'baker@senior').responsibilities).toMatchObject([{ kind: 'evolved' }])
  })

  it('are matched by id across roles: the target first, then those left behind', () => {
    expect(kinds('engineer@junior', 'analyst@junior')).toEqual([
      'new reports',
      'unchanged more',
      'dropped same',
      'dropped measured',
      'dropped last',
    ])
  })

  it('stay as they are at the same position', () => {
    expect(kinds('engineer@junior', 'engineer@junior')).toEqual([
      'unchanged same',
      'unchanged more',
      'unchanged measured',
      'unchanged last',
    ])
  })

  it('carry both sides', () => {
    expect(gapBetween(framework, 'engineer@junior', 'engineer@mid').responsibilities[1]).toMatchObject({
      responsibility: framework.roles[0]?.responsibilities[1],
      from: { level: 'junior', expectation: { value: 'Runs it.' } },
      to: { level: 'mid', expectation: { value: 'Owns it.' } },
    })
  })
})
