/** Roles by family, for the first page and the side navigation. */
import { groupBy } from '../../domain/group.ts'
import { familyAnchor } from '../../addresses.ts'
import type { Framework, Role } from '../../domain/framework.ts'
import type { Translator } from '../../words/translator.ts'

export interface RoleFamily {
  /** The anchor of the family on the first page. */
  readonly anchor: string
  readonly name: string
  readonly description: string | undefined
  readonly roles: readonly Role[]
}

/** Returns the families that have roles in the order of the framework, then the roles without a family. */
export function roleFamilies({ families, roles }: Framework, words: Translator): RoleFamily[] {
  const byFamily = groupBy(roles, ({ family }) => family)
  const named = families.map(({ id, name, description }) => ({
    anchor: familyAnchor(id),
    name,
    description,
    roles: byFamily.get(id) ?? [],
  }))
  // These roles are the "others" only if there are families.
  const name = words.text(byFamily.size > 1 ? 'otherRoles' : 'home', {})
  const others = { anchor: familyAnchor(undefined), name, description: undefined, roles: byFamily.get(undefined) ?? [] }
  return [...named, others].filter(({ roles }) => roles.length > 0)
}
