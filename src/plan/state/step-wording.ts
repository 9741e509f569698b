import type { Capability } from '../../domain/framework.ts'
import { fingerprint } from '../../domain/fingerprint.ts'

/**
 * Returns the fingerprint of a step's wording: its name and its criteria at this capability. Undefined for a step that
 * the scale does not have.
 */
export function stepWording({ stepTransitions, steps }: Capability, step: string): string | undefined {
  const at = stepTransitions.findIndex(({ to }) => to.id === step)
  const name = stepTransitions[at]?.to.name
  return name === undefined ? undefined : fingerprint([name, ...(steps[at] ?? []).map(({ text }) => text)].join('\n'))
}
