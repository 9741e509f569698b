/** The accountability of a role at a level. */
import type { Accountability, Responsibility } from '../../domain/framework.ts'
import { block, flag, list, maybe, text, type View } from '../../template/shape.ts'

export const accountabilityShape = block({
  isRequired: flag('the level is responsible for it'),
  expectation: maybe(text()),
  metrics: list(text()),
})

export function accountabilityView({
  required,
  expectation,
  metrics,
}: Accountability): View<typeof accountabilityShape> {
  return { isRequired: required, expectation: expectation?.value ?? null, metrics: metrics?.value ?? [] }
}

/** Returns the accountability if it is the same at all levels, else undefined. */
export function sameEverywhere({ levels }: Responsibility): View<typeof accountabilityShape> | undefined {
  const [first, ...others] = levels.map(accountabilityView)
  const same = JSON.stringify(first)
  return others.every((other) => JSON.stringify(other) === same) ? first : undefined
}
