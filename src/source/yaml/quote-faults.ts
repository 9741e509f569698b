/** Quotes that are not closed, text after them, and plain text that needs them. */
import { lineEnd, lineStart } from './open-delimiters.ts'
import type { ParserStop, SyntaxFault } from './parser-stop.ts'

export function unclosedQuote({ text, open }: ParserStop): SyntaxFault | undefined {
  return open.quote === undefined ? undefined : quoteFault(text, open.quote)
}

function quoteFault(text: string, start: number): SyntaxFault {
  const quote = text[start] ?? ''
  const remedy = `close it with another ${quote} at the end of the text`
  return {
    reason: 'the quote is not closed',
    remedy,
    hint: `the text starts here and needs a second ${quote}`,
    start,
    end: start + 1,
  }
}

/** The text goes on behind its quotes: they are part of it, or the closing one belongs to a text further down. */
export function behindQuote({ text, at, open }: ParserStop): SyntaxFault | undefined {
  const { quoted } = open
  if (
    !quoted ||
    quoted.end > at ||
    text.slice(quoted.end, at).trim() !== '' ||
    text.slice(quoted.end, at).includes('\n')
  ) {
    return undefined
  }
  const rest = /^[^\n,\]}]*/.exec(text.slice(at))?.[0].trimEnd() ?? ''
  if (rest === '' || /^["']?\s*[:#]/.test(rest) || (open.brackets.length > 0 && /^["']/.test(rest))) return undefined
  if (text.slice(quoted.start, quoted.end).includes('\n')) return quoteFault(text, quoted.start)
  const isSingle = text[quoted.start] === "'"
  const remedy = isSingle
    ? 'put the whole text in "double quotes", or double each apostrophe in it'
    : "put the whole text in 'single quotes', or write \\\" for each quote in it"
  return { reason: 'the text continues after its closing quote', remedy, start: quoted.end - 1, end: at + rest.length }
}

/** A value that begins with a sign which YAML keeps for itself. */
export function sign({ parserReason, text, at, open }: ParserStop): SyntaxFault | undefined {
  if (
    !/bad indentation|identifier|line break|whitespace character|must contain at least|missed comma/.test(parserReason)
  ) {
    return undefined
  }
  const value = open.brackets.length > 0 ? flowValue(text, at) : blockValue(text, at)
  const first = /^(?:[@`%&*!|>[\]{},]|[?-](?=\s|$))/.exec(value.text)?.[0]
  const isSurplus = at > value.start && /[\]}]/.test(text[at] ?? '')
  if (first === undefined || at < value.start || isSurplus || value.text.startsWith('- ')) return undefined
  return quotesNeeded(`starts with ${first}`, value)
}

interface UnquotedValue {
  readonly text: string
  readonly start: number
}

export function quotesNeeded(what: string, { text, start }: UnquotedValue): SyntaxFault {
  return {
    reason: `text that ${what} must be in quotes`,
    remedy: `write ${inQuotes(text)}`,
    start,
    end: start + text.length,
  }
}

/** The text in the quotes that it can stand in as it is. */
function inQuotes(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}

/** Returns what stands behind the key, or behind the dash, on the line of a place. */
export function blockValue(text: string, at: number): UnquotedValue {
  const start = lineStart(text, at)
  const line = text.slice(start, lineEnd(text, at))
  const dashes = /^\s*(?:- +)*/.exec(line)?.[0].length ?? 0
  const words = line.slice(dashes)
  const quoted = /^(?:"[^"]*"|'[^']*')/.exec(words)?.[0].length ?? 0
  const key = /^["'#:]/.test(words) && quoted === 0 ? -1 : words.slice(quoted).search(/:\s|#/)
  const before = key === -1 || words[quoted + key] === '#' ? 0 : quoted + key + 1
  const value = words.slice(before)
  const blanks = before === 0 ? 0 : value.length - value.trimStart().length
  return { text: value.slice(blanks).trimEnd(), start: start + dashes + before + blanks }
}

/** Returns what stands between two signs of a list or block in brackets. */
function flowValue(text: string, at: number): UnquotedValue {
  let start = at
  while (start > 0 && !/[[{,:\n]/.test(text[start - 1] ?? '')) start -= 1
  while (start < at && text[start] === ' ') start += 1
  return { text: /^[^,\]}\n]*/.exec(text.slice(start))?.[0].trimEnd() ?? '', start }
}
