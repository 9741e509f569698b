/** Capabilities of all roles by id: the same id in several profiles is one capability. */
import { groupBy } from '../../domain/group.ts'
import type { Place } from '../../diagnostic/finding.ts'
import type { Capability, Framework, Role } from '../../domain/framework.ts'
import type { CapabilityId } from '../../domain/ids.ts'

export interface CapabilityUse {
  readonly role: Role
  readonly capability: Capability
}

export interface SharedCapability {
  readonly id: CapabilityId
  /** That of the library; else of the first role that has it. */
  readonly name: string
  /** As the first role says; nothing where no role has it. */
  readonly group: string | undefined
  /** Where it is written first. */
  readonly at: Place
  /** Empty for what the library defines and no role asks for. */
  readonly uses: readonly CapabilityUse[]
}

/** Every capability that a role or the library has. */
export function sharedCapabilities({ roles, library }: Pick<Framework, 'roles' | 'library'>): SharedCapability[] {
  const all = roles.flatMap((role) => role.capabilities.map((capability): CapabilityUse => ({ role, capability })))
  const uses = groupBy(all, ({ capability }) => capability.id)
  const shelved = new Map(library.map((capability) => [capability.id, capability]))
  return Array.from(new Set([...shelved.keys(), ...uses.keys()]), (id) => {
    const of = uses.get(id) ?? []
    const first = of[0]?.capability
    const shelf = shelved.get(id)
    return {
      id,
      name: shelf?.name ?? first?.name ?? id,
      group: first?.group,
      at: shelf?.at ?? first?.definedAt ?? { file: '' },
      uses: of,
    }
  })
}
