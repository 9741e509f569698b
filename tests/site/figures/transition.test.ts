import { describe, expect, it } from 'vitest'
import type { Gap } from '../../../src/gap/gap.ts'
import { barsView } from '../../../src/site/figures/bars.ts'
import { radarView } from '../../../src/site/figures/radar.ts'
import { transitions } from '../../../src/gap/diff.ts'
import { frameworkOf, repository } from '../../support/example.ts'
import { aFramework, type CapabilitySpec } from '../../support/framework-builder.ts'
import { gapBetween } from '../../support/gap-between.ts'
import { isInside, roomOf, words } from './drawing.ts'

const steps = (junior: string, senior: string): CapabilitySpec => ({ levels: { junior, senior } })

function gapOf(capabilities: Record<string, CapabilitySpec>): Gap {
  return gapBetween(aFramework({ tracks: { ic: ['junior', 'senior'] }, roles: { engineer: { capabilities } } }), 'engineer@junior', 'engineer@senior')
}

const mixed = gapOf({
  same: steps('novice', 'novice'),
  lowered: steps('expert', 'novice'),
  raised: steps('novice', 'advanced'),
  fresh: steps('not required', 'novice'),
  dropped: steps('novice', 'not required'),
  words: { scale: 'none', levels: { junior: 'described', senior: 'described' } },
  unwritten: { levels: { junior: 'novice' } },
})

describe('the radar of a transition', () => {
  it('draws what has a scale on both sides and names what it leaves out', () => {
    const view = radarView(mixed, words)
    expect(view?.axes.map(({ label }) => label.full.toLowerCase())).toEqual(['same', 'lowered', 'raised', 'fresh', 'dropped'])
    expect(view?.leftOut?.toLowerCase()).toMatch(/words.*unwritten/)
  })

  it('puts what is not asked for into the centre and the highest step on the rim', () => {
    const top = gapOf({ a: steps('not required', 'master'), b: steps('novice', 'novice'), c: steps('novice', 'novice') })
    const view = radarView(top, words)
    expect(view?.from.points[0]).toMatchObject(view?.centre ?? {})
    expect(view?.to.points[0]).toMatchObject({ x: view?.axes[0]?.x, y: view?.axes[0]?.y })
  })

  it('leaves the picture to the bars where it would have too few or too many axes', () => {
    const many = (count: number): Record<string, CapabilitySpec> =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`c${index}`, steps('novice', 'expert')]))
    expect([2, 3, 12, 13].map((count) => radarView(gapOf(many(count)), words) !== null)).toEqual([false, true, true, false])
    expect(barsView(gapOf(many(13)), words)?.rows).toHaveLength(13)
  })

  it('keeps every name inside the picture, for every ladder of the example organisation', () => {
    for (const gap of transitions(frameworkOf(repository))) {
      const view = radarView(gap, words)
      if (!view) continue
      const paper = { x: 0, y: 0, width: view.width, height: view.height }
      for (const { label, anchor } of view.axes) {
        for (const { text, y } of label.lines) expect(isInside(roomOf(text, label.x, y, anchor, 14), paper), text).toBe(true)
      }
    }
  })
})

describe('the bars of a transition', () => {
  const view = barsView(mixed, words)
  const kinds = (name: string): string | undefined =>
    view?.rows
      .find((row) => row.name.toLowerCase() === name)
      ?.fields.map(({ kind }) => kind)
      .join(' ')

  it('show what is there, what is to gain, and what is asked no more, in as many fields as the scale has steps', () => {
    expect(kinds('raised')).toBe('kept gained gained open open')
    expect(kinds('fresh')).toBe('gained open open open open')
    expect(kinds('lowered')).toMatch(/^kept lost/)
    expect(kinds('dropped')).toBe('lost open open open open')
    expect(kinds('same')).toBe('kept open open open open')
  })

  it('begin with what is to close and keep the names of the steps', () => {
    expect(view?.rows.slice(0, 2).every(({ isToClose }) => isToClose)).toBe(true)
    expect(view?.rows.slice(2).some(({ isToClose }) => isToClose)).toBe(false)
    expect(view?.rows.find(({ name }) => name.toLowerCase() === 'dropped')).toMatchObject({ to: null })
  })

  it('are nothing where no capability has a scale', () => {
    const described = gapOf({ words: { scale: 'none', levels: { junior: 'described', senior: 'described' } } })
    expect(barsView(described, words)).toBeNull()
  })
})
