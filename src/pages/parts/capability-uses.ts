/** Capabilities of all roles by id: the same id in several profiles is one capability. */
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
  const uses = new Map<CapabilityId, CapabilityUse[]>()
  for (const role of roles) {
    for (const capability of role.capabilities) {
      const known = uses.get(capability.id)
      if (known) known.push({ role, capability })
      else uses.set(capability.id, [{ role, capability }])
    }
  }
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
