/** The start and end of a gap on the scale of each capability, for figures. */
import type { Capability, Step } from '../domain/framework.ts'
import type { CapabilityGap, Gap, PositionRef } from '../gap/gap.ts'
import type { Translator } from '../words/translator.ts'

/** A capability with a scale between two positions. A position that doesn't require it has no step. */
export interface ScaledGap {
  readonly capability: Capability
  readonly kind: Exclude<CapabilityGap['kind'], 'unknown'>
  readonly from: Step | undefined
  readonly to: Step | undefined
}

/** Separates capabilities that can be drawn on a scale from those without a scale or with an unknown expectation. */
export function onScales(gaps: readonly CapabilityGap[]): {
  readonly scaled: readonly ScaledGap[]
  readonly leftOut: readonly string[]
} {
  const scaled = gaps.flatMap((gap) => scaledGap(gap) ?? [])
  const leftOut = gaps.filter((gap) => !scaledGap(gap)).map(({ capability }) => capability.name)
  return { scaled, leftOut }
}

/** Returns undefined if the capability has no scale or one of the expectations is unknown. */
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

/** Returns the number of steps reached on the scale, or 0 if the capability is not required. */
export function stepsReached(step: Step | undefined): number {
  return step ? step.rank + 1 : 0
}

/** Returns the names of the two ends of a gap for a legend. */
export function endNames({ kind, from, to }: Gap, words: Translator): { readonly from: string; readonly to: string } {
  if (kind === 'deepen') return { from: from.level.name, to: words.text('figures.nextStep', {}) }
  if (from.role === to.role) return { from: from.level.name, to: to.level.name }
  return { from: positionName(from, words), to: positionName(to, words) }
}

/** Returns the name of a position with its role. */
export function positionName({ role, level }: PositionRef, words: Translator): string {
  return words.text('figures.position', { role: role.name, level: level.name })
}

/** Returns a note on capabilities that are not in the figure, or null if all are. */
export function omittedText(names: readonly string[], words: Translator): string | null {
  return names.length === 0
    ? null
    : words.text('figures.leftOut', { names: names.join(words.text('figures.separator', {})) })
}
