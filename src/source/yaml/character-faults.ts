/** Characters that break YAML: unknown codes, tabs, and what other programs make of spaces and hyphens. */
import { lineEnd, lineStart } from './open-delimiters.ts'
import type { ParserStop, SyntaxFault } from './parser-stop.ts'

export function character({ parserReason, text, at }: ParserStop): SyntaxFault | undefined {
  if (/unknown escape|hexadecimal/.test(parserReason)) {
    const remedy = "write the backslash twice, or put the text in 'single quotes'"
    return {
      reason: 'this backslash starts an unknown escape sequence',
      remedy,
      start: text.lastIndexOf('\\', at),
      end: at + 1,
    }
  }
  if (!/non-printable|valid JSON character/.test(parserReason)) return undefined
  return { reason: 'the text contains an invisible character', remedy: 'delete it', start: at, end: at + 1 }
}

export function tab({ text, at, open }: ParserStop): SyntaxFault | undefined {
  if (open.quote !== undefined) return undefined
  const start = lineStart(text, at)
  const match = /^ *(\t+)/.exec(text.slice(start, lineEnd(text, at)))
  if (!match) return undefined
  const [blanks = '', tabs = ''] = match
  const end = start + blanks.length
  return {
    reason: 'the line is indented with a tab',
    remedy: 'use spaces instead, two for each level',
    start: end - tabs.length,
    end,
  }
}

/** Returns what other programs make of blanks and hyphens at the beginning of a line. */
export function foreignSign({ text, at, open }: ParserStop): SyntaxFault | undefined {
  if (open.quote !== undefined) return undefined
  const before = text.slice(0, lineEnd(text, at))
  const blank = /^ *([\u00a0\u2007\u202f]+)/m.exec(before)
  if (blank) {
    const start = blank.index + blank[0].length - (blank[1]?.length ?? 0)
    return {
      reason: 'the line is indented with no-break spaces',
      remedy: 'use ordinary spaces instead',
      start,
      end: blank.index + blank[0].length,
    }
  }
  const sign = /^ *([–—•·*])(?=[ \t\u00a0])/m.exec(before)
  if (!sign) return undefined
  const start = sign.index + sign[0].length - 1
  return {
    reason: `"${sign[1] ?? ''}" does not start an entry of a list`,
    remedy: 'use a hyphen and a space instead: "- "',
    start,
    end: start + 1,
  }
}
