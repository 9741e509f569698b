/** Characters that cannot be seen and have no business in a text: controls, and those that turn the direction of what follows. */
import type { Edit, Point } from '../diagnostic/finding.ts'

export interface HiddenCharacter {
  /** `U+202E (right-to-left override)` */
  readonly name: string
  readonly point: Point
  readonly isNull: boolean
  /** It takes no room and changes nothing but which texts are equal. */
  readonly hasNoWidth: boolean
  /** What deletes it everywhere, where nothing but its deletion can be meant. */
  readonly edits: readonly Edit[]
}

const noWidth = ['\u200b', '\u2060', '\ufeff']

/** Other controls may stand for a line break or a character of another encoding. */
const neverMeant = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/

// Marks of direction (U+200E, U+200F) and joiners (U+200C, U+200D) stay allowed: right-to-left scripts and emoji need them.
// A space without a width ends words in scripts that write none, such as Thai; beside their letters it stays.
const hidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2060\ufeff]|\u200b(?<![\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]\u200b)(?![\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])/gu

const names: Readonly<Record<string, string>> = {
  '\u0000': 'null',
  '\u0008': 'backspace',
  '\u000b': 'vertical tab',
  '\u000c': 'form feed',
  '\u001b': 'escape',
  '\u007f': 'delete',
  '\u0085': 'next line',
  '\u200b': 'zero width space',
  '\u2060': 'word joiner',
  '\ufeff': 'zero width no-break space',
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
  const places = new Map<string, Point[]>()
  for (const [index, line] of text.search(hidden) >= 0 ? text.split('\n').entries() : []) {
    let column = 1
    let from = 0
    for (const match of line.matchAll(hidden)) {
      column += Array.from(line.slice(from, match.index)).length
      from = match.index
      const own = places.get(match[0])
      if (own) own.push({ line: index + 1, column })
      else places.set(match[0], [{ line: index + 1, column }])
    }
  }
  return Array.from(places, ([character, points]) => ({
    name: nameOf(character),
    point: points[0] ?? { line: 1, column: 1 },
    isNull: character === '\u0000',
    hasNoWidth: noWidth.includes(character),
    edits: neverMeant.test(character) ? points.map(deletion) : [],
  }))
}

function deletion(start: Point): Edit {
  return { start, end: { line: start.line, column: start.column + 1 }, text: '' }
}

function nameOf(character: string): string {
  const number = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  const name = names[character]
  return name === undefined ? number : `${number} (${name})`
}
