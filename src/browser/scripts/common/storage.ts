/** The browser's own store, which may be blocked, full or emptied at any time. Nothing here throws. */

/** What is stored under a key; undefined where the store is blocked, null where it has nothing. */
export function readStorage(key: string): string | null | undefined {
  try {
    return localStorage.getItem(key)
  } catch {
    return undefined
  }
}

/** Stores a text, or nothing under the key any more. Gives whether that worked. */
export function writeStorage(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}

/** The keys of everything that is stored under keys that begin so; none where the store is blocked. */
export function storageKeys(prefix: string): readonly string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .toSorted()
  } catch {
    return []
  }
}
