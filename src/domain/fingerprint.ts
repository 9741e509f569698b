/**
 * A short name for a text, the same everywhere: 64 bits of FNV-1a over its UTF-16 units, in base 36. Not for secrets:
 * it only has to tell the lines of one document apart.
 */
export function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n)
  }
  return hash.toString(36)
}
