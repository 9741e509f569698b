/** Capabilities under the groups of the framework. */
import type { Framework } from '../../domain/framework.ts'

export interface Grouped<Item> {
  /** Nothing for what belongs to no group. */
  readonly group: { readonly id: string; readonly name: string; readonly description: string | undefined } | undefined
  readonly items: readonly Item[]
}

/** The groups that have something in them, in the order of the framework; what belongs to none comes last. */
export function byCapabilityGroup<Item>(
  { groups }: Pick<Framework, 'groups'>,
  items: readonly Item[],
  groupOf: (item: Item) => string | undefined,
): Grouped<Item>[] {
  return [...groups, undefined]
    .map((group) => ({ group, items: items.filter((item) => groupOf(item) === group?.id) }))
    .filter((entry) => entry.items.length > 0)
}
