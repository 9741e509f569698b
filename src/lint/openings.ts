/**
 * Describes how the criteria of a project begin: with what people do. The project itself shows which words are actions,
 * so no list of verbs is needed.
 */
import type { AuthoredText } from '../domain/authored-text.ts'
import type { LintWords } from '../domain/schema/lint.ts'

/** Words and the marks between them. */
const sentenceToken = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu

export interface SentenceToken {
  readonly text: string
  readonly start: number
  readonly end: number
}

export function sentenceTokens(text: string): SentenceToken[] {
  return Array.from(text.matchAll(sentenceToken), ({ 0: part, index }) => ({
    text: part,
    start: index,
    end: index + part.length,
  }))
}

/**
 * The first words of criteria, in small letters, without those that only lead up to an action: "In reviews, asks …".
 */
export function actionsOf(
  criteria: readonly AuthoredText[],
  { prepositions, clauses, things, references }: LintWords,
): ReadonlySet<string> {
  const openings = new Set(criteria.flatMap(({ text }) => /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? []))
  for (const word of [...prepositions, ...clauses, ...things, ...references]) openings.delete(word)
  return openings
}
