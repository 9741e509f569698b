/** Unique names for titles and lists. */

interface Thing {
  readonly id: string
  readonly name: string
}

/** Returns the name of each item by its id, followed by the id if another item has the same name. */
export function distinctNames(things: readonly Thing[]): ReadonlyMap<string, string> {
  const ids = new Map<string, Set<string>>()
  for (const { id, name } of things) ids.set(name, (ids.get(name) ?? new Set()).add(id))
  return new Map(things.map(({ id, name }) => [id, (ids.get(name)?.size ?? 0) > 1 ? `${name} (${id})` : name]))
}
