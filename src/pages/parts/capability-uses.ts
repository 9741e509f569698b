/** The capabilities of all roles by id. The same id in several profiles is one capability. */
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
  /** The name in the library, else in the first role that has the capability. */
  readonly name: string
  /** Former ids, in the library or in any role. */
  readonly aliases: readonly string[]
  /** The group in the first role that has the capability. */
  readonly group: string | undefined
  /** The place of its first definition. */
  readonly at: Place
  /** Empty for a capability of the library that no role uses. */
  readonly uses: readonly CapabilityUse[]
}

/** Returns every capability of the roles and the library. */
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
      aliases: Array.from(
        new Set([shelf, ...of.map(({ capability }) => capability)].flatMap((each) => each?.aliases ?? [])),
      ),
      group: first?.group,
      at: shelf?.at ?? first?.definedAt ?? { file: '' },
      uses: of,
    }
  })
}
