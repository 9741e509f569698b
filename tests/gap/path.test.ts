import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cheapestPath, cheapestPathOver, edgeCost, type PositionMove } from '../../src/gap/path.ts'
import { aFramework, type CapabilitySpec, position } from '../support/framework-builder.ts'

const tracks = { ic: ['junior', 'mid', 'senior'], management: ['manager'] }
type Framework = ReturnType<typeof aFramework>

function way(framework: Framework, from: string, to: string): string[] | undefined {
  const edges = cheapestPath(framework, position(from), position(to))
  return edges?.map((edge) => `${edge.from.role}@${edge.from.level} → ${edge.to.role}@${edge.to.level}`)
}

/** Two moves over a role that asks for something, or three over roles that ask for nothing. */
function aroundThePeak(asked: CapabilitySpec): Framework {
  return aFramework({
    tracks,
    roles: {
      start: {
        levels: ['mid'],
        moves: [
          { from: 'mid', to: 'peak@mid' },
          { from: 'mid', to: 'a@mid' },
        ],
      },
      peak: { levels: ['mid'], capabilities: { sql: asked }, moves: [{ from: 'mid', to: 'end@mid' }] },
      a: { levels: ['mid'], moves: [{ from: 'mid', to: 'b@mid' }] },
      b: { levels: ['mid'], moves: [{ from: 'mid', to: 'end@mid' }] },
      end: { levels: ['mid'] },
    },
  })
}

describe('the cheapest path', () => {
  it('is empty where one stands already', () => {
    expect(way(aFramework({ tracks, roles: { engineer: {} } }), 'engineer@mid', 'engineer@mid')).toEqual([])
  })

  it('is nothing where no move leads', () => {
    const framework = aFramework({ tracks, roles: { engineer: {}, analyst: {} } })
    expect(way(framework, 'engineer@junior', 'analyst@junior')).toBeUndefined()
    expect(way(framework, 'engineer@mid', 'engineer@junior')).toBeUndefined()
  })

  it('follows the levels', () => {
    expect(way(aFramework({ tracks, roles: { engineer: {} } }), 'engineer@junior', 'engineer@senior')).toEqual([
      'engineer@junior → engineer@mid',
      'engineer@mid → engineer@senior',
    ])
  })

  it('takes more moves where there is less to learn on the way', () => {
    expect(way(aroundThePeak({ levels: { mid: 'advanced' } }), 'start@mid', 'end@mid')).toEqual([
      'start@mid → a@mid',
      'a@mid → b@mid',
      'b@mid → end@mid',
    ])
  })

  it('counts something new without steps as one step', () => {
    expect(way(aroundThePeak({ levels: { mid: 'described' }, scale: 'none' }), 'start@mid', 'end@mid')).toEqual([
      'start@mid → peak@mid',
      'peak@mid → end@mid',
    ])
  })

  it('takes the way with fewer moves, then the one whose names come first, where the cost is the same', () => {
    const equal = (first: string, second: string) =>
      aFramework({
        tracks,
        roles: {
          start: {
            levels: ['mid'],
            moves: [
              { from: 'mid', to: `${second}@mid` },
              { from: 'mid', to: `${first}@mid` },
            ],
          },
          [first]: { levels: ['mid'], moves: [{ from: 'mid', to: 'end@mid' }] },
          [second]: { levels: ['mid'], moves: [{ from: 'mid', to: 'end@mid' }] },
          end: { levels: ['mid'] },
        },
      })
    expect(way(equal('a', 'b'), 'start@mid', 'end@mid')).toEqual(['start@mid → a@mid', 'a@mid → end@mid'])
    expect(way(equal('b', 'a'), 'start@mid', 'end@mid')).toEqual(['start@mid → a@mid', 'a@mid → end@mid'])
  })
})

describe('the cost of a move', () => {
  const framework = aFramework({
    tracks,
    roles: {
      cook: {
        levels: ['mid'],
        capabilities: { knives: { levels: { mid: 'novice' } }, sauces: { levels: { mid: 'expert' } } },
        moves: [
          { from: 'mid', to: 'saucier@mid' },
          { from: 'mid', to: 'nobody@mid' },
          { from: 'mid', to: 'saucier@senior' },
        ],
      },
      saucier: {
        levels: ['mid'],
        capabilities: { sauces: { levels: { mid: 'master' } }, menus: { levels: { mid: 'competent' } } },
      },
    },
  })
  const costs = () =>
    Object.fromEntries(
      framework.roles.flatMap(({ edges }) =>
        edges.map((edge) => [`${edge.to.role}@${edge.to.level}`, edgeCost(framework, edge)]),
      ),
    )

  it('is one, and one for each step that is not there yet of what the new role asks for', () => {
    expect(costs()['saucier@mid']).toBe(1 + 1 + 2)
  })

  it('is one where the move leads to a position that is not there', () => {
    expect([costs()['nobody@mid'], costs()['saucier@senior']]).toEqual([1, 1])
  })
})

describe('the cheapest of all ways over moves with known costs', () => {
  interface Priced extends PositionMove {
    readonly cost: number
  }
  const places = Array.from('abcdefgh', (role) => position(`${role}@mid`))
  const place = fc.constantFrom(...places)
  const someMoves = fc.array(fc.record({ from: place, to: place, cost: fc.integer({ min: 1, max: 9 }) }), {
    maxLength: 40,
    size: 'max',
  })

  const costOf = (move: Priced): number => move.cost

  /** Every way that comes by no place twice. */
  function allWays(moves: readonly Priced[], from: string, to: string, before: readonly string[] = []): Priced[][] {
    if (from === to) return [[]]
    const onwards = moves.filter(
      (move) => move.from.role === from && move.to.role !== from && !before.includes(move.to.role),
    )
    return onwards.flatMap((move) => allWays(moves, move.to.role, to, [...before, from]).map((way) => [move, ...way]))
  }

  /** What the rule compares, most important first, so that the texts sort as the ways do. */
  function textOf(way: readonly Priced[]): string {
    const cost = way.reduce((sum, move) => sum + costOf(move), 0)
    return (
      [cost, way.length].map((count) => String(count).padStart(3, '0')).join(' ') +
      ` ${way.map(({ from, to }) => from.role + to.role).join(' ')}`
    )
  }

  it('is found, whatever moves there are, and nothing where there is none', () => {
    fc.assert(
      fc.property(someMoves, place, place, (moves, from, to) => {
        const found = cheapestPathOver(moves, costOf, from, to)
        const [best] = allWays(moves, from.role, to.role).map(textOf).toSorted()
        expect(found && textOf(found)).toBe(best)
      }),
      { numRuns: 500 },
    )
  })
})
