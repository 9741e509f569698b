import type { Framework } from '../../domain/framework.ts'

/**
 * Returns the groups that have items, in the order of the framework. Items without a group come last, with an undefined
 * group.
 */
export function byCapabilityGroup<Item>(
  { groups }: Pick<Framework, 'groups'>,
  items: readonly Item[],
  groupOf: (item: Item) => string | undefined,
) {
  return [...groups, undefined]
    .map((group) => ({ group, items: items.filter((item) => groupOf(item) === group?.id) }))
    .filter((entry) => entry.items.length > 0)
}
