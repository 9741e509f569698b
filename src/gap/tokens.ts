/** Splits text into the words that comparisons use. */

/** Scripts without spaces between words, in which every character is a word. */
const unspaced = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}'
const word = `(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}\\u200c\\u200d'’_-])+`
/** One visible character with its modifiers: a flag, or an emoji with its skin tone or family. */
const sign = '\\p{RI}{2}|\\S(?:[\\p{M}\\p{EMod}\\u{e0020}-\\u{e007f}]|\\u200d\\S)*'
const tokenPattern = new RegExp(`(?:${word}|[${unspaced}]\\p{M}*|${sign}|^)\\s*`, 'gu')

/**
 * Returns the tokens of a text, each with the spaces after it, so that the joined tokens restore the text. Punctuation
 * is a separate token, so that a comma doesn't change the word before it. `Intl.Segmenter` is not used because its
 * results depend on the version of the runtime.
 */
export function tokensOf(text: string): string[] {
  return text.match(tokenPattern) ?? []
}
