/**
 * The order of an index from A to Z. The result of `Intl.Collator` depends on the version of the runtime, so the same
 * project could give different bytes elsewhere. This order uses the alphabet of the words file, and Unicode normal
 * forms, which never change, for all other characters.
 */

export interface Alphabet {
  /**
   * Returns the heading for a name: a letter of the alphabet, another letter, or undefined if the name doesn't begin
   * with a letter.
   */
  letterOf(name: string): string | undefined
  compare(a: string, b: string): number
}

/** One letter or symbol of a name. */
interface Sign {
  /** The index in the alphabet. Symbols are before all letters, letters of other scripts after them. */
  readonly rank: number
  readonly text: string
  /** The number of characters in the name. */
  readonly length: number
}

/** @param letters in order, separated by spaces: `A B C CH D`. A letter may have several characters. */
export function alphabetOf(letters: string): Alphabet {
  const inOrder = letters.split(/\s+/).flatMap((letter) => (letter === '' ? [] : [inCapitals(letter)]))
  const longest = Math.max(1, ...inOrder.map((letter) => letter.length))
  const ranks = new Map(inOrder.map((letter, rank) => [letter, rank]))

  const letterAt = (name: string, at: number): Sign | undefined => {
    for (let length = longest; length > 0; length -= 1) {
      const text = name.slice(at, at + length)
      const rank = ranks.get(text)
      if (rank !== undefined) return { rank, text, length }
    }
    return undefined
  }

  const signAt = (name: string, at: number): Sign => {
    const letter = letterAt(name, at)
    if (letter) return letter
    const character = String.fromCodePoint(name.codePointAt(at) ?? 0)
    const { length } = character
    // `É` is sorted as `E` if the alphabet has no `É`.
    const text = withoutMarks(character)
    const rank = ranks.get(text)
    if (rank !== undefined) return { rank, text, length }
    return /^\p{L}/u.test(character) ? { rank: inOrder.length, text, length } : { rank: -1, text: character, length }
  }

  const signsOf = (name: string): Sign[] => {
    const text = inCapitals(name)
    const signs: Sign[] = []
    for (let at = 0, sign: Sign; at < text.length; at += sign.length) signs.push((sign = signAt(text, at)))
    return signs
  }

  return {
    letterOf: (name) => {
      const text = inCapitals(name)
      const first = text === '' ? undefined : signAt(text, 0)
      return first && first.rank >= 0 ? first.text : undefined
    },
    compare: (a, b) => compareSigns(signsOf(a), signsOf(b)) || (a < b ? -1 : Number(a > b)),
  }
}

function inCapitals(text: string): string {
  return text.trim().normalize('NFC').toUpperCase()
}

function withoutMarks(character: string): string {
  return character.normalize('NFKD').replace(/\p{M}/gu, '')
}

function compareSigns(a: readonly Sign[], b: readonly Sign[]): number {
  for (const [index, sign] of a.entries()) {
    const other = b[index]
    if (!other) return 1
    if (sign.rank !== other.rank) return sign.rank - other.rank
    if (sign.text !== other.text) return sign.text < other.text ? -1 : 1
  }
  return a.length - b.length
}
