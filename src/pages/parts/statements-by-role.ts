/** What several roles say about one thing, each wording once. */
import type { Role } from '../../domain/framework.ts'
import type { Link } from './link.ts'

export interface SharedStatement<Value> {
  /** Who says so. Empty where all say the same. */
  readonly roles: readonly Link[]
  readonly value: Value
}

interface Among<Item> {
  readonly items: readonly Item[]
  /** How many roles there are on the page: where it is told of several, one that speaks alone is named. */
  readonly of: number
  readonly linkTo: (role: Role) => Link
}

/**
 * The different wordings in order of appearance, with the roles of each.
 * @param valueOf plain data, which is compared by what is in it; nothing where the role says nothing
 */
export function statementsByRole<Item extends { readonly role: Role }, Value>(
  { items, of, linkTo }: Among<Item>,
  valueOf: (item: Item) => Value | undefined,
): SharedStatement<Value>[] {
  const found = new Map<string, { readonly value: Value; readonly roles: Role[] }>()
  for (const item of items) {
    const value = valueOf(item)
    if (value === undefined) continue
    const key = JSON.stringify(value)
    const same = found.get(key)
    if (same) same.roles.push(item.role)
    else found.set(key, { value, roles: [item.role] })
  }
  const isEverybody = (roles: readonly Role[]): boolean =>
    roles.length === items.length && (roles.length > 1 || of === 1)
  return Array.from(found.values(), ({ value, roles }) => ({
    value,
    roles: isEverybody(roles) ? [] : roles.map(linkTo),
  }))
}
