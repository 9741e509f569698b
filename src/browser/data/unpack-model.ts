/** Unpacks the model from the data of the page. Roles are unpacked on first use. */
import type { Framework, Role } from '../../domain/framework.ts'
import type { BrowserData } from './browser-data.ts'
import { unpack } from './deduplicate.ts'

export interface BrowserModel {
  /** Without its roles. */
  readonly framework: Framework
  /** @throws when the data of the role has not been loaded */
  readonly roleOf: (slug: string) => Role
}

/** @throws when the data of the framework has not been loaded */
export function unpackModel(data: BrowserData): BrowserModel {
  const { framework: base } = data
  if (!base) throw new Error('the data of the framework is missing')
  const roles = new Map<string, Role>()
  return {
    // The same build packed a value of this type.
    framework: unpack(base.framework, base.common) as Framework,
    roleOf: (slug) => {
      const packed = data.roles?.[slug]
      if (!packed) throw new Error(`the data of the role "${slug}" is missing`)
      const role = roles.get(slug) ?? (unpack(packed, base.common) as Role) // the same build packed it
      roles.set(slug, role)
      return role
    },
  }
}
