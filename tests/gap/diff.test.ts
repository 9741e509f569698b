import { describe, expect, it } from 'vitest'
import { diff, moves, transitions } from '../../src/gap/diff.ts'
import { aFramework, position } from '../support/framework-builder.ts'
import { gapsOf, gapBetween } from '../support/gap-between.ts'

const framework = aFramework({
  tracks: { ic: ['junior', 'mid', 'senior'], management: ['manager', 'director'] },
  roles: {
    engineer: {
      levels: ['junior', 'senior', 'manager'],
      moves: [{ from: 'senior', to: 'analyst@senior', notes: 'Talk to both leads first.' }],
    },
    analyst: {},
    lead: { levels: ['manager', 'director'] },
  },
})

describe('the kind of a transition', () => {
  it.each([
    ['engineer@junior', 'engineer@junior', 'deepen'],
    ['analyst@junior', 'analyst@mid', 'next'],
    ['engineer@junior', 'engineer@senior', 'next'],
    ['analyst@junior', 'analyst@senior', 'skip'],
    ['analyst@mid', 'analyst@junior', 'skip'],
    ['engineer@senior', 'engineer@manager', 'switch'],
    ['engineer@manager', 'engineer@senior', 'switch'],
    ['engineer@senior', 'analyst@senior', 'lateral'],
    ['engineer@junior', 'analyst@senior', 'lateral'],
    ['engineer@senior', 'lead@director', 'switch'],
  ])('from %s to %s is %s', (from, to, kind) => {
    expect(gapBetween(framework, from, to).kind).toBe(kind)
  })
})

describe('a position that does not exist', () => {
  it.each([
    [
      'enginer@junior',
      'analyst@mid',
      { kind: 'unknown-role', text: 'enginer', known: ['engineer', 'analyst', 'lead'] },
    ],
    [
      'analyst@junior',
      'enginer@mid',
      { kind: 'unknown-role', text: 'enginer', known: ['engineer', 'analyst', 'lead'] },
    ],
    ['engineer@mid', 'engineer@senior', { kind: 'unknown-level', text: 'mid', known: ['junior', 'senior', 'manager'] }],
    ['engineer@junior', 'lead@junior', { kind: 'unknown-level', text: 'junior', known: ['manager', 'director'] }],
    ['engineer@', 'engineer@junior', { kind: 'unknown-level', text: '', known: ['junior', 'senior', 'manager'] }],
  ])('is an error with what there is: %s to %s', (from, to, error) => {
    expect(diff(framework, position(from), position(to))).toEqual({ ok: false, error })
  })
})

describe('the notes of a move', () => {
  it('are those of the edge that leads there, with their place', () => {
    const [edge] = framework.roles[0]?.edges.filter(({ kind }) => kind === 'lateral') ?? []
    expect(gapBetween(framework, 'engineer@senior', 'analyst@senior').notes).toEqual({
      value: 'Talk to both leads first.',
      origin: 'profile',
      at: edge?.at,
    })
  })

  it.each([
    ['a@mid', 'b@mid', 'Ask first.'],
    ['a@junior', 'b@mid', undefined],
    ['a@mid', 'b@junior', undefined],
    ['a@mid', 'c@mid', undefined],
    ['b@mid', 'a@mid', undefined],
  ])('belong to that move alone: from %s to %s it is %s', (from, to, notes) => {
    const tracks = { ic: ['junior', 'mid'] }
    const roles = { a: { moves: [{ from: 'mid', to: 'b@mid', notes: 'Ask first.' }] }, b: {}, c: {} }
    expect(gapBetween(aFramework({ tracks, roles }), from, to).notes?.value).toBe(notes)
  })
})

describe('the transitions of a framework', () => {
  it('are every next and every deepen, by role and level; no step leads over to another track', () => {
    const names = transitions(framework).map(
      ({ kind, from, to }) => `${kind} ${from.role.slug} ${from.level.id} ${to.level.id}`,
    )
    expect(names).toEqual([
      'next engineer junior senior',
      'deepen engineer junior junior',
      'deepen engineer senior senior',
      'deepen engineer manager manager',
      'next analyst junior mid',
      'next analyst mid senior',
      'deepen analyst junior junior',
      'deepen analyst mid mid',
      'deepen analyst senior senior',
      'next lead manager director',
      'deepen lead manager manager',
      'deepen lead director director',
    ])
  })

  it('have the same gaps as asked for one by one', () => {
    expect(gapsOf(framework, transitions(framework))[0]).toEqual(
      gapBetween(framework, 'engineer@junior', 'engineer@senior'),
    )
  })
})

describe('the moves of a framework', () => {
  const tracks = { ic: ['junior', 'mid'], management: ['manager'] }

  it('are all edges to another role or another track, each once, by role, in their order; what leads nowhere is none', () => {
    const roles = {
      a: {
        levels: ['junior', 'mid', 'manager'],
        moves: [
          { from: 'mid', to: 'b@mid' },
          { from: 'mid', to: 'b@junior' },
          { from: 'mid', to: 'a@manager', kind: 'switch' as const },
          { from: 'mid', to: 'b@mid', notes: 'The same once more.' },
          { from: 'junior', to: 'b@mid' },
          { from: 'junior', to: 'gone@mid' },
        ],
      },
      b: { moves: [{ from: 'mid', to: 'a@mid' }] },
    }
    const framework = aFramework({ tracks, roles })
    const found = gapsOf(framework, moves(framework))
    expect(
      found.map(({ kind, from, to }) => `${kind} ${from.role.slug}@${from.level.id} ${to.role.slug}@${to.level.id}`),
    ).toEqual([
      'lateral a@mid b@mid',
      'lateral a@mid b@junior',
      'switch a@mid a@manager',
      'lateral a@junior b@mid',
      'lateral b@mid a@mid',
    ])
    expect(found).toEqual(
      found.map(({ from, to }) =>
        gapBetween(
          aFramework({ tracks, roles }),
          `${from.role.slug}@${from.level.id}`,
          `${to.role.slug}@${to.level.id}`,
        ),
      ),
    )
  })

  it('say whether their notes are the profile’s or the framework’s', () => {
    const framework = aFramework({
      tracks,
      roles: { a: { moves: [{ from: 'mid', to: 'b@mid', notes: 'Ask.' }] }, b: {} },
    })
    const [a] = framework.roles
    const ofFramework = {
      ...framework,
      roles: framework.roles.map((role) =>
        role === a ? { ...a, edges: a.edges.map((edge) => ({ ...edge, at: framework.at })) } : role,
      ),
    }
    expect([framework, ofFramework].map((each) => gapsOf(each, moves(each))[0]?.notes?.origin)).toEqual([
      'profile',
      'framework',
    ])
  })
})
