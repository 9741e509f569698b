/**
 * Characters that cannot be seen and have no business in a text: controls, and those that turn the direction of what
 * follows.
 */
export interface HiddenCharacter {
  /** `U+202E (right-to-left override)` */
  readonly name: string
  /** The offsets of the character in order; at least one. */
  readonly offsets: readonly number[]
  readonly isNull: boolean
  /**
   * True if the character can only be deleted: other control characters may stand for a line break or for a character
   * of another encoding.
   */
  readonly isNeverMeant: boolean
}

// Marks of direction (U+200E, U+200F) and joiners (U+200C, U+200D) stay allowed: right-to-left scripts and emoji need
// them.
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

const names: Readonly<Record<string, string>> = {
  '\u0000': 'null',
  '\u0008': 'backspace',
  '\u000b': 'vertical tab',
  '\u000c': 'form feed',
  '\u001b': 'escape',
  '\u007f': 'delete',
  '\u0085': 'next line',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'pop directional formatting',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
}

const neverMeant = /[\u202a-\u202e\u2066-\u2069]/

/** Each such character of a text with `\n` line ends. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  const places = new Map<string, number[]>()
  for (const { 0: character, index } of text.matchAll(hidden)) {
    const offsets = places.get(character)
    if (offsets) offsets.push(index)
    else places.set(character, [index])
  }
  return Array.from(places, ([character, offsets]) => ({
    name: nameOf(character),
    offsets,
    isNull: character === '\u0000',
    isNeverMeant: neverMeant.test(character),
  }))
}

function nameOf(character: string): string {
  const number = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  const name = names[character]
  return name === undefined ? number : `${number} (${name})`
}
