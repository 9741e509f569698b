/**
 * How the criteria of a project begin: with what people do. The project itself shows which words are actions, so no
 * list of verbs is needed.
 */
import type { AuthoredText } from '../domain/authored-text.ts'
import type { LintWords } from '../domain/schema/lint.ts'

/** Words and the marks between them. */
const parts = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu

export interface Part {
  readonly text: string
  readonly start: number
  readonly end: number
}

export function partsOf(text: string): Part[] {
  return Array.from(text.matchAll(parts), ({ 0: part, index }) => ({
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
