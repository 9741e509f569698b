/** What several roles say about one thing, each wording once. */
import type { Role } from '../../domain/framework.ts'
import type { Link } from '../layout-view.ts'

export interface Variant<Value> {
  /** Who says so. Empty where all say the same. */
  readonly roles: readonly Link[]
  readonly value: Value
}

/**
 * The different wordings in order of appearance, with the roles of each.
 * @param valueOf plain data, which is compared by what is in it; nothing where the role says nothing
 */
export function variantsOf<Item extends { readonly role: Role }, Value>(
  items: readonly Item[],
  valueOf: (item: Item) => Value | undefined,
  linkTo: (role: Role) => Link,
): Variant<Value>[] {
  const found = new Map<string, { readonly value: Value; readonly roles: Role[] }>()
  for (const item of items) {
    const value = valueOf(item)
    if (value === undefined) continue
    const key = JSON.stringify(value)
    const same = found.get(key)
    if (same) same.roles.push(item.role)
    else found.set(key, { value, roles: [item.role] })
  }
  return Array.from(found.values(), ({ value, roles }) => ({ value, roles: roles.length === items.length ? [] : roles.map(linkTo) }))
}
