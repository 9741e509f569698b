/** Where the YAML parser gave up, and the explanation of it. */
import type { Openings } from './open-delimiters.ts'

/** What is wrong, and between which offsets of the text. */
export interface SyntaxFault {
  readonly reason: string
  readonly remedy: string
  readonly hint?: string
  readonly start: number
  readonly end: number
}

/** The parser's own message, and what is open at the place. */
export interface ParserStop {
  /** js-yaml's own words. */
  readonly parserReason: string
  readonly text: string
  /** Where js-yaml gave up. */
  readonly at: number
  readonly open: Openings
}
