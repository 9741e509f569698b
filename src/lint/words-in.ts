/**
 * Finding words of a list in a text: whole words, whatever their case. What is quoted, linked or a name is somebody
 * else's wording and left alone.
 */
import { beginsLikeOneOf } from './word-beginnings.ts'

export interface WordMatch {
  /** As it is written in the text. */
  readonly word: string
  readonly instead: string | undefined
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
}

interface Adjustments {
  readonly words?: readonly string[] | undefined
  readonly except?: readonly string[] | undefined
}

interface ListedWord {
  readonly word: string
  readonly instead: string | undefined
}

/** In a list a word that ends so stands for all its endings. */
const anyEnding = '*'

const notInsideWord = '(?<![\\p{L}\\p{N}]|\\p{L}[-:*_/])'
const notBeforeMore = '(?![\\p{L}\\p{N}]|[-:*_/][\\p{L}-])'

/**
 * A search for all words of the language's list and the project's own, without those that it excepts. A list may write
 * `apt*` for all endings. A word that is part of a longer one (`best-in-class-award`, `he/she`) is not found in it.
 */
export function wordsIn(
  list: Readonly<Record<string, string | null>>,
  { words = [], except = [] }: Adjustments = {},
): (text: string) => WordMatch[] {
  const excepted = new Set(except.map(comparable))
  const listed = [
    ...Object.entries(list).map(([word, instead]): ListedWord => ({ word, instead: instead ?? undefined })),
    ...words.map(ownWord),
  ].filter(({ word }) => !excepted.has(comparable(word)))
  if (listed.length === 0) return () => []
  const exact = new Map(listed.map((each) => [comparable(each.word), each]))
  const openEnded = listed
    .filter(({ word }) => word.endsWith(anyEnding))
    .map((each) => ({ each, beginning: stemOf(comparable(each.word)) }))
  // Longer phrases first, so that "a number of" is found before "number".
  const alternatives = Array.from(exact.keys()).toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp(`${notInsideWord}(?:${alternatives.map(asPattern).join('|')})${notBeforeMore}`, 'giu')
  const mayHoldOne = beginsLikeOneOf(
    Array.from(exact.keys(), (word) => ({ text: stemOf(word), isOpenEnded: word.endsWith(anyEnding) })),
  )
  return (text) => {
    if (!mayHoldOne(text)) return []
    return Array.from(text.matchAll(pattern)).flatMap(({ 0: word, index: start }): WordMatch[] => {
      const wanted = comparable(word)
      const found = exact.get(wanted) ?? openEnded.find(({ beginning }) => wanted.startsWith(beginning))?.each
      if (
        !found ||
        excepted.has(wanted) ||
        isAbbreviationOf(found.word, word) ||
        isName(text, start, found.word) ||
        isBorrowed(text, start)
      ) {
        return []
      }
      return [{ word, instead: found.instead, start, end: start + word.length }]
    })
  }
}

function ownWord(word: string): ListedWord {
  return { word, instead: undefined }
}

function comparable(word: string): string {
  return word.toLowerCase().replace(/\s+/g, ' ')
}

function stemOf(word: string): string {
  return word.endsWith(anyEnding) ? word.slice(0, -anyEnding.length) : word
}

function asPattern(word: string): string {
  const stem = stemOf(word)
  return stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+') + (stem === word ? '' : '\\p{L}*')
}

/** "US" is not "us". */
function isAbbreviationOf(listed: string, written: string): boolean {
  return listed !== written && /^\p{Lu}{2,}$/u.test(listed)
}

/** A capital letter in the middle of a sentence, for a word that is listed without one. */
function isName(text: string, start: number, listed: string): boolean {
  if (!/^\p{Ll}/u.test(listed) || !/^\p{Lu}/u.test(text.slice(start))) return false
  const before = text.slice(0, start).trimEnd()
  return before !== '' && !/[.!?:;…–—]$/.test(before)
}

const borrowed = /“[^”]*”|„[^“”]*[“”]|"[^"]*"|«[^»]*»|»[^«]*«|‘[^’]*’|‚[^‘]*‘|`[^`]*`|\p{L}+:\/\/\S+|\S+@\S+/gu

function isBorrowed(text: string, start: number): boolean {
  return Array.from(text.matchAll(borrowed)).some(({ 0: part, index }) => index <= start && start < index + part.length)
}
