/** What a role answers for at a level. */
import type { Accountability, Responsibility } from '../../domain/framework.ts'
import { block, flag, list, maybe, text, type View } from '../../template/shape.ts'

export const accountabilityShape = block({
  isRequired: flag('the level answers for it'),
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

/** What all levels of a role have in common; nothing where they differ. */
export function sameEverywhere({ levels }: Responsibility): View<typeof accountabilityShape> | undefined {
  const [first, ...others] = levels.map(accountabilityView)
  const same = JSON.stringify(first)
  return others.every((other) => JSON.stringify(other) === same) ? first : undefined
}
