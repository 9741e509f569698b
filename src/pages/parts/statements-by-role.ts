/** The statements of several roles about the same subject, without repetition. */
import type { Role } from '../../domain/framework.ts'
import type { Link } from './link.ts'

/**
 * Returns the different values in order of appearance, with links to the roles of each. The list of roles is empty
 * where all roles have the same value.
 * @param of how many roles the page has; on a page of several roles, a single role is always named
 * @param valueOf returns plain data, which is compared by its content; undefined where the role has no value
 */
export function statementsByRole<Item extends { readonly role: Role }, Value>(
  {
    items,
    of,
    linkTo,
  }: { readonly items: readonly Item[]; readonly of: number; readonly linkTo: (role: Role) => Link },
  valueOf: (item: Item) => Value | undefined,
): { readonly value: Value; readonly roles: readonly Link[] }[] {
  const found = new Map<string, { readonly value: Value; readonly roles: Role[] }>()
  for (const item of items) {
    const value = valueOf(item)
    if (value === undefined) continue
    const key = JSON.stringify(value)
    const same = found.get(key)
    if (same) same.roles.push(item.role)
    else found.set(key, { value, roles: [item.role] })
  }
  const areAllRoles = (roles: readonly Role[]): boolean =>
    roles.length === items.length && (roles.length > 1 || of === 1)
  return Array.from(found.values(), ({ value, roles }) => ({
    value,
    roles: areAllRoles(roles) ? [] : roles.map(linkTo),
  }))
}
