import { describe, expect, it } from 'vitest'
import type { Framework } from '../../../src/domain/framework.ts'
import { careerMapView, type CareerMapView } from '../../../src/figures/career-map/career-map.ts'
import { mapMoves } from '../../../src/figures/career-map/moves.ts'
import { holdsForAny } from '../../gap/any-framework.ts'
import { frameworkOf, repository } from '../../support/example.ts'
import { aFramework } from '../../support/framework-builder.ts'
import { expectApart, isInside, roomOf, uprightRuns, words } from './drawing.ts'

function mapOf(framework: Framework, roles = framework.roles): CareerMapView {
  const own = new Set(roles)
  const moves = mapMoves(framework)
    .filter(({ from, to }) => own.has(from.role) || own.has(to.role))
    .map((move) => ({
      ...move,
      title: `${move.from.role.slug}@${move.from.level.id} ${move.to.role.slug}@${move.to.level.id}`,
    }))
  const view = careerMapView(
    { framework, roles, moves, hrefOf: (role, level) => (level ? `${role.slug}@${level.id}` : role.slug) },
    words,
  )
  if (!view) throw new Error('there is no map')
  return view
}

function positionsOf({ roles }: Pick<Framework, 'roles'>): string[] {
  return roles.flatMap(({ slug, levels }) => levels.map(({ id }) => `${slug}@${id}`))
}

/** The laws of every map. */
function expectGoodMap(framework: Framework): void {
  const view = mapOf(framework)
  expect(view.positions.map(({ href }) => href).toSorted()).toEqual(positionsOf(framework).toSorted())
  const edges = framework.roles.flatMap((role) => role.edges)
  const pairs = new Set(
    edges.map(({ kind, from, to }) =>
      [kind, ...[`${from.role}@${from.level}`, `${to.role}@${to.level}`].toSorted()].join(' '),
    ),
  )
  expect(new Set(view.moves.map(({ kind, title }) => [kind, ...title.split(' ').toSorted()].join(' ')))).toEqual(pairs)
  expect(view.moves).toHaveLength(pairs.size)
  const paper = { x: 0, y: 0, width: view.width, height: view.height }
  const boxes = [...view.positions, ...view.rows]
  expectApart(boxes)
  for (const box of boxes) expect(isInside(box, paper)).toBe(true)
  for (const { label, ...box } of view.positions) {
    for (const { text, y } of label.lines) {
      expect(isInside(roomOf(text, label.x, y, 'middle', 13), box), `${text} leaves its box`).toBe(true)
    }
  }
  for (const { label, ...box } of view.rows) {
    for (const { text, y } of label.lines) {
      expect(isInside(roomOf(text, label.x, y, 'start', 13), box), `${text} leaves its box`).toBe(true)
    }
  }
  const runs = view.moves.flatMap(({ path }) => uprightRuns(path))
  for (const [index, a] of runs.entries()) {
    for (const b of runs.slice(index + 1)) {
      expect(a.at === b.at && a.from < b.to && b.from < a.to, `two lines at ${a.at}`).toBe(false)
    }
    for (const { x, y, width, height } of view.positions) {
      expect(a.at > x && a.at < x + width && a.from < y + height && y < a.to, `a line at ${a.at} crosses a box`).toBe(
        false,
      )
    }
  }
}

describe('the map of careers', () => {
  it('shows every position once and every move, and lays nothing on anything else, in the example organization', () => {
    expectGoodMap(frameworkOf(repository))
  })

  it('does so for an organization with other tracks and words', () => {
    expectGoodMap(frameworkOf(`${repository}/tests/fixtures/second-framework`))
  })

  it('does so whatever the moves', () => {
    holdsForAny((framework) => {
      expectGoodMap(framework)
    })
  })

  it('is the same every time', () => {
    const framework = frameworkOf(repository)
    expect(JSON.stringify(mapOf(framework))).toBe(JSON.stringify(mapOf(framework)))
  })

  const small = aFramework({
    tracks: { ic: ['junior', 'senior'], management: ['manager'] },
    roles: {
      engineer: { levels: ['junior', 'senior', 'manager'], moves: [{ from: 'junior', to: 'analyst@junior' }] },
      analyst: { levels: ['junior', 'senior'], moves: [{ from: 'senior', to: 'engineer@senior' }] },
    },
  })

  it('puts an arrow where a move leads to, and none where the framework knows of no way back', () => {
    const view = mapOf(small)
    for (const { title, arrows, kind } of view.moves) expect(arrows, title).toHaveLength(kind === 'next' ? 0 : 1)
  })

  it('draws a move and the same move back as one line with two arrows', () => {
    const both = aFramework({
      tracks: { ic: ['junior'] },
      roles: {
        engineer: { moves: [{ from: 'junior', to: 'analyst@junior' }] },
        analyst: { moves: [{ from: 'junior', to: 'engineer@junior' }] },
      },
    })
    expect(mapOf(both).moves.map(({ arrows }) => arrows.length)).toEqual([2])
  })

  it('tells the rows of one role apart by their tracks', () => {
    const names = mapOf(small).rows.map(({ label }) => label.full)
    expect(new Set(names).size).toBe(3)
    expect(
      names.filter((name) => name.startsWith(small.roles.find(({ slug }) => slug === 'engineer')?.name ?? '?')),
    ).toHaveLength(2)
  })

  it('shows of other roles only what the moves of the chosen ones touch, and marks it', () => {
    const analyst = small.roles.find(({ slug }) => slug === 'analyst')
    const view = mapOf(small, analyst ? [analyst] : [])
    expect(view.positions.filter(({ isGuest }) => isGuest).map(({ href }) => href)).toEqual([
      'engineer@junior',
      'engineer@senior',
    ])
    expect(view.positions.filter(({ isGuest }) => !isGuest).map(({ href }) => href)).toEqual([
      'analyst@junior',
      'analyst@senior',
    ])
  })

  it('puts roles that people move between next to each other', () => {
    const levels = { levels: ['junior'] }
    const view = mapOf(
      aFramework({
        tracks: { ic: ['junior'] },
        roles: { a: { ...levels, moves: [{ from: 'junior', to: 'd@junior' }] }, b: levels, c: levels, d: levels },
      }),
    )
    const rows = view.rows.map(({ href }) => href)
    expect(Math.abs(rows.indexOf('a') - rows.indexOf('d'))).toBe(1)
  })

  it('is nothing where there is no position', () => {
    expect(careerMapView({ framework: small, roles: [], moves: [], hrefOf: () => '' }, words)).toBeNull()
  })
})
