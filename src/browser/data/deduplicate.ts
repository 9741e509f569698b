/**
 * Plain data with every part that it holds more than once written down once: whole lists of criteria stand at each
 * level of a role, and the texts of a level in each role. A part that stands elsewhere is written as `{"$": n}`, n
 * counting the common parts, then the own ones.
 */

/** JSON whose repeated parts are references. */
export interface Packed {
  /** The own repeated parts; each may refer to earlier ones. */
  readonly parts: readonly unknown[]
  readonly value: unknown
}

/** Parts that are put aside for many values. */
export interface Shared {
  /** What is put aside; each may refer to earlier ones. */
  readonly common: readonly unknown[]
  /** Packs a value, one of those or another one. */
  readonly pack: (value: unknown) => Packed
}

/** Shorter parts, in characters of JSON without its escapes, are not worth a reference. */
const leastLength = 40

/** A different part of any value. Those inside it have lower numbers. */
interface Part {
  /** Either the value itself or the numbers of the parts inside. */
  readonly form:
    | { readonly kind: 'plain'; readonly value: unknown }
    | { readonly kind: 'list'; readonly items: readonly number[] }
    | { readonly kind: 'block'; readonly fields: readonly (readonly [string, number])[] }
  readonly length: number
}

/** Puts aside what at least `least` of the values, which are JSON, hold. */
export function deduplicate(values: readonly unknown[], least: number): Shared {
  const base = numberer()
  const holders = new Map<number, number>()
  for (const value of values) {
    const times = new Map<number, number>()
    base.numberOf(value, times)
    for (const part of times.keys()) holders.set(part, (holders.get(part) ?? 0) + 1)
  }
  const common = worthIt(holders, least, base).toSorted((a, b) => a - b)
  const shared = new Map(common.map((number, index) => [number, index]))
  return {
    common: common.map((number) => writeInside(base, number, shared)),
    pack: (value) => {
      const parts = numberer(base)
      const times = new Map<number, number>()
      const root = parts.numberOf(value, times)
      const own = worthIt(times, 2, parts).filter((number) => !shared.has(number))
      const known = new Map([...shared, ...own.map((number, index) => [number, common.length + index] as const)])
      return { parts: own.map((number) => writeInside(parts, number, known)), value: write(parts, root, known) }
    },
  }
}

/**
 * Those that are there so often and are long enough, in the order in which they were found: what is inside comes before
 * what it is inside of, and the order hangs on nothing but the value.
 */
function worthIt(numbers: ReadonlyMap<number, number>, atLeast: number, parts: Numberer): number[] {
  return Array.from(numbers).flatMap(([number, count]) =>
    count >= atLeast && (parts.part(number)?.length ?? 0) >= leastLength ? [number] : [],
  )
}

/** The value again; parts that were one are one object. */
export function unpack({ parts, value }: Packed, common: readonly unknown[]): unknown {
  const found: unknown[] = []
  for (const part of [...common, ...parts]) found.push(read(part, found))
  return read(value, found)
}

/** Gives equal parts equal numbers. */
interface Numberer {
  readonly part: (number: number) => Part | undefined
  /** The number of what is no list and no block, when it is known. */
  readonly knownPlain: (value: unknown) => number | undefined
  /** That of a list or block, by a text about what is inside. */
  readonly knownComposed: (key: string) => number | undefined
  readonly count: () => number
  /** Numbers a value and all that is in it; lists and blocks are counted in `times`. */
  readonly numberOf: (value: unknown, times: Map<number, number>) => number
}

/** @param base one whose parts keep their numbers; nothing is added to it */
function numberer(base?: Numberer): Numberer {
  const first = base?.count() ?? 0
  const parts: Part[] = []
  // What is no list and no block is known by itself, which is faster than by a text about it.
  const plain = new Map<unknown, number>()
  const composed = new Map<string, number>()
  const part = (number: number): Part | undefined => (number < first ? base?.part(number) : parts[number - first])
  const add = (one: Part): number => first + parts.push(one) - 1
  const lengthOf = (number: number): number => part(number)?.length ?? 0
  const numberOf = (value: unknown, times: Map<number, number>): number => {
    if (typeof value !== 'object' || value === null) return numberOfPlain(value)
    const number = Array.isArray(value) ? numberOfList(value, times) : numberOfBlock(value, times)
    times.set(number, (times.get(number) ?? 0) + 1)
    return number
  }
  const numberOfPlain = (value: unknown): number => {
    const known = plain.get(value)
    if (known !== undefined) return known
    const inBase = base?.knownPlain(value)
    if (inBase !== undefined) {
      plain.set(value, inBase)
      return inBase
    }
    // Without its escapes: what is worth a reference shall not hang on the signs in a text.
    const number = add({
      form: { kind: 'plain', value },
      length: typeof value === 'string' ? value.length + 2 : JSON.stringify(value).length,
    })
    plain.set(value, number)
    return number
  }
  const numberOfList = (list: readonly unknown[], times: Map<number, number>): number => {
    const items = list.map((item) => numberOf(item ?? null, times))
    const key = `[${items.join()}`
    const known = composed.get(key) ?? base?.knownComposed(key)
    if (known !== undefined) return known
    const number = add({
      form: { kind: 'list', items },
      length: items.reduce((sum, item) => sum + 1 + lengthOf(item), 1),
    })
    composed.set(key, number)
    return number
  }
  const numberOfBlock = (block: object, times: Map<number, number>): number => {
    const fields: (readonly [string, number])[] = []
    let key = '{'
    for (const name of Object.keys(block)) {
      // It is one of its own.
      const inner: unknown = block[name as keyof typeof block]
      if (inner === undefined) continue
      const number = numberOf(inner, times)
      fields.push([name, number])
      // A name is a text like others: its number is shorter than the name and has nothing in it that could be taken for
      // something else.
      key += `${numberOfPlain(name)}:${number},`
    }
    const known = composed.get(key) ?? base?.knownComposed(key)
    if (known !== undefined) return known
    const number = add({
      form: { kind: 'block', fields },
      length: fields.reduce((sum, [name, inner]) => sum + name.length + 4 + lengthOf(inner), 1),
    })
    composed.set(key, number)
    return number
  }
  return {
    part,
    knownPlain: (value) => plain.get(value),
    knownComposed: (key) => composed.get(key),
    count: () => first + parts.length,
    numberOf,
  }
}

function write(parts: Numberer, number: number, known: ReadonlyMap<number, number>): unknown {
  const reference = known.get(number)
  return reference === undefined ? writeInside(parts, number, known) : { $: reference }
}

function writeInside(parts: Numberer, number: number, known: ReadonlyMap<number, number>): unknown {
  const form = parts.part(number)?.form
  switch (form?.kind) {
    case 'list':
      return form.items.map((item) => write(parts, item, known))
    case 'block':
      return Object.fromEntries(form.fields.map(([name, inner]) => [name, write(parts, inner, known)]))
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
