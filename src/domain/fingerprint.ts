/** A short name for a text, by which one can tell whether it has changed. */

/** FNV-1a over UTF-16 units, 32 bits in base 36: short, and the same everywhere. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
