/** Characters that cannot be seen and have no business in a text: controls, and those that turn the direction of what follows. */
export interface HiddenCharacter {
  /** `U+202E (right-to-left override)` */
  readonly name: string
  readonly offset: number
  readonly isNull: boolean
}

// Marks of direction (U+200E, U+200F) and joiners (U+200C, U+200D) stay allowed: right-to-left scripts and emoji need them.
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

/** Each such character of a text with `\n` line ends, at the first place where it stands. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  const seen = new Set<string>()
  const found: HiddenCharacter[] = []
  for (const match of text.matchAll(hidden)) {
    const [character] = match
    if (seen.has(character)) continue
    seen.add(character)
    found.push({ name: nameOf(character), offset: match.index, isNull: character === '\u0000' })
  }
  return found
}

function nameOf(character: string): string {
  const number = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  const name = names[character]
  return name === undefined ? number : `${number} (${name})`
}
