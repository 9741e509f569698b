/** What holds for the changes between any two frameworks. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/changes/change.ts'
import { compare, type PositionImpact } from '../../src/changes/impact.ts'
import type { Framework } from '../../src/domain/framework.ts'
import { aFramework } from '../support/framework-builder.ts'
import { anySpec } from '../gap/any-framework.ts'

const any = anySpec.map(aFramework)

function mirrored(kind: Change['kind']): Change['kind'] {
  const pairs: readonly (readonly [Change['kind'], Change['kind']])[] = [
    ['role-added', 'role-removed'],
    ['position-added', 'position-removed'],
    ['step-added', 'step-removed'],
    ['capability-added', 'capability-removed'],
    ['criterion-added', 'criterion-removed'],
    ['responsibility-added', 'responsibility-removed'],
    ['responsibility-required', 'responsibility-released'],
    ['metric-added', 'metric-removed'],
    ['interaction-added', 'interaction-removed'],
  ]
  const pair = pairs.find((each) => each.includes(kind))
  return pair ? (pair[0] === kind ? pair[1] : pair[0]) : kind
}

/** How often each kind of change occurs. */
function kinds(before: Framework, after: Framework, name: (kind: Change['kind']) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const change of compare(before, after).changes) {
    const direction = change.kind === 'expectation' ? ` ${change.direction}` : ''
    const key = `${name(change.kind)}${direction}`
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

/** The same framework with its lists in another order, as another order of files and keys would give it. */
function shuffled(framework: Framework): Framework {
  return {
    ...framework,
    roles: framework.roles.toReversed().map((role) => ({
      ...role,
      capabilities: role.capabilities.toReversed(),
      responsibilities: role.responsibilities.toReversed(),
      interactions: role.interactions.toReversed(),
    })),
  }
}

function impactOf(positions: readonly PositionImpact[], { role, level }: PositionImpact): string {
  return positions.find((each) => each.role.slug === role.slug && each.level.id === level.id)?.impact ?? 'absent'
}

describe('comparing two versions', () => {
  it('finds nothing between a framework and itself', () => {
    fc.assert(
      fc.property(any, (framework) => {
        const { changes, positions, verdict } = compare(framework, framework)
        expect(changes).toEqual([])
        expect(positions.filter(({ impact }) => impact !== 'unchanged')).toEqual([])
        expect(verdict).toBe('none')
      }),
    )
  })

  it('mirrors its changes when the versions change places', () => {
    const other: Record<string, string> = { raised: 'lowered', lowered: 'raised', new: 'dropped', dropped: 'new' }
    fc.assert(
      fc.property(any, any, (a, b) => {
        const forward = kinds(a, b, (kind) => kind)
        const back = Object.entries(kinds(b, a, mirrored)).map(([key, count]) => {
          const [kind = '', direction] = key.split(' ')
          return [direction === undefined ? kind : `${kind} ${other[direction] ?? direction}`, count] as const
        })
        expect(Object.fromEntries(back)).toEqual(forward)
      }),
    )
  })

  it('takes the order of files and keys for no change', () => {
    fc.assert(
      fc.property(any, (framework) => {
        expect(compare(framework, shuffled(framework)).changes).toEqual([])
      }),
    )
  })

  it('finds a position changed over two versions only where one of them changed it', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        const [first, second] = [compare(a, b).positions, compare(b, c).positions]
        for (const position of compare(a, c).positions) {
          const parts = [impactOf(first, position), impactOf(second, position)]
          if (position.impact !== 'unchanged') expect(parts.every((part) => part === 'unchanged')).toBe(false)
        }
      }),
    )
  })
})
