/** The longest common subsequence of two lists. */

/** Neighboring items that both lists have: where they begin in each list, and how many they are. */
export interface CommonStretch {
  readonly before: number
  readonly after: number
  readonly length: number
}

/**
 * The common stretches of two lists, in the order of both. The time grows with the product of the lengths of what lies
 * between the common head and tail.
 * @param mostComparisons if there would be more of them, only the common head and tail are returned
 */
export function commonStretches(
  before: readonly string[],
  after: readonly string[],
  mostComparisons = Infinity,
): CommonStretch[] {
  const head = commonHead(before, after)
  const tail = commonTail(before, after, head)
  const [innerBefore, innerAfter] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  const inner = innerBefore.length * innerAfter.length > mostComparisons ? [] : alignMiddle(innerBefore, innerAfter)
  return [
    { before: 0, after: 0, length: head },
    ...inner.map((stretch) => ({
      before: stretch.before + head,
      after: stretch.after + head,
      length: stretch.length,
    })),
    { before: before.length - tail, after: after.length - tail, length: tail },
  ].filter(({ length }) => length > 0)
}

function commonHead(before: readonly string[], after: readonly string[]): number {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  return head
}

function commonTail(before: readonly string[], after: readonly string[], head: number): number {
  const most = Math.min(before.length, after.length) - head
  let tail = 0
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  return tail
}

function alignMiddle(before: readonly string[], after: readonly string[]): CommonStretch[] {
  if (before.length === 0 || after.length === 0) return []
  const width = after.length + 1
  const common = commonLengths(before, after)
  const stretches: CommonStretch[] = []
  let i = 0
  let j = 0
  while (i < before.length && j < after.length) {
    const beforeAt = i
    const afterAt = j
    while (i < before.length && j < after.length && before[i] === after[j]) {
      i += 1
      j += 1
    }
    if (i > beforeAt) stretches.push({ before: beforeAt, after: afterAt, length: i - beforeAt })
    else if (at(common, (i + 1) * width + j) >= at(common, i * width + j + 1)) i += 1
    else j += 1
  }
  return stretches
}

/** A table with rows of `after.length + 1`: how many items the lists from `i` and from `j` on have in common. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1
  const table = new Uint32Array((before.length + 1) * width)
  const [rows, columns] = numbered(before, after)
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const cell = i * width + j
      table[cell] =
        rows[i] === columns[j]
          ? at(table, cell + width + 1) + 1
          : Math.max(at(table, cell + width), at(table, cell + 1))
    }
  }
  return table
}

/** The items as numbers, which are compared far faster than strings. Equal items get equal numbers. */
function numbered(before: readonly string[], after: readonly string[]): [number[], number[]] {
  const numbers = new Map<string, number>()
  const numberOf = (item: string): number => {
    const known = numbers.get(item)
    if (known !== undefined) return known
    const next = numbers.size
    numbers.set(item, next)
    return next
  }
  return [before.map(numberOf), after.map(numberOf)]
}

function at(table: Uint32Array, cell: number): number {
  return table[cell] ?? 0
}
