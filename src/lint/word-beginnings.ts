/**
 * A quick look that spares most texts the search for many words: whether some word of a text begins with the same
 * letters as one of a list. It may say yes to a text that has none of the words, and never no to one that has.
 */

const length = 3
const otherLetter = 128
const noLetter = 0

/** @param words in small letters; one that stands for all endings has no sign for them any more */
export function beginsLikeOneOf(
  words: readonly { readonly text: string; readonly isOpenEnded: boolean }[],
): (text: string) => boolean {
  if (words.some(({ text, isOpenEnded }) => isOpenEnded && lettersAt(text, 0) < length)) return () => true
  const beginnings = new Set(words.map(({ text }) => beginningAt(text, 0)))
  return (text) => {
    for (let at = 0; at < text.length; at += 1) {
      if (letter(text.charCodeAt(at - 1)) % otherLetter === noLetter && beginnings.has(beginningAt(text, at))) {
        return true
      }
    }
    return false
  }
}

/** The first letters of a word as one number; what is behind the end of a shorter word makes no difference. */
function beginningAt(text: string, start: number): number {
  let beginning = 0
  let isOver = false
  for (let at = start; at < start + length; at += 1) {
    const next: number = isOver ? noLetter : letter(text.charCodeAt(at))
    // What a phrase or a sign begins with is told by its first character alone.
    isOver ||= next === noLetter
    beginning = beginning * (otherLetter + 1) + next
  }
  return beginning
}

function lettersAt(text: string, start: number): number {
  return /^\p{L}*/u.exec(text.slice(start))?.[0].length ?? 0
}

/** Small and capital letters are the same, and so are all beyond ASCII, of which a word may begin with any. */
function letter(code: number): number {
  if (code > 127) return otherLetter
  if (code >= 97 && code <= 122) return code
  return code >= 65 && code <= 90 ? code + 32 : noLetter
}
