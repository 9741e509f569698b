/** Finds which things of two versions are the same thing, although their ids, names or texts may differ. */
import { bagOfWords, likenessOf } from './likeness.ts'

export interface Pairs<Item> {
  /** In the order of the later version. */
  readonly pairs: readonly (readonly [before: Item, after: Item])[]
  readonly removed: readonly Item[]
  readonly added: readonly Item[]
}

/** The signs by which a thing is recognized. Each must give the same answer when both versions change places. */
export interface Signs<Item> {
  /** The same key in both versions is the same thing. No two items of one version have the same key. */
  readonly key: (item: Item) => string
  /** Further sure signs, such as an alias or an equal text. An earlier one goes before a later one. */
  readonly same: readonly ((one: Item, other: Item) => boolean)[]
  /** The words that show how alike two things are; empty when a thing cannot be recognized by them. */
  readonly text: (item: Item) => string
  /** From this likeness on, between 0 and 1, two things are the same. */
  readonly threshold: (one: Item, other: Item) => number
}

/**
 * Pairs the items of two versions: first by key, then by each sign, then by likeness, the most alike first. No item is
 * in two pairs. The result is the same for the same lists, and mirrored when the lists change places.
 */
export function pairUp<Item>(before: readonly Item[], after: readonly Item[], signs: Signs<Item>): Pairs<Item> {
  const found = new Map<Item, Item>()
  const left = new Set(before)
  const join = (one: Item, other: Item): void => {
    found.set(other, one)
    left.delete(one)
  }
  const byKey = new Map(before.map((item) => [signs.key(item), item]))
  for (const item of after) {
    const same = byKey.get(signs.key(item))
    if (same !== undefined) join(same, item)
  }
  for (const isSame of signs.same) {
    for (const item of after) {
      const same = found.has(item) ? undefined : Array.from(left).find((candidate) => isSame(candidate, item))
      if (same !== undefined) join(same, item)
    }
  }
  const rest = { before: before.filter((item) => left.has(item)), after: after.filter((item) => !found.has(item)) }
  for (const { one, other } of mostAlikeFirst(rest.before, rest.after, signs)) {
    if (left.has(one) && !found.has(other)) join(one, other)
  }
  return {
    pairs: after.flatMap((item) => {
      const one = found.get(item)
      return one === undefined ? [] : [[one, item] as const]
    }),
    removed: before.filter((item) => left.has(item)),
    added: after.filter((item) => !found.has(item)),
  }
}

function mostAlikeFirst<Item>(before: readonly Item[], after: readonly Item[], { text, threshold }: Signs<Item>) {
  const earlier = before.map((one, at) => ({ one, at, bag: bagOfWords(text(one)) }))
  const later = after.map((other, at) => ({ other, at, bag: bagOfWords(text(other)) }))
  return (
    later
      .flatMap(({ other, at, bag }) =>
        earlier.flatMap(({ one, at: earlierAt, bag: earlierBag }) => {
          const surplus = likenessOf(earlierBag, bag) - threshold(one, other)
          return surplus < 0 ? [] : [{ one, other, surplus, order: earlierAt + at }]
        }),
      )
      // Two pairs that compete share an item, so their orders differ: which one wins does not depend on the direction.
      .toSorted((a, b) => b.surplus - a.surplus || a.order - b.order)
  )
}
