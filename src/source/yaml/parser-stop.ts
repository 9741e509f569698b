/** The place where the YAML parser stopped, and the explanation of it. */
import type { Openings } from './open-delimiters.ts'

/** A fault and the offsets of the text that it covers. */
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
  /** The place where js-yaml gave up. */
  readonly at: number
  readonly open: Openings
}
