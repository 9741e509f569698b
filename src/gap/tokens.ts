/** What counts as one word when two texts are compared. */

/** Scripts that put no blanks between words: there every character counts as a word. */
const unspaced = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}'
const word = `(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}\\u200c\\u200d'’_-])+`
/** One sign with what belongs to it: a flag, an emoji with its skin tone or its family. */
const sign = '\\p{RI}{2}|\\S(?:[\\p{M}\\p{EMod}\\u{e0020}-\\u{e007f}]|\\u200d\\S)*'
const tokenPattern = new RegExp(`(?:${word}|[${unspaced}]\\p{M}*|${sign}|^)\\s*`, 'gu')

/**
 * The tokens of a text, each with the blanks behind it; joined they give the text back. A comma behind a word is a
 * token of its own, so that it does not make it another word. `Intl.Segmenter` would find more words, but other ones
 * with every version of the runtime.
 */
export function tokensOf(text: string): string[] {
  return text.match(tokenPattern) ?? []
}
