/**
 * Templates that were checked and compiled when the program was made, which takes longer than filling most of a small
 * site.
 */
import type { TemplateFile } from './parse-template.ts'
import type { Words } from './word-forms.ts'

export interface PreparedTemplate {
  /** The source text of a `TemplateFunction`, with everything that the template includes. */
  readonly code: string
  /** The words that it names: `ladder.priority`, or a whole block of them. */
  readonly words: readonly string[]
}

/** A set by name. */
export type PreparedTemplates = Readonly<Record<string, PreparedTemplate>>

/** Gives the set that was prepared from this and nothing else; see `identityOf`. */
export type FindPrepared = (identity: string) => PreparedTemplates | undefined

/** Everything that a compiled set depends on. */
export function identityOf(dialect: string, files: readonly TemplateFile[], words: Words): string {
  return JSON.stringify([dialect, files, words])
}
