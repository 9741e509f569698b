/**
 * Where the ticks of one ladder are kept: the browser's store where it may be used, else the memory of this page.
 * Nothing that is stored gets lost.
 */
import { emptyTickRecord, parseTickRecord, type TickRecord, serializeTickRecord } from './tick-record.ts'

/** The browser's store, as far as it is used here; `src/browser/scripts/common/storage.ts` is one. */
export interface KeyValueStore {
  /** Null for nothing there, undefined where the store may not be used. */
  readonly get: (key: string) => string | null | undefined
  /** Gives whether it worked. */
  readonly set: (key: string, text: string | null) => boolean
}

export interface TickStore {
  /** What is ticked now, also by another window. */
  readonly read: () => TickRecord
  readonly change: (how: (book: TickRecord) => TickRecord) => void
  /** Whether everything so far will be there at the next visit. */
  readonly isKept: () => boolean
  /** Whether something that is not ours was found, and put under another key. */
  readonly hasSetAside: () => boolean
  /** Deletes what was put there. Gives what puts it back. */
  readonly dropAside: () => () => void
}

export function openTickStore(key: string, store: KeyValueStore): TickStore {
  let memory = emptyTickRecord
  // What could not be stored is only here, so it is what counts from then on.
  let isKept = true
  let hasSetAside = false

  const read = (): TickRecord => {
    if (!isKept) return memory
    const text = store.get(key)
    if (text === undefined) {
      isKept = false
      return memory
    }
    const stored = parseTickRecord(text)
    if (stored.kind === 'book') return (memory = stored.book)
    hasSetAside = setAside(key, text ?? '', store)
    isKept = hasSetAside && store.set(key, null)
    return (memory = emptyTickRecord)
  }

  return {
    read,
    change: (how) => {
      memory = how(read())
      isKept &&= store.set(key, serializeTickRecord(memory))
    },
    isKept: () => isKept,
    hasSetAside: () => hasSetAside,
    dropAside: () => {
      const dropped = asideOf(key, store)
      for (const place of dropped.keys()) store.set(place, null)
      hasSetAside = false
      return () => {
        for (const [place, text] of dropped) store.set(place, text)
      }
    },
  }
}

/** What has been set aside for this key, by the keys that it is under. */
function asideOf(key: string, store: KeyValueStore): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let number = 1; ; number += 1) {
    const place = asideKey(key, number)
    const text = store.get(place)
    if (text === null || text === undefined) return found
    found.set(place, text)
  }
}

function asideKey(key: string, number: number): string {
  return `${key} aside ${number}`
}

/** Puts a text under the first free key beside this one. Gives whether it is safe there. */
function setAside(key: string, text: string, store: KeyValueStore): boolean {
  for (let number = 1; ; number += 1) {
    const place = asideKey(key, number)
    const there = store.get(place)
    if (there === text) return true
    if (there === undefined) return false
    if (there === null) return store.set(place, text)
  }
}
