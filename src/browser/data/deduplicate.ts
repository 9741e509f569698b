/**
 * Packs JSON data so that each repeated value is written once. Levels of a role repeat lists of criteria, and roles
 * repeat the texts of a level. A repeated value becomes `{"$": n}`, where n is an index in the shared values followed
 * by the own ones.
 */
import { ValueNumbers } from './value-numbers.ts'

/** JSON whose repeated values are references. */
export interface Packed {
  /** The repeated values of this data; each may refer to earlier ones. */
  readonly parts: readonly unknown[]
  readonly value: unknown
}

/** Shorter values, in characters of JSON without escapes, are not worth a reference. */
const leastLength = 40

/**
 * Shares what at least `least` of the values contain.
 * @param values JSON data
 * @returns the shared values, each of which may refer to earlier ones, and a function that packs any value
 */
export function deduplicate(
  values: readonly unknown[],
  least: number,
): { readonly common: readonly unknown[]; readonly pack: (value: unknown) => Packed } {
  const base = new ValueNumbers()
  const holders = new Map<number, number>()
  for (const value of values) {
    const times = new Map<number, number>()
    base.numberOf(value, times)
    for (const number of times.keys()) holders.set(number, (holders.get(number) ?? 0) + 1)
  }
  const common = worthSharing(holders, least, base).toSorted((a, b) => a - b)
  const shared = new Map(common.map((number, index) => [number, index]))
  return {
    common: common.map((number) => writeInside(base, number, shared)),
    pack: (value) => {
      const numbers = new ValueNumbers(base)
      const times = new Map<number, number>()
      const root = numbers.numberOf(value, times)
      const own = worthSharing(times, 2, numbers).filter((number) => !shared.has(number))
      const known = new Map([...shared, ...own.map((number, index) => [number, common.length + index] as const)])
      return { parts: own.map((number) => writeInside(numbers, number, known)), value: write(numbers, root, known) }
    },
  }
}

/**
 * Returns the values that occur often enough and are long enough, in the order in which they were found. Inner values
 * come before the values that contain them, and the order depends only on the data.
 */
function worthSharing(counts: ReadonlyMap<number, number>, atLeast: number, numbers: ValueNumbers): number[] {
  return Array.from(counts).flatMap(([number, count]) =>
    count >= atLeast && (numbers.value(number)?.length ?? 0) >= leastLength ? [number] : [],
  )
}

/** Restores a value. Each shared value becomes one object. */
export function unpack({ parts, value }: Packed, common: readonly unknown[]): unknown {
  const found: unknown[] = []
  for (const part of [...common, ...parts]) found.push(read(part, found))
  return read(value, found)
}

function write(numbers: ValueNumbers, number: number, known: ReadonlyMap<number, number>): unknown {
  const reference = known.get(number)
  return reference === undefined ? writeInside(numbers, number, known) : { $: reference }
}

function writeInside(numbers: ValueNumbers, number: number, known: ReadonlyMap<number, number>): unknown {
  const form = numbers.value(number)?.form
  switch (form?.kind) {
    case 'list':
      return form.items.map((item) => write(numbers, item, known))
    case 'block':
      return Object.fromEntries(form.fields.map(([name, inner]) => [name, write(numbers, inner, known)]))
    case 'plain':
      return form.value
    case undefined:
      return null
  }
}

function read(part: unknown, known: readonly unknown[]): unknown {
  if (Array.isArray(part)) return part.map((item: unknown) => read(item, known))
  if (typeof part !== 'object' || part === null) return part
  if ('$' in part && typeof part.$ === 'number') return known[part.$]
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, read(inner, known)]))
}
