import { describe, expect, it } from 'vitest'
import type { Accountability } from '../../src/domain/framework.ts'
import { transitionId } from '../../src/domain/position.ts'
import { explainGap, gapOfId } from '../../src/gap/explain.ts'
import { transitions } from '../../src/gap/diff.ts'
import { aFramework } from '../support/framework-builder.ts'
import { gapsOf, gapBetween } from '../support/gap-between.ts'

const framework = aFramework({
  tracks: { ic: ['junior', 'mid', 'senior'] },
  timeToNext: { junior: '1-2 years' },
  importances: { core: 3 },
  priorities: { high: 3 },
  roles: {
    engineer: {
      capabilities: {
        sql: {
          levels: { junior: 'novice', mid: 'competent', senior: 'novice' },
          criteria: {
            novice: { joins: 'Writes joins.', old: 'Asks.' },
            competent: { joins: 'Explains joins.', plans: 'Reads plans.' },
          },
          durations: { competent: '1 month' },
          importance: 'core',
          reasons: { senior: 'Leads instead.' },
        },
        stated: { levels: { junior: 'not required', mid: 'novice', senior: 'novice' }, priority: 'high' },
      },
      responsibilities: {
        pipelines: { junior: { expectation: 'Runs.' }, mid: { expectation: 'Owns.', metrics: ['99 %'] } },
      },
      moves: [{ from: 'mid', to: 'analyst@mid', duration: '6 months', notes: 'Ask first.' }],
    },
    analyst: {},
  },
})
const facts = (from: string, to: string) => explainGap(gapBetween(framework, from, to))
const fact = (from: string, to: string, id: string) => facts(from, to).find((candidate) => candidate.id === id)

describe('the id of a gap', () => {
  it.each([
    ['engineer@junior', 'engineer@mid', 'engineer/junior-to-mid'],
    ['engineer@mid', 'engineer@mid', 'engineer/mid-development'],
    ['engineer@mid', 'analyst@senior', 'engineer/mid-to-analyst-senior'],
  ])('from %s to %s is %s, and leads back', (from, to, id) => {
    const gap = gapBetween(framework, from, to)
    expect(transitionId(gap)).toBe(id)
    expect(gapOfId(framework, id)).toEqual(gap)
    expect(gapOfId(framework, `${id}/capability/sql`)).toEqual(gap)
  })

  it.each([
    '',
    'engineer',
    'nobody/junior-to-mid',
    'engineer/junior',
    'engineer/junior-to-nowhere',
    'engineer/mid-to-analyst-nowhere',
    'engineer/nowhere-development',
  ])('%j leads to none', (id) => {
    expect(gapOfId(framework, id)).toBeUndefined()
  })
})

describe('every fact of a gap', () => {
  it('has an id', () => {
    expect(facts('engineer@junior', 'engineer@mid').map(({ id, says }) => `${id}: ${says}`)).toEqual([
      'engineer/junior-to-mid/time: 1-2 years',
      'engineer/junior-to-mid/capability/sql: raised: novice → competent',
      'engineer/junior-to-mid/capability/sql/priority: high: core (3) × 1 = 3',
      'engineer/junior-to-mid/capability/sql/time: 1 month',
      'engineer/junior-to-mid/capability/sql/actions/competent: 1 from the scale',
      'engineer/junior-to-mid/capability/sql/criterion/joins: reworded: Explains joins.',
      'engineer/junior-to-mid/capability/sql/criterion/plans: added: Reads plans.',
      'engineer/junior-to-mid/capability/sql/criterion/old: removed: Asks.',
      'engineer/junior-to-mid/capability/stated: new: novice',
      'engineer/junior-to-mid/capability/stated/priority: high',
      'engineer/junior-to-mid/capability/stated/actions/novice: 1 from the scale',
      'engineer/junior-to-mid/responsibility/pipelines: evolved',
    ])
  })

  it('of any transition has an id of its own, a rule and a source', () => {
    const all = gapsOf(framework, transitions(framework)).flatMap(explainGap)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(all.filter(({ sources }) => sources.length === 0)).toEqual([])
  })

  it('names the rule and the texts that it comes from', () => {
    const [sql] = framework.roles[0]?.capabilities ?? []
    const cells = sql?.cells.map(({ at }) => at)
    expect(fact('engineer@junior', 'engineer@mid', 'engineer/junior-to-mid/capability/sql')).toMatchObject({
      rule: 'steps-compared',
      sources: [cells?.[0], cells?.[1]],
    })
    expect(fact('engineer@junior', 'engineer@mid', 'engineer/junior-to-mid/capability/sql/priority')).toMatchObject({
      rule: 'importance-times-steps',
      sources: [sql?.importance?.at],
    })
    expect(fact('engineer@junior', 'engineer@mid', 'engineer/junior-to-mid/capability/sql/time')).toMatchObject({
      rule: 'sum-of-steps',
      sources: [sql?.stepTransitions[1]?.duration?.at],
    })
    expect(
      fact('engineer@junior', 'engineer@mid', 'engineer/junior-to-mid/capability/sql/criterion/joins'),
    ).toMatchObject({
      rule: 'criterion-matched',
      sources: [sql?.steps[0]?.[0]?.at, sql?.steps[1]?.[0]?.at].map((): unknown =>
        expect.objectContaining({ file: 'roles/engineer/profile.md' }),
      ),
    })
    expect(fact('engineer@junior', 'engineer@mid', 'engineer/junior-to-mid/capability/stated/priority')).toMatchObject({
      rule: 'stated',
    })
    expect(fact('engineer@junior', 'engineer@junior', 'engineer/junior-development/capability/sql')).toMatchObject({
      rule: 'one-step-up',
      sources: [cells?.[0], sql?.at],
    })
  })

  it('of an action is stated where the action is', () => {
    const climb = framework.roles[0]?.capabilities[0]?.stepTransitions[1]
    expect(
      fact('engineer@junior', 'engineer@mid', 'engineer/junior-to-mid/capability/sql/actions/competent'),
    ).toMatchObject({
      rule: 'stated',
      sources: [climb?.actions?.at],
    })
  })

  it('includes why less is asked, and what is said about a move', () => {
    expect(fact('engineer@mid', 'engineer@senior', 'engineer/mid-to-senior/capability/sql/reason')).toMatchObject({
      says: 'Leads instead.',
      rule: 'stated',
    })
    expect(fact('engineer@mid', 'analyst@mid', 'engineer/mid-to-analyst-mid/notes')).toMatchObject({
      says: 'Ask first.',
      rule: 'stated',
    })
    expect(fact('engineer@mid', 'analyst@mid', 'engineer/mid-to-analyst-mid/time')).toMatchObject({
      says: '6 months',
      rule: 'stated',
    })
  })
})

describe('the facts of a move to another role', () => {
  const roles = aFramework({
    tracks: { ic: ['junior', 'mid'] },
    roles: {
      nurse: {
        capabilities: {
          charts: { levels: { junior: 'novice', mid: 'novice' } },
          songs: { levels: { junior: 'described', mid: 'described' }, scale: 'none' },
          ledgers: { levels: { junior: 'expert', mid: 'not required' }, reasons: { mid: 'The office does it.' } },
          rotas: { levels: { junior: 'expert', mid: 'novice' } },
        },
        responsibilities: {
          ward: {
            junior: { expectation: 'Watches.', metrics: ['One round'] },
            mid: { expectation: 'Leads.', metrics: ['Two rounds'] },
          },
          keys: { junior: { expectation: 'Keeps.' } },
          beds: { mid: { metrics: ['All made'] } },
        },
      },
      midwife: { capabilities: { births: { levels: { junior: 'novice', mid: 'novice' } } } },
    },
  })
  const [nurse, midwife] = roles.roles
  const of = (from: string, to: string) => explainGap(gapBetween(roles, from, to))
  /** The last words of the id, what it says, and where from. */
  const parts = (from: string, to: string, about: string) =>
    of(from, to).flatMap(({ id, says, sources }) =>
      id.includes(`/${about}`) ? [{ id: id.slice(id.indexOf(about)), says, sources }] : [],
    )

  it('name the one cell that there is of something new, and both of what stays', () => {
    const [births] = midwife?.capabilities ?? []
    expect(parts('nurse@junior', 'midwife@mid', 'capability/births').slice(0, 1)).toEqual([
      { id: 'capability/births', says: 'new: novice', sources: [births?.cells[1]?.at] },
    ])
    const [charts, songs] = nurse?.capabilities ?? []
    expect(parts('nurse@junior', 'nurse@mid', 'capability/charts')).toEqual([
      { id: 'capability/charts', says: 'unchanged: novice', sources: charts?.cells.map(({ at }) => at) },
    ])
    expect(parts('nurse@junior', 'nurse@mid', 'capability/songs')).toEqual([
      { id: 'capability/songs', says: 'unchanged', sources: songs?.cells.map(({ at }) => at) },
    ])
  })

  it('say why something is no longer asked where a text does, and nothing where none does', () => {
    const asks = nurse?.capabilities[2]?.cells
    expect(parts('nurse@junior', 'nurse@mid', 'capability/ledgers')).toEqual([
      { id: 'capability/ledgers', says: 'dropped: expert', sources: asks?.map(({ at }) => at) },
      { id: 'capability/ledgers/reason', says: 'The office does it.', sources: [asks?.[1]?.at] },
    ])
    expect(parts('nurse@junior', 'midwife@junior', 'capability/ledgers').map(({ id }) => id)).toEqual([
      'capability/ledgers',
    ])
    expect(parts('nurse@junior', 'nurse@mid', 'capability/rotas').map(({ id }) => id)).toEqual(['capability/rotas'])
  })

  it('name every text of a responsibility that was compared', () => {
    const [ward, keys, beds] = nurse?.responsibilities ?? []
    const textsOf = (accountability: Accountability | undefined) => [
      accountability?.expectation?.at,
      accountability?.metrics?.at,
    ]
    expect(parts('nurse@junior', 'nurse@mid', 'responsibility')).toEqual([
      {
        id: 'responsibility/ward',
        says: 'evolved',
        sources: [ward?.at, ...textsOf(ward?.levels[0]), ...textsOf(ward?.levels[1])],
      },
      { id: 'responsibility/keys', says: 'dropped', sources: [keys?.at, keys?.levels[0]?.expectation?.at] },
      { id: 'responsibility/beds', says: 'new', sources: [beds?.at, beds?.levels[1]?.metrics?.at] },
    ])
    expect(of('nurse@junior', 'nurse@mid').filter(({ rule }) => rule === 'accountability-compared').length).toBe(3)
  })
})
