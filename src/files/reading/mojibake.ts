/**
 * Texts that were once read in another encoding than UTF-8 and saved like that: an arrow became `â†’`, an apostrophe
 * `â€™`. What was written is found by going the way back: the signs are bytes of Windows-1252, and these bytes are
 * UTF-8. Only such signs are taken for it that no language puts side by side.
 */

export interface Mojibake {
  readonly garbled: string
  readonly repaired: string
  readonly start: number
}

/**
 * The characters of Windows-1252 for the bytes from 0x80 to 0x9f; those that it leaves out are kept as controls by most
 * programs.
 */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const follows = `${high}\u00a0-\u00bf`

/** The first characters of garbled signs */
const run = new RegExp(`(?:[ÂÃ][${follows}]|â[€‚„†‡ˆ‰Š‹œž\u009d][${follows}]|ðŸ[${follows}]{2}|ï¸\u008f)+`, 'g')

/** Capitals are followed by these in Portuguese, French or Romanian, without anything having gone wrong: `MAÇÃ…`. */
const closing = /^[ÂÃ][…”’»–—“‘›\u00a0]$/
const capital = /\p{Lu}$/u

/** Every place, in the order of the text. */
export function mojibakeIn(text: string): Mojibake[] {
  return Array.from(text.matchAll(run)).flatMap(({ 0: garbled, index }) => {
    if (closing.test(garbled) && capital.test(text.slice(Math.max(0, index - 2), index))) return []
    const repaired = repair(garbled)
    return repaired === undefined ? [] : [{ garbled, repaired, start: index }]
  })
}

/** Some texts went wrong twice. */
function repair(garbled: string): string | undefined {
  const once = decoded(garbled)
  if (once === undefined) return undefined
  const [again] = mojibakeIn(once)
  return again?.garbled === once ? again.repaired : once
}

function decoded(garbled: string): string | undefined {
  const bytes = Array.from(garbled, byteOf)
  if (bytes.some((byte) => byte > 0xff)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new Uint8Array(bytes))
  } catch {
    // The bytes are no UTF-8 after all: the signs are what was written.
    return undefined
  }
}

function byteOf(character: string): number {
  const index = high.indexOf(character)
  return index === -1 ? (character.codePointAt(0) ?? 0) : 0x80 + index
}
