/**
 * Plain data with every part that it holds more than once written down once: whole lists of criteria stand at each level of a role, and
 * the texts of a level in each role. A part that stands elsewhere is written as `{"$": n}`, n counting the common parts, then the own ones.
 */

/** JSON values whose repeated parts are references. */
export interface Packed {
  /** The own repeated parts; each may refer to earlier ones. */
  readonly parts: readonly unknown[]
  readonly value: unknown
}

/** Shorter parts are not worth a reference. */
const leastLength = 40

/** The parts that at least `least` of these values hold, for all of them to refer to. */
export function commonParts(values: readonly unknown[], least: number): readonly unknown[] {
  const holders = new Map<string, number>()
  for (const value of values) for (const text of occurrences(value).keys()) holders.set(text, (holders.get(text) ?? 0) + 1)
  const shared = Array.from(holders).flatMap(([text, count]) => (count >= least ? [text] : []))
  // A part inside another one is shorter, so it stands before it and can be referred to.
  const inOrder = shared.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
  return writeParts(inOrder, new Map())
}

/** @param common what `commonParts` gave, as it is */
export function pack(value: unknown, common: readonly unknown[]): Packed {
  const known = new Map(unpackAll(common).map((part, index) => [JSON.stringify(part), index]))
  const repeated = Array.from(occurrences(value)).flatMap(([text, count]) => (count > 1 && !known.has(text) ? [text] : []))
  const inOrder = repeated.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
  const parts = writeParts(inOrder, known)
  return { parts, value: write(JSON.parse(JSON.stringify(value)), known) }
}

/** The value again; parts that were one are one object. */
export function unpack({ parts, value }: Packed, common: readonly unknown[]): unknown {
  return read(value, unpackAll([...common, ...parts]))
}

function unpackAll(parts: readonly unknown[]): unknown[] {
  const found: unknown[] = []
  for (const part of parts) found.push(read(part, found))
  return found
}

/** How often each part of a value that is worth it occurs, by its JSON. */
function occurrences(value: unknown): Map<string, number> {
  const counts = new Map<string, number>()
  const visit = (part: unknown): string | undefined => {
    if (typeof part !== 'object' || part === null) return JSON.stringify(part)
    const text = Array.isArray(part)
      ? `[${part.map((item) => visit(item) ?? 'null').join(',')}]`
      : `{${Object.entries(part)
          .flatMap(([key, inner]) => {
            const written = visit(inner)
            return written === undefined ? [] : [`${JSON.stringify(key)}:${written}`]
          })
          .join(',')}}`
    if (text.length >= leastLength) counts.set(text, (counts.get(text) ?? 0) + 1)
    return text
  }
  visit(value)
  return counts
}

/** Adds each of the parts to those that are known, and gives them with references to those before. */
function writeParts(texts: readonly string[], known: Map<string, number>): unknown[] {
  return texts.map((text) => {
    const part: unknown = JSON.parse(text)
    const written = writeInside(part, known)
    known.set(text, known.size)
    return written
  })
}

function write(part: unknown, known: ReadonlyMap<string, number>): unknown {
  if (typeof part !== 'object' || part === null) return part
  const index = known.get(JSON.stringify(part))
  return index === undefined ? writeInside(part, known) : { $: index }
}

function writeInside(part: unknown, known: ReadonlyMap<string, number>): unknown {
  if (Array.isArray(part)) return part.map((item) => write(item, known))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, write(inner, known)]))
}

function read(part: unknown, known: readonly unknown[]): unknown {
  if (Array.isArray(part)) return part.map((item: unknown) => read(item, known))
  if (typeof part !== 'object' || part === null) return part
  if ('$' in part && typeof part.$ === 'number') return known[part.$]
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, read(inner, known)]))
}
