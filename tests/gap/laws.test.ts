/** What holds for the gaps of any framework. */
import { describe, expect, it } from 'vitest'
import type { Edge, Expectation, Framework } from '../../src/domain/framework.ts'
import { diff } from '../../src/gap/diff.ts'
import { transitionId } from '../../src/domain/position.ts'
import { explainGap, gapOfId } from '../../src/gap/explain.ts'
import { findPosition } from '../../src/gap/find.ts'
import type { CapabilityGap, Gap } from '../../src/gap/gap.ts'
import { cheapestPath } from '../../src/gap/path.ts'
import { summary, transfer } from '../../src/gap/summary.ts'
import { position } from '../support/framework-builder.ts'
import { gapBetween } from '../support/gap-between.ts'
import { holdsForAny, holdsForAnyWalk } from './any-framework.ts'

function entryOf(gap: Gap, id: string): CapabilityGap | undefined {
  return gap.capabilities.find(({ capability }) => capability.id === id)
}

/** What a position asks of a capability; nothing where its role does not have it. */
function askedAt(framework: Framework, text: string, id: string): Expectation | undefined {
  const stand = findPosition(framework, position(text))
  if (!stand.ok) return undefined
  const { role, level } = stand.value
  return role.capabilities.find((capability) => capability.id === id)?.cells.find((cell) => cell.level === level.id)
    ?.expectation
}

function capabilityIds(framework: Framework): string[] {
  return Array.from(new Set(framework.roles.flatMap((role) => role.capabilities.map(({ id }) => id))))
}

/** How many steps a gap leads up or down; nothing is below the first step. */
function netSteps(entry: CapabilityGap | undefined): number {
  switch (entry?.kind) {
    case 'raised':
    case 'lowered':
      return entry.to.rank - entry.from.rank
    case 'new':
      return (entry.to?.rank ?? 0) + 1
    case 'dropped':
      return -(entry.from?.rank ?? 0) - 1
    default:
      return 0
  }
}

function climbsOf(entry: CapabilityGap | undefined): string[] {
  return entry?.kind === 'raised' || entry?.kind === 'new' ? entry.stepTransitions.map(({ to }) => to.id) : []
}

describe('several levels', () => {
  it('lead up and down as many steps as one after the other, whatever the roles', () => {
    holdsForAny((framework, a, b, c) => {
      if (a === b || b === c || a === c) return
      for (const id of capabilityIds(framework)) {
        if ([a, b, c].some((at) => askedAt(framework, at, id)?.kind === 'unknown')) continue
        const [whole, first, second] = [
          gapBetween(framework, a, c),
          gapBetween(framework, a, b),
          gapBetween(framework, b, c),
        ].map((gap) => entryOf(gap, id))
        expect(netSteps(whole)).toBe(netSteps(first) + netSteps(second))
      }
    })
  })

  it('cross the same steps as one after the other, where no step falls on the way', () => {
    holdsForAny((framework, a, b, c) => {
      if (a === b || b === c || a === c) return
      for (const id of capabilityIds(framework)) {
        const [whole, first, second] = [
          gapBetween(framework, a, c),
          gapBetween(framework, a, b),
          gapBetween(framework, b, c),
        ].map((gap) => entryOf(gap, id))
        if ([first, second].some((entry) => entry?.kind === 'unknown' || netSteps(entry) < 0)) continue
        expect(climbsOf(whole)).toEqual([...climbsOf(first), ...climbsOf(second)])
      }
    })
  })
})

describe('there and back', () => {
  const reversed: Readonly<Record<CapabilityGap['kind'], CapabilityGap['kind']>> = {
    raised: 'lowered',
    lowered: 'raised',
    new: 'dropped',
    dropped: 'new',
    unchanged: 'unchanged',
    unknown: 'unknown',
  }

  it('raised is lowered, new is dropped, and the rest stays what it is', () => {
    holdsForAny((framework, a, b) => {
      if (a === b) return
      const there = gapBetween(framework, a, b)
      const back = gapBetween(framework, b, a)
      for (const id of capabilityIds(framework)) {
        const [forth, opposite] = [entryOf(there, id), entryOf(back, id)]
        expect(opposite?.kind).toBe(forth && reversed[forth.kind])
        expect(netSteps(opposite) + netSteps(forth)).toBe(0)
      }
    })
  })
})

describe('the same position', () => {
  it('never lowers, never invents, and goes one step up at most', () => {
    holdsForAny((framework, at) => {
      const gap = gapBetween(framework, at, at)
      expect(gap).toMatchObject({ kind: 'deepen', time: undefined })
      for (const entry of gap.capabilities) {
        expect(['raised', 'unchanged', 'unknown']).toContain(entry.kind)
        expect(netSteps(entry)).toBe(entry.kind === 'raised' ? 1 : 0)
        expect(climbsOf(entry)).toHaveLength(netSteps(entry))
        expect(entry.capability.cells.map(({ expectation }) => expectation)).toContain(entry.fromCell?.expectation)
      }
      expect(gap.responsibilities.filter(({ kind }) => kind !== 'unchanged')).toEqual([])
    })
  })
})

describe('the capabilities of a gap', () => {
  it('are those that either side asks for or has not written yet, each once', () => {
    holdsForAny((framework, a, b) => {
      const isMeant = (expectation: Expectation | undefined): boolean =>
        expectation !== undefined && expectation.kind !== 'optional' && expectation.kind !== 'not-required'
      const meant = capabilityIds(framework).filter((id) => [a, b].some((at) => isMeant(askedAt(framework, at, id))))
      expect(
        gapBetween(framework, a, b)
          .capabilities.map(({ capability }) => capability.id)
          .toSorted(),
      ).toEqual(meant.toSorted())
    })
  })

  it('do not depend on the order in which profiles list them', () => {
    holdsForAny((framework, a, b) => {
      const turned = {
        ...framework,
        roles: framework.roles.map((role) => ({ ...role, capabilities: role.capabilities.toReversed() })),
      }
      const [gap, other] = [gapBetween(framework, a, b), gapBetween(turned, a, b)]
      for (const entry of gap.capabilities) expect(entryOf(other, entry.capability.id)).toEqual(entry)
      expect(other.capabilities).toHaveLength(gap.capabilities.length)
      expect(other.time?.duration).toEqual(gap.time?.duration)
    })
  })

  it('are all counted, and each transfers, is to learn, is no longer asked, or is unknown', () => {
    holdsForAny((framework, a, b) => {
      const gap = gapBetween(framework, a, b)
      const { capabilities } = summary(gap)
      expect(Object.values(capabilities).reduce((sum, count) => sum + count, 0)).toBe(gap.capabilities.length)
      const { transfers, toLearn, noLongerAsked } = transfer(gap)
      expect(transfers.length + toLearn.length + noLongerAsked.length + capabilities.unknown).toBe(
        gap.capabilities.length,
      )
    })
  })
})

describe('any gap', () => {
  it('is never shorter than one of its capabilities', () => {
    holdsForAny((framework, a, b) => {
      const gap = gapBetween(framework, a, b)
      if (gap.kind === 'deepen') return
      for (const entry of gap.capabilities) {
        if (!('time' in entry) || !entry.time) continue
        expect(gap.time?.duration.min).toBeGreaterThanOrEqual(entry.time.duration.min)
        expect(gap.time?.duration.max).toBeGreaterThanOrEqual(entry.time.duration.max)
      }
    })
  })

  it('survives JSON', () => {
    holdsForAny((framework, a, b) => {
      const gap = gapBetween(framework, a, b)
      expect(JSON.parse(JSON.stringify(gap))).toEqual(gap)
    })
  })

  it('is explained: every fact has an id of its own and a source, and its id leads back to the gap', () => {
    holdsForAny((framework, a, b) => {
      const gap = gapBetween(framework, a, b)
      const facts = explainGap(gap)
      expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length)
      expect(
        facts.filter(
          ({ id, says, sources }) => !id.startsWith(`${transitionId(gap)}/`) || says === '' || sources.length === 0,
        ),
      ).toEqual([])
      const found = gapOfId(framework, transitionId(gap))
      expect(found && [found.from, found.to]).toEqual([gap.from, gap.to])
    })
  })
})

describe('the cheapest path', () => {
  const nameOf = ({ role, level }: Edge['from']): string => `${role}@${level}`

  /** What the rule says, read off the gap itself. */
  function costOf(framework: Framework, edges: readonly Edge[]): number {
    return edges.reduce((cost, { from, to }) => {
      const found = diff(framework, from, to)
      if (!found.ok) throw new Error('an edge leads nowhere')
      return found.value.capabilities.reduce((sum, entry) => sum + Math.max(netSteps(entry), 0), cost + 1)
    }, 0)
  }

  it('is a chain of moves, and costs no more than any walk', () => {
    holdsForAnyWalk((framework, turns) => {
      const all = framework.roles.flatMap(({ edges }) => edges)
      const walk: Edge[] = []
      for (const turn of turns) {
        const end = walk.at(-1)?.to
        const onwards = end ? all.filter(({ from }) => nameOf(from) === nameOf(end)) : all
        const next = onwards[turn % Math.max(onwards.length, 1)]
        if (next) walk.push(next)
      }
      const [start, end] = [walk[0]?.from, walk.at(-1)?.to]
      if (!start || !end) return
      const path = cheapestPath(framework, start, end)
      if (!path) throw new Error('a walk leads there, but no path was found')
      const stops = [nameOf(start), ...path.map(({ to }) => nameOf(to))]
      expect(path.map(({ from }) => nameOf(from))).toEqual(stops.slice(0, -1))
      expect(stops.at(-1)).toBe(nameOf(end))
      expect(costOf(framework, path)).toBeLessThanOrEqual(costOf(framework, walk))
    })
  })
})

it('the laws are tried on every kind of transition and of gap', () => {
  const seen = new Set<string>()
  holdsForAny((framework, a, b) => {
    const gap = gapBetween(framework, a, b)
    seen.add(gap.kind)
    for (const { kind } of gap.capabilities) seen.add(kind)
  })
  expect(Array.from(seen).toSorted()).toEqual([
    'deepen',
    'dropped',
    'lateral',
    'lowered',
    'new',
    'next',
    'raised',
    'skip',
    'switch',
    'unchanged',
    'unknown',
  ])
})
