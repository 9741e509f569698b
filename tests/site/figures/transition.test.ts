import { describe, expect, it } from 'vitest'
import type { Gap } from '../../../src/gap/gap.ts'
import { barView } from '../../../src/figures/step-bar.ts'
import { radarView } from '../../../src/figures/radar.ts'
import { transitions } from '../../../src/gap/diff.ts'
import { frameworkOf, repository } from '../../support/example.ts'
import { aFramework, type CapabilitySpec } from '../../support/framework-builder.ts'
import { gapsOf, gapBetween } from '../../support/gap-between.ts'
import { isInside, roomOf, words } from './drawing.ts'

const steps = (junior: string, senior: string): CapabilitySpec => ({ levels: { junior, senior } })

function gapOf(capabilities: Record<string, CapabilitySpec>): Gap {
  return gapBetween(
    aFramework({ tracks: { ic: ['junior', 'senior'] }, roles: { engineer: { capabilities } } }),
    'engineer@junior',
    'engineer@senior',
  )
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
    expect(view?.axes.map(({ label }) => label.full.toLowerCase())).toEqual([
      'same',
      'lowered',
      'raised',
      'fresh',
      'dropped',
    ])
    expect(view?.leftOut?.toLowerCase()).toMatch(/words.*unwritten/)
  })

  it('puts what is not asked for into the center and the highest step on the rim', () => {
    const top = gapOf({
      a: steps('not required', 'master'),
      b: steps('novice', 'novice'),
      c: steps('novice', 'novice'),
    })
    const view = radarView(top, words)
    expect(view?.from.points[0]).toMatchObject(view?.center ?? {})
    expect(view?.to.points[0]).toMatchObject({ x: view?.axes[0]?.x, y: view?.axes[0]?.y })
  })

  it('leaves the picture to the table where it would have too few or too many axes', () => {
    expect(radarView(gapOf(many(2)), words)).toBeNull()
    expect(radarView(gapOf(many(13)), words)).toBeNull()
    expect(radarView(gapOf(many(12)), words)?.axes).toHaveLength(12)
  })

  it('keeps every name inside the picture, for every ladder of the example organization', () => {
    const framework = frameworkOf(repository)
    for (const gap of gapsOf(framework, transitions(framework))) {
      const view = radarView(gap, words)
      if (!view) continue
      const paper = { x: 0, y: 0, width: view.width, height: view.height }
      for (const { label, anchor } of view.axes) {
        for (const { text, y } of label.lines) {
          expect(isInside(roomOf(text, label.x, y, anchor, 14), paper), text).toBe(true)
        }
      }
    }
  })
})

/** A gap with this many capabilities. */
function many(count: number): Record<string, CapabilitySpec> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`capability-${index}`, steps('novice', 'competent')]),
  )
}

describe('the bar of a capability', () => {
  const fieldsOf = (name: string): readonly string[] | undefined => {
    const entry = mixed.capabilities.find(({ capability }) => capability.id === name)
    return entry && barView(entry)?.fields.map(({ kind }) => kind)
  }

  it('has a field for each step of the scale, which says what stays, what is to gain and what is asked no more', () => {
    expect(fieldsOf('same')).toEqual(['kept', 'open', 'open', 'open', 'open'])
    expect(fieldsOf('raised')).toEqual(['kept', 'gained', 'gained', 'open', 'open'])
    expect(fieldsOf('lowered')).toEqual(['kept', 'lost', 'lost', 'lost', 'open'])
    expect(fieldsOf('fresh')).toEqual(['gained', 'open', 'open', 'open', 'open'])
    expect(fieldsOf('dropped')).toEqual(['lost', 'open', 'open', 'open', 'open'])
  })

  it('is not there without a scale, or where one side is not written', () => {
    expect(fieldsOf('words')).toBeUndefined()
    expect(fieldsOf('unwritten')).toBeUndefined()
  })

  it('has fields beside each other, within its frame', () => {
    const bar = barView(mixed.capabilities[0] ?? raise('a capability'))
    bar?.fields
      .slice(1)
      .forEach(({ x }, index) =>
        expect(x).toBeGreaterThan((bar.fields[index]?.x ?? 0) + (bar.fields[index]?.width ?? 0)),
      )
    for (const { x, y, width, height } of bar?.fields ?? []) {
      expect(x + width).toBeLessThanOrEqual((bar?.width ?? 0) + 0.1)
      expect(y + height).toBeLessThanOrEqual(bar?.height ?? 0)
    }
  })
})

function raise(missing: string): never {
  throw new Error(`there is no ${missing}`)
}
