/**
 * Texts as the words that are searched for, the same for what is indexed and what is typed. No tables of the machine
 * are asked (`Intl.Segmenter` splits differently from version to version), so everybody finds the same.
 */

/** A word of a text: folded, and where it stands there. */
export interface Token {
  readonly term: string
  readonly start: number
  readonly end: number
}

/** A word; signs at its end make the difference between C, C++ and C#. */
const word = /[\p{L}\p{N}\p{M}]+[+#]*/gu

/** Scripts that put no blanks between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu

/** Letters that lose nothing to normal forms and that people type without. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** `Café` as `cafe`: letters of one case without accents. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßøæœłđðþı]/g, (letter) => plainLetters[letter] ?? letter)
}

/**
 * The words of a text in its order. Where nothing stands between words, each pair of neighboring signs is one, and so
 * is the last sign.
 */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(word)).flatMap(({ 0: found, index }) => tokensOfWord(found, index))
}

function tokensOfWord(found: string, at: number): Token[] {
  const signs = Array.from(found.matchAll(unspaced))
  const first = signs[0]
  if (!first) return [tokenOf(found, at)]
  const tokens: Token[] = []
  let end = 0
  for (const [number, { 0: sign, index }] of signs.entries()) {
    if (index > end) tokens.push(tokenOf(found.slice(end, index), at + end))
    end = index + sign.length
    const next = signs[number + 1]
    const pair = next?.index === end ? sign + next[0] : sign
    tokens.push(tokenOf(pair, at + index))
  }
  if (end < found.length) tokens.push(tokenOf(found.slice(end), at + end))
  return tokens
}

function tokenOf(text: string, start: number): Token {
  return { term: fold(text), start, end: start + text.length }
}

/**
 * The words that somebody typed. The last sign of a run without blanks asks for nothing that its pair does not, so it
 * is left out: otherwise it would have to end the run in the text, too.
 */
export function queryTerms(query: string): string[] {
  const tokens = tokensOf(query)
  const wanted = tokens.filter(({ start, end }) => !tokens.some((other) => other.start < start && other.end >= end))
  return Array.from(new Set(wanted.map(({ term }) => term).filter((term) => term !== '')))
}
