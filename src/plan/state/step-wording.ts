import type { Capability } from '../../domain/framework.ts'
import { fingerprint } from '../../domain/fingerprint.ts'

/**
 * The words of a step of a capability, as somebody who sees themselves there remembers them: its name, and what it
 * looks like. Nothing for a step that its scale does not have.
 */
export function stepWording({ stepTransitions, steps }: Capability, step: string): string | undefined {
  const at = stepTransitions.findIndex(({ to }) => to.id === step)
  const name = stepTransitions[at]?.to.name
  return name === undefined ? undefined : fingerprint([name, ...(steps[at] ?? []).map(({ text }) => text)].join('\n'))
}
