/**
 * The order of an index from A to Z. `Intl.Collator` follows the version of the tables that a machine happens to have, so the same project could give
 * other bytes elsewhere; here the alphabet is a word of the language, and what is not in it falls back on normal forms, which Unicode keeps for good.
 */

export interface Alphabet {
  /** The heading that a name stands under: a letter of the alphabet, another letter, or nothing for what begins with no letter. */
  letterOf(name: string): string | undefined
  compare(a: string, b: string): number
}

type Key = readonly (readonly [rank: number, character: string])[]

/** @param letters in order, with blanks between them: `A B C CH D`. A letter may be of several characters. */
export function alphabetOf(letters: string): Alphabet {
  const inOrder = letters.split(/\s+/).flatMap((letter) => (letter === '' ? [] : [upper(letter)]))
  const longest = Math.max(1, ...inOrder.map((letter) => letter.length))
  const ranks = new Map(inOrder.map((letter, rank) => [letter, rank]))

  const letterAt = (text: string, at: number): string | undefined => {
    for (let length = longest; length > 0; length -= 1) {
      const candidate = text.slice(at, at + length)
      if (candidate.length === length && ranks.has(candidate)) return candidate
    }
    return undefined
  }

  /** The letters of a text as ranks; blanks and signs count less than any letter, foreign letters more. */
  const keyOf = (name: string): Key => {
    const text = upper(name)
    const key: [number, string][] = []
    for (let at = 0; at < text.length;) {
      const letter = letterAt(text, at)
      const character = letter ?? String.fromCodePoint(text.codePointAt(at) ?? 0)
      key.push(letter === undefined ? foreign(character) : [ranks.get(letter) ?? 0, ''])
      at += character.length
    }
    return key
  }

  /** `É` stands with `E` where the alphabet has no `É`. */
  const foreign = (character: string): [number, string] => {
    const base = withoutMarks(character)
    const rank = ranks.get(base)
    if (rank !== undefined) return [rank, '']
    return /^\p{L}/u.test(character) ? [inOrder.length, base] : [-1, character]
  }

  return {
    letterOf: (name) => {
      const text = upper(name.trim())
      const letter = letterAt(text, 0)
      if (letter !== undefined) return letter
      const first = String.fromCodePoint(text.codePointAt(0) ?? 0)
      const base = withoutMarks(first)
      return ranks.has(base) || /^\p{L}/u.test(base) ? base : undefined
    },
    compare: (a, b) => compareKeys(keyOf(a), keyOf(b)) || (a < b ? -1 : Number(a > b)),
  }
}

function upper(text: string): string {
  return text.normalize('NFC').toUpperCase()
}

function withoutMarks(character: string): string {
  return character.normalize('NFKD').replace(/\p{M}/gu, '')
}

function compareKeys(a: Key, b: Key): number {
  for (const [index, [rank, character]] of a.entries()) {
    const other = b[index]
    if (!other) return 1
    if (rank !== other[0]) return rank - other[0]
    if (character !== other[1]) return character < other[1] ? -1 : 1
  }
  return a.length - b.length
}
