import type { LadderView } from '../../ladder/ladder-view.ts'

/** Returns the names of all items of a ladder by id. */
export function itemNames(
  ladder: LadderView,
  capabilities: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  const lists = [
    ladder.experiences,
    ladder.projects,
    ladder.mentorship,
    ladder.relationships,
    ladder.exposure,
    ladder.goals,
  ]
  const grouped = [
    ...ladder.milestones.flatMap(({ items }) => items),
    ...ladder.readiness.flatMap(({ items }) => items),
  ]
  const named = [...lists.flat(), ...grouped, ...ladder.leadership]
  return new Map<string, string>([
    ...capabilities.flatMap(({ id, name }) =>
      ['capability', 'standing', 'evidence'].map((kind): [string, string] => [`${kind}/${id}`, name]),
    ),
    ...named.map(({ id, name }): [string, string] => [id, name]),
    ...ladder.checkIns.flatMap(({ items }) => items.map(({ id, text }): [string, string] => [id, text])),
    ['plan', ladder.subtitle],
  ])
}
