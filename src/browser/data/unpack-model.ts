/** The model as a browser has it: unpacked from the data that the pages carry, each role when it is first asked for. */
import type { Framework, Role } from '../../domain/framework.ts'
import type { BrowserData } from './browser-data.ts'
import { unpack } from './deduplicate.ts'

export interface BrowserModel {
  /** With none of its roles. */
  readonly framework: Framework
  /** @throws when the data of the role has not been loaded */
  readonly roleOf: (slug: string) => Role
}

/** @throws when the data of the framework has not been loaded */
export function unpackModel(carried: BrowserData): BrowserModel {
  const { framework: base } = carried
  if (!base) throw new Error('the data of the framework is not there')
  const roles = new Map<string, Role>()
  return {
    // Written by the same build from values of these types.
    framework: unpack(base.framework, base.common) as Framework,
    roleOf: (slug) => {
      const packed = carried.roles?.[slug]
      if (!packed) throw new Error(`the data of the role "${slug}" is not there`)
      const role = roles.get(slug) ?? (unpack(packed, base.common) as Role) // as above
      roles.set(slug, role)
      return role
    },
  }
}
