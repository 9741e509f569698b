/** Measures how alike two texts are, by their words alone. */

/** The number of times that each word occurs in a text. */
export type BagOfWords = ReadonlyMap<string, number>

const word = /[\p{L}\p{N}]+/gu

/** The words of a text without regard to case, order and punctuation. */
export function bagOfWords(text: string): BagOfWords {
  const bag = new Map<string, number>()
  for (const [found] of text.toLowerCase().matchAll(word)) bag.set(found, (bag.get(found) ?? 0) + 1)
  return bag
}

/** The share of words that both texts have (Sørensen–Dice): 1 for equal bags, 0 where nothing is shared. */
export function likenessOf(one: BagOfWords, other: BagOfWords): number {
  const total = sizeOf(one) + sizeOf(other)
  if (total === 0) return 0
  let shared = 0
  for (const [found, times] of one) shared += Math.min(times, other.get(found) ?? 0)
  return (2 * shared) / total
}

function sizeOf(bag: BagOfWords): number {
  return Array.from(bag.values()).reduce((sum, times) => sum + times, 0)
}
