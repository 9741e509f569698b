/** Names for titles and lists in which no two may be the same. */

interface Thing {
  readonly id: string
  readonly name: string
}

/** The name of each thing by its id: alone where no other thing has it, else with the id behind it. */
export function distinctNames(things: readonly Thing[]): ReadonlyMap<string, string> {
  const ids = new Map<string, Set<string>>()
  for (const { id, name } of things) ids.set(name, (ids.get(name) ?? new Set()).add(id))
  return new Map(things.map(({ id, name }) => [id, (ids.get(name)?.size ?? 0) > 1 ? `${name} (${id})` : name]))
}
