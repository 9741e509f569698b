/**
 * Stores the ticks of one ladder in the browser, or in memory when storage is blocked or full. Existing data is never
 * lost.
 */
import { emptyTickRecord, parseTickRecord, type TickRecord, serializeTickRecord } from './tick-record.ts'

/** The interface of `src/browser/scripts/common/storage.ts`. */
export interface KeyValueStore {
  /** Null when the key has no value, undefined when storage is blocked. */
  readonly get: (key: string) => string | null | undefined
  /** Returns whether it succeeded. */
  readonly set: (key: string, text: string | null) => boolean
}

export interface TickStore {
  /** Returns the current ticks, including those of other windows. */
  readonly read: () => TickRecord
  readonly change: (update: (record: TickRecord) => TickRecord) => void
  /** Returns whether everything so far is stored beyond this page. */
  readonly isPersistent: () => boolean
  /** Returns whether unreadable data was found and moved to another key. */
  readonly hasSetAside: () => boolean
  /** Deletes the data that was set aside. Returns the function that restores it. */
  readonly deleteSetAside: () => () => void
}

export function openTickStore(key: string, storage: KeyValueStore): TickStore {
  let memory = emptyTickRecord
  // After a failed write, only the memory has the current ticks.
  let isPersistent = true
  let hasSetAside = false

  const read = (): TickRecord => {
    if (!isPersistent) return memory
    const text = storage.get(key)
    if (text === undefined) {
      isPersistent = false
      return memory
    }
    const stored = parseTickRecord(text)
    if (stored.kind === 'ticks') return (memory = stored.record)
    hasSetAside = setAside(key, text ?? '', storage)
    isPersistent = hasSetAside && storage.set(key, null)
    return (memory = emptyTickRecord)
  }

  return {
    read,
    change: (update) => {
      memory = update(read())
      isPersistent &&= storage.set(key, serializeTickRecord(memory))
    },
    isPersistent: () => isPersistent,
    hasSetAside: () => hasSetAside,
    deleteSetAside: () => {
      const dropped = asideOf(key, storage)
      for (const place of dropped.keys()) storage.set(place, null)
      hasSetAside = false
      return () => {
        for (const [place, text] of dropped) storage.set(place, text)
      }
    },
  }
}

/** Returns the data that was set aside for a key, by storage key. */
function asideOf(key: string, storage: KeyValueStore): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let number = 1; ; number += 1) {
    const place = asideKey(key, number)
    const text = storage.get(place)
    if (text === null || text === undefined) return found
    found.set(place, text)
  }
}

function asideKey(key: string, number: number): string {
  return `${key} aside ${number}`
}

/** Stores a text under the first free key for set-aside data. Returns whether that succeeded. */
function setAside(key: string, text: string, storage: KeyValueStore): boolean {
  for (let number = 1; ; number += 1) {
    const place = asideKey(key, number)
    const there = storage.get(place)
    if (there === text) return true
    if (there === undefined) return false
    if (there === null) return storage.set(place, text)
  }
}
