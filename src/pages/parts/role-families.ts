/** Roles by family, as the first page lists them and as the navigation beside a role does. */
import { groupBy } from '../../domain/group.ts'
import { familyAnchor } from '../../addresses.ts'
import type { Framework, Role } from '../../domain/framework.ts'
import type { Translator } from '../../words/translator.ts'

export interface RoleFamily {
  /** Where it stands on the first page. */
  readonly anchor: string
  readonly name: string
  readonly description: string | undefined
  readonly roles: readonly Role[]
}

/** The families that have roles, in the framework's order; then the roles without a family. */
export function roleFamilies({ families, roles }: Framework, words: Translator): RoleFamily[] {
  const byFamily = groupBy(roles, ({ family }) => family)
  const named = families.map(({ id, name, description }) => ({
    anchor: familyAnchor(id),
    name,
    description,
    roles: byFamily.get(id) ?? [],
  }))
  // They are the others only where there is something that they are not part of.
  const name = words.text(byFamily.size > 1 ? 'otherRoles' : 'home', {})
  const others = { anchor: familyAnchor(undefined), name, description: undefined, roles: byFamily.get(undefined) ?? [] }
  return [...named, others].filter(({ roles }) => roles.length > 0)
}
