/** Access to localStorage, which may be blocked, full or emptied at any time. These functions never throw. */

/** Returns the value of a key; null when there is none, undefined when storage is blocked. */
export function readStorage(key: string): string | null | undefined {
  try {
    return localStorage.getItem(key)
  } catch {
    return undefined
  }
}

/** Stores a text, or removes the key for null. Returns whether that succeeded. */
export function writeStorage(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}

/** Returns the sorted keys with a prefix; none when storage is blocked. */
export function storageKeys(prefix: string): readonly string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .toSorted()
  } catch {
    return []
  }
}
