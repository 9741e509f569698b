/** Where a gap begins and ends on the scale of each capability, for pictures. */
import type { Capability, Step } from '../domain/framework.ts'
import type { CapabilityGap, Gap, PositionRef } from '../gap/gap.ts'
import type { Translator } from '../words/translator.ts'

/** A capability with a scale between two positions. A side without a step does not ask for it. */
export interface ScaledGap {
  readonly capability: Capability
  readonly kind: Exclude<CapabilityGap['kind'], 'unknown'>
  readonly from: Step | undefined
  readonly to: Step | undefined
}

/**
 * What can be drawn on a scale, in the order given, and the names of what cannot: it has no scale, or one side is not
 * written.
 */
export function onScales(gaps: readonly CapabilityGap[]): {
  readonly scaled: readonly ScaledGap[]
  readonly leftOut: readonly string[]
} {
  const scaled = gaps.flatMap((gap) => scaledGap(gap) ?? [])
  const leftOut = gaps.filter((gap) => !scaledGap(gap)).map(({ capability }) => capability.name)
  return { scaled, leftOut }
}

/** Nothing where a capability has no scale, or one side is not written. */
export function scaledGap(gap: CapabilityGap): ScaledGap | undefined {
  const { capability, kind } = gap
  switch (kind) {
    case 'raised':
    case 'lowered':
      return { capability, kind, from: gap.from, to: gap.to }
    case 'new':
      return gap.to && { capability, kind, from: undefined, to: gap.to }
    case 'dropped':
      return gap.from && { capability, kind, from: gap.from, to: undefined }
    case 'unchanged':
      return gap.at && { capability, kind, from: gap.at, to: gap.at }
    case 'unknown':
      return undefined
  }
}

/** How many steps of its scale are reached: 0 where it is not asked for. */
export function stepsReached(step: Step | undefined): number {
  return step ? step.rank + 1 : 0
}

/** What the two ends of a gap are called beside a picture. */
export function endNames({ kind, from, to }: Gap, words: Translator): { readonly from: string; readonly to: string } {
  if (kind === 'deepen') return { from: from.level.name, to: words.text('figures.nextStep', {}) }
  if (from.role === to.role) return { from: from.level.name, to: to.level.name }
  return { from: positionName(from, words), to: positionName(to, words) }
}

/** A position with its role. */
export function positionName({ role, level }: PositionRef, words: Translator): string {
  return words.text('figures.position', { role: role.name, level: level.name })
}

/** That some capabilities are not in the picture; nothing when all are. */
export function omittedText(names: readonly string[], words: Translator): string | null {
  return names.length === 0
    ? null
    : words.text('figures.leftOut', { names: names.join(words.text('figures.separator', {})) })
}
