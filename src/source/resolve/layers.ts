/**
 * Inheritance: the same thing written in several texts, the nearest first (a role's own profile, the role it extends,
 * the library). Each field comes from the nearest text that states it, and says which that was.
 */
import type { Extensions, Fact, Origin } from '../../domain/framework.ts'
import { groupBy } from '../../domain/group.ts'
import { extensionsKey } from '../../domain/schema/text.ts'
import type { Authored } from '../authored.ts'

export interface Layer<Value> {
  readonly origin: Origin
  readonly authored: Authored<Value>
}

/** The nearest statement of a field. */
export function nearestField<Value extends object, Field extends keyof Value & string>(
  layers: readonly Layer<Value>[],
  field: Field,
): Fact<NonNullable<Value[Field]>> | undefined {
  for (const { origin, authored } of layers) {
    const value = authored.value[field]
    if (value !== undefined && value !== null) return { value, origin, at: authored.place(field) }
  }
  return undefined
}

/** One entry of a keyed field, such as `levels.Senior`, with the text that states it. */
export interface KeyedEntry<Entry> extends Layer<Entry> {
  readonly key: string
}

/**
 * Every statement of each entry of a keyed field, the nearest first, by the id that its key means: an entry of several
 * fields takes each of them from the nearest text that states it.
 * @param idOf the id that a key means, or nothing when it means nothing here
 */
export function entryLayers<Value extends object, Entry>(
  layers: readonly Layer<Value>[],
  field: keyof Value & string,
  read: (value: Value) => Readonly<Record<string, Entry>> | undefined,
  idOf: (key: string) => string | undefined,
): Map<string | undefined, readonly KeyedEntry<Entry>[]> {
  const statements = layers.flatMap(({ origin, authored }) =>
    Object.entries(read(authored.value) ?? {}).map(([key, entry]) => ({
      origin,
      key,
      authored: authored.part(entry, field, key),
    })),
  )
  const entries = groupBy(statements, ({ key }) => idOf(key))
  entries.delete(undefined)
  return entries
}

/** Keys of the author's own from all layers; of equal keys the nearest one counts. */
export function mergedExtensions(
  layers: readonly Layer<{ readonly [extensionsKey]?: Extensions | undefined }>[],
): Extensions {
  const entries = layers.toReversed().flatMap(({ authored }) => Object.entries(authored.value[extensionsKey] ?? {}))
  return Object.fromEntries(entries)
}
