/**
 * Splits texts and queries into the same search terms. It doesn't use `Intl.Segmenter`, which splits differently from
 * version to version.
 */

/** A folded word with its position in the text. */
export interface SearchTerm {
  readonly term: string
  readonly start: number
  readonly end: number
}

/** A word with following `+` and `#`, which distinguish C, C++ and C#. */
const word = /[\p{L}\p{N}\p{M}]+[+#]*/gu

/** Scripts without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu

/** Letters that Unicode normalization does not simplify. */
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

/** Returns lowercase letters without accents: `Café` becomes `cafe`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßøæœłđðþı]/g, (letter) => plainLetters[letter] ?? letter)
}

/**
 * Returns the terms of a text in order. In scripts without spaces, each pair of neighboring characters is a term, and
 * so is the last character.
 */
export function tokensOf(text: string): SearchTerm[] {
  return Array.from(text.matchAll(word)).flatMap(({ 0: found, index }) => tokensOfWord(found, index))
}

function tokensOfWord(found: string, at: number): SearchTerm[] {
  const signs = Array.from(found.matchAll(unspaced))
  const first = signs[0]
  if (!first) return [tokenOf(found, at)]
  const tokens: SearchTerm[] = []
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

function tokenOf(text: string, start: number): SearchTerm {
  return { term: fold(text), start, end: start + text.length }
}

/**
 * Returns the terms of a query. In scripts without spaces, the last single character is omitted: it would only match at
 * the end of such a text.
 */
export function queryTerms(query: string): string[] {
  const tokens = tokensOf(query)
  const wanted = tokens.filter(({ start, end }) => !tokens.some((other) => other.start < start && other.end >= end))
  return Array.from(new Set(wanted.map(({ term }) => term).filter((term) => term !== '')))
}
