/** Maps of many roles are split into one map for each family. */
import type { Framework, Role } from '../../domain/framework.ts'
import type { Translator } from '../../words/translator.ts'

export interface MapFamily {
  /** Undefined for the roles without a family. */
  readonly id: string | undefined
  readonly name: string
  readonly roles: readonly Role[]
}

/** About three screens of rows. */
const rolesOnOnePicture = 40

/** Returns the families that have roles, or undefined if all roles fit on one map. */
export function mapFamilies({ families, roles }: Framework, words: Translator): readonly MapFamily[] | undefined {
  if (roles.length <= rolesOnOnePicture) return undefined
  const named = families.map(({ id, name }) => ({ id, name, roles: roles.filter(({ family }) => family === id) }))
  const others = {
    id: undefined,
    name: words.text('otherRoles', {}),
    roles: roles.filter(({ family }) => family === undefined),
  }
  return [...named, others].filter((part) => part.roles.length > 0)
}
