/**
 * Abbreviations are what a new colleague asks about first. Each is found once per file, since one line of the glossary
 * answers all of them. Known without one: units behind a number, Roman numerals, codes with digits such as `IC3`, what
 * the text itself explains in brackets, what the framework names a role, level or capability, and capitals that are
 * only loud, since the same word occurs in small letters, too.
 */
import type { AuthoredText } from '../../domain/authored-text.ts'
import type { Framework } from '../../domain/framework.ts'
import { ruleFinding, type LintRule } from '../rule.ts'
import { sentencesOf } from '../texts.ts'
import { wordsIn } from '../words-in.ts'

const abbreviation = /(?<![\p{L}\p{N}]|\p{N}[\s\u{a0}]|\p{N}[\p{L}\p{N}]*[-/])(?<term>\p{Lu}{2,})s?(?![\p{L}\p{N}])/gu
const romanNumeral = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/

export const termOutsideGlossary: LintRule = {
  id: 'term-outside-glossary',
  *find({ framework, texts }) {
    if (framework.glossary.length === 0) return
    const sentences = sentencesOf(texts)
    const known = knownTerms(framework)
    const unknown = sentences.flatMap((sentence) => abbreviationsIn(sentence).filter(({ term }) => !known.has(term)))
    const small = smallWords(new Set(unknown.map(({ term }) => term.toLowerCase())), sentences)
    const found = new Set<string>()
    for (const { sentence, term, start, end } of unknown) {
      if (small.has(term.toLowerCase())) continue
      const at = sentence.place(start, end)
      const once = JSON.stringify([at.file, term])
      if (!found.has(once)) {
        yield ruleFinding('term-outside-glossary', at, { term }, { role: sentence.role, about: sentence.within })
      }
      found.add(once)
    }
  },
}

function knownTerms({ glossary, roles, tracks }: Framework): ReadonlySet<string> {
  const capabilities = roles.flatMap((role) => role.capabilities.map(({ name }) => name))
  const phrases = [
    ...glossary.map(({ term }) => term),
    ...[...roles, ...tracks, ...tracks.flatMap(({ levels }) => levels)].map(({ name }) => name),
  ]
  return new Set([
    ...capabilities,
    ...phrases.flatMap((phrase) => Array.from(phrase.matchAll(abbreviation), ({ groups }) => groups?.['term'] ?? '')),
  ])
}

interface Abbreviation {
  readonly sentence: AuthoredText
  readonly term: string
  readonly start: number
  readonly end: number
}

function abbreviationsIn(sentence: AuthoredText): Abbreviation[] {
  const { text } = sentence
  if (!/\p{Lu}{2}/u.test(text)) return []
  return Array.from(text.matchAll(abbreviation)).flatMap(({ 0: written, groups, index: start }) => {
    const term = groups?.['term'] ?? written
    const end = start + written.length
    return romanNumeral.test(term) || isExplained(text, start, end) ? [] : [{ sentence, term, start, end }]
  })
}

/** Returns which of these words are written somewhere in small letters. */
function smallWords(words: ReadonlySet<string>, sentences: readonly AuthoredText[]): ReadonlySet<string> {
  const search = wordsIn({}, { words: [...words] })
  return new Set(
    sentences.flatMap(({ text }) => search(text).map(({ word }) => word)).filter((word) => words.has(word)),
  )
}

/** "Service objectives (SLO)", or "SLO (service objectives)". */
function isExplained(text: string, start: number, end: number): boolean {
  return (text[start - 1] === '(' && text[end] === ')') || /^\s\(/.test(text.slice(end))
}
