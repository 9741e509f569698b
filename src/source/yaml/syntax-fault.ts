/**
 * The parser's words for broken YAML, in words for people who do not know YAML, at the place where somebody would
 * change it.
 */
import { character, foreignSign, tab } from './character-faults.ts'
import { brackets, colon, entry, indentation } from './line-faults.ts'
import { lineEnd, openingsBefore } from './open-delimiters.ts'
import type { ParserStop, SyntaxFault } from './parser-stop.ts'
import { behindQuote, sign, unclosedQuote } from './quote-faults.ts'

/**
 * Says what is wrong.
 * @param parserReason js-yaml's own words
 * @param position the offset that js-yaml points to
 */
export function syntaxFault(parserReason: string, text: string, position: number): SyntaxFault {
  const at = lastWritten(text, position)
  const stop: ParserStop = { parserReason, text, at, open: openingsBefore(text, Math.max(at, position)) }
  return (
    character(stop) ??
    tab(stop) ??
    foreignSign(stop) ??
    unclosedQuote(stop) ??
    behindQuote(stop) ??
    sign(stop) ??
    brackets(stop) ??
    entry(stop) ??
    colon(stop) ??
    indentation(stop)
  )
}

/** The parser may stop on the empty rest of a line or of the file, behind the line that is wrong. */
function lastWritten(text: string, at: number): number {
  const rest = text.slice(at, lineEnd(text, at))
  if (rest.trim() !== '') return at
  return text.slice(at).trim() === '' ? text.slice(0, at).trimEnd().length : at
}
