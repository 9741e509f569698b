import { describe, expect, it } from 'vitest'
import { slopeChartsView, type SlopeChartsView } from '../../../src/figures/slope-chart.ts'
import { frameworkOf, repository } from '../../support/example.ts'
import { aFramework, type CapabilitySpec } from '../../support/framework-builder.ts'
import { isInside, roomOf, words } from './drawing.ts'

const tracks = { ic: ['junior', 'mid', 'senior'], management: ['manager', 'director'] }

function chartOf(
  levels: NonNullable<CapabilitySpec['levels']>,
  own: string[] = tracks.ic,
): SlopeChartsView['charts'][number] {
  const { roles } = aFramework({ tracks, roles: { engineer: { levels: own, capabilities: { sql: { levels } } } } })
  const [chart] = (roles[0] && slopeChartsView(roles[0], words)?.charts) ?? []
  if (!chart) throw new Error('there is no chart')
  return chart
}

describe('how a capability rises', () => {
  it('goes up with the steps, each at the height of its line', () => {
    const { dots, grid, lines } = chartOf({ junior: 'novice', mid: 'novice', senior: 'advanced' })
    expect(dots.map(({ y }) => y)).toEqual([grid[0], grid[0], grid[2]])
    expect(lines).toHaveLength(1)
  })

  it('stands below the lowest step where it is not asked for, or optional, each with a dot of its own', () => {
    const { dots, grid } = chartOf({ junior: 'not required', mid: 'optional', senior: 'novice' })
    expect(dots.map(({ kind }) => kind)).toEqual(['none', 'optional', 'step'])
    expect(dots[0]?.y).toBeGreaterThan(grid[0] ?? 0)
  })

  it('breaks where nothing is written and where another track begins', () => {
    expect(chartOf({ junior: 'novice', senior: 'expert' })).toMatchObject({ lines: [], dots: { length: 2 } })
    const levels = { junior: 'novice', mid: 'novice', senior: 'expert', manager: 'novice', director: 'novice' }
    expect(chartOf(levels, [...tracks.ic, ...tracks.management]).lines).toHaveLength(2)
  })

  it('says every level and its step in words', () => {
    const { description } = chartOf({ junior: 'novice', mid: 'novice', senior: 'not required' })
    expect(description.toLowerCase()).toBe('junior: novice; mid: novice; senior: not required')
  })

  it('names what has no scale, and is nothing where nothing has one', () => {
    const spoken: CapabilitySpec = { scale: 'none', levels: { junior: 'described' } }
    const { roles } = aFramework({
      tracks,
      roles: {
        a: { capabilities: { sql: { levels: { junior: 'novice' } }, care: spoken } },
        b: { capabilities: { care: spoken } },
      },
    })
    const [a, b] = roles.map((role) => slopeChartsView(role, words))
    expect(a?.leftOut?.toLowerCase()).toContain('care')
    expect(b).toBeNull()
  })

  it('keeps every word inside the picture, for every role of the example organization', () => {
    for (const role of frameworkOf(repository).roles) {
      const view = slopeChartsView(role, words)
      const paper = { x: 0, y: 0, width: view?.width ?? 0, height: view?.height ?? 0 }
      for (const { steps, levels } of view?.charts ?? []) {
        for (const { text, x, y, anchor } of [...steps, ...levels]) {
          expect(isInside(roomOf(text, x, y, anchor, 12), paper), text).toBe(true)
        }
      }
    }
  })
})
