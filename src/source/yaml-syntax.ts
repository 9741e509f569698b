/**
 * The parser's words for broken YAML, in words for people who do not know YAML, at the place where somebody would
 * change it.
 */
import { lineEnd, lineStart, openingsBefore, type Openings } from './yaml-openings.ts'

/** What is wrong, and between which offsets of the text. */
export interface SyntaxFault {
  readonly reason: string
  readonly remedy: string
  readonly hint?: string
  readonly start: number
  readonly end: number
}

interface ParserStop {
  /** js-yaml's own words. */
  readonly parserReason: string
  readonly text: string
  /** Where js-yaml gave up. */
  readonly at: number
  readonly open: Openings
}

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

function character({ parserReason, text, at }: ParserStop): SyntaxFault | undefined {
  if (/unknown escape|hexadecimal/.test(parserReason)) {
    const remedy = "write the backslash twice, or put the text in 'single quotes'"
    return {
      reason: 'a backslash begins a code, and this one is not known',
      remedy,
      start: text.lastIndexOf('\\', at),
      end: at + 1,
    }
  }
  if (!/non-printable|valid JSON character/.test(parserReason)) return undefined
  return { reason: 'the text holds a character that cannot be seen', remedy: 'delete it', start: at, end: at + 1 }
}

function tab({ text, at, open }: ParserStop): SyntaxFault | undefined {
  if (open.quote !== undefined) return undefined
  const start = lineStart(text, at)
  const match = /^ *(\t+)/.exec(text.slice(start, lineEnd(text, at)))
  if (!match) return undefined
  const [blanks = '', tabs = ''] = match
  const end = start + blanks.length
  return {
    reason: 'the line is indented with a tab',
    remedy: 'put blanks in its place, two for each level',
    start: end - tabs.length,
    end,
  }
}

/** What other programs make of blanks and hyphens at the beginning of a line. */
function foreignSign({ text, at, open }: ParserStop): SyntaxFault | undefined {
  if (open.quote !== undefined) return undefined
  const before = text.slice(0, lineEnd(text, at))
  const blank = /^ *([\u00a0\u2007\u202f]+)/m.exec(before)
  if (blank) {
    const start = blank.index + blank[0].length - (blank[1]?.length ?? 0)
    return {
      reason: 'the line is indented with no-break spaces',
      remedy: 'put ordinary blanks in their place',
      start,
      end: blank.index + blank[0].length,
    }
  }
  const sign = /^ *([–—•·*])(?=[ \t\u00a0])/m.exec(before)
  if (!sign) return undefined
  const start = sign.index + sign[0].length - 1
  return {
    reason: `"${sign[1] ?? ''}" is no sign for an entry of a list`,
    remedy: 'write a hyphen and a blank in its place: "- "',
    start,
    end: start + 1,
  }
}

function unclosedQuote({ text, open }: ParserStop): SyntaxFault | undefined {
  return open.quote === undefined ? undefined : quoteFault(text, open.quote)
}

function quoteFault(text: string, start: number): SyntaxFault {
  const quote = text[start] ?? ''
  const remedy = `close it with another ${quote} at the end of the text`
  return {
    reason: 'the quote is never closed',
    remedy,
    hint: `the text begins here and needs a second ${quote}`,
    start,
    end: start + 1,
  }
}

/** The text goes on behind its quotes: they are part of it, or the closing one belongs to a text further down. */
function behindQuote({ text, at, open }: ParserStop): SyntaxFault | undefined {
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
    ? 'put the whole text in "double quotes", or write an apostrophe in it twice'
    : "put the whole text in 'single quotes', or write \\\" for each quote in it"
  return { reason: 'the text goes on behind its closing quote', remedy, start: quoted.end - 1, end: at + rest.length }
}

/** A value that begins with a sign which YAML keeps for itself. */
function sign({ parserReason, text, at, open }: ParserStop): SyntaxFault | undefined {
  if (
    !/bad indentation|identifier|line break|whitespace character|must contain at least|missed comma/.test(parserReason)
  ) {
    return undefined
  }
  const value = open.brackets.length > 0 ? flowValue(text, at) : blockValue(text, at)
  const first = /^(?:[@`%&*!|>[\]{},]|[?-](?=\s|$))/.exec(value.text)?.[0]
  const isSurplus = at > value.start && /[\]}]/.test(text[at] ?? '')
  if (first === undefined || at < value.start || isSurplus || value.text.startsWith('- ')) return undefined
  return quotesNeeded(`begins with ${first}`, value)
}

interface UnquotedValue {
  readonly text: string
  readonly start: number
}

function quotesNeeded(what: string, { text, start }: UnquotedValue): SyntaxFault {
  return {
    reason: `a text that ${what} must be put in quotes`,
    remedy: `write ${inQuotes(text)}`,
    start,
    end: start + text.length,
  }
}

/** The text in the quotes that it can stand in as it is. */
function inQuotes(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}

/** What stands behind the key, or behind the dash, on the line of a place. */
function blockValue(text: string, at: number): UnquotedValue {
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

/** What stands between two signs of a list or block in brackets. */
function flowValue(text: string, at: number): UnquotedValue {
  let start = at
  while (start > 0 && !/[[{,:\n]/.test(text[start - 1] ?? '')) start -= 1
  while (start < at && text[start] === ' ') start += 1
  return { text: /^[^,\]}\n]*/.exec(text.slice(start))?.[0].trimEnd() ?? '', start }
}

function brackets({ parserReason, text, at, open }: ParserStop): SyntaxFault | undefined {
  const innermost = open.brackets.at(-1)
  const here = text[at] ?? ''
  if (innermost === undefined) {
    if (here !== ']' && here !== '}') return undefined
    return {
      reason: `there is a ${here} without a bracket that it closes`,
      remedy: 'remove it, or put the text in quotes',
      start: at,
      end: at + 1,
    }
  }
  if (parserReason.includes("but found ','")) {
    return {
      reason: 'a comma stands where a value should be',
      remedy: 'remove it, or write the value before it',
      start: at,
      end: at + 1,
    }
  }
  if (!parserReason.includes('missed comma') || here === ']' || here === '}') return unclosedBracket(text, innermost)
  if (here !== ':') {
    return { reason: 'a comma is missing between two entries', remedy: 'put a comma before it', start: at, end: at + 1 }
  }
  const remedy = 'put a comma before the next key, or quotes around a text that holds ": "'
  return { reason: 'a second colon stands in one entry', remedy, start: at, end: at + 1 }
}

function unclosedBracket(text: string, start: number): SyntaxFault {
  const [what, closing] = text[start] === '[' ? ['list', ']'] : ['block', '}']
  return {
    reason: `the ${what} that begins with ${text[start] ?? ''} is never closed`,
    remedy: `put a ${closing} behind its last entry`,
    start,
    end: start + 1,
  }
}

/** `tagline: Deliver: fast`, and keys whose colon has no blank behind it or is missing. */
function colon({ parserReason, text, at }: ParserStop): SyntaxFault | undefined {
  if (text[at] === ':' && parserReason.startsWith('bad indentation')) {
    const value = blockValue(text, at)
    if (
      value.start < at &&
      value.start > lineStart(text, at) &&
      /\S\s*:\s/.test(text.slice(lineStart(text, at), value.start))
    ) {
      return quotesNeeded('holds ": "', value)
    }
  }
  if (!/document separator|multiline key|expected ':'/.test(parserReason)) return undefined
  const here = lineStart(text, lastLine(text, at))
  return [here, previousLine(text, here)].map((start) => keyFault(text, start)).find((fault) => fault !== undefined)
}

/** The parser has read on into the next line. */
function lastLine(text: string, at: number): number {
  return text[at - 1] === '\n' && text.slice(at).trim() === '' ? at - 1 : at
}

function previousLine(text: string, start: number): number {
  let at = start
  while (at > 0) {
    at = lineStart(text, at - 1)
    if (!/^\s*(?:#|$)/.test(text.slice(at, lineEnd(text, at)))) return at
  }
  return start
}

function keyFault(text: string, start: number): SyntaxFault | undefined {
  const line = text.slice(start, lineEnd(text, start)).trimEnd()
  const key = /^\s*(?:- +)*/.exec(line)?.[0].length ?? 0
  const words = line.slice(key)
  if (
    words === '' ||
    /:(?:\s|$)/.test(words) ||
    /^(?:-(?:\s|$)|---$)/.test(line.trimStart()) ||
    /^["'[{|>#]/.test(words)
  ) {
    return undefined
  }
  const found = /^[^\s:]+(:)\S/.exec(words)
  const end = start + line.length
  if (!found) {
    return {
      reason: 'here should be a key with a colon behind it',
      remedy: 'write "key: value", or put the text on the line of its key',
      start: start + key,
      end,
    }
  }
  const at = start + key + found[0].length - 2
  return {
    reason: 'a blank is missing behind the colon',
    remedy: 'write "key: value" with a blank between them',
    start: at,
    end: at + 1,
  }
}

/** Dashes at places where no list can begin, and keys where one goes on. */
function entry({ text, at }: ParserStop): SyntaxFault | undefined {
  const start = lineStart(text, at)
  const line = text.slice(start, lineEnd(text, at))
  const margin = /^ */.exec(line)?.[0].length ?? 0
  const from = start + margin
  if (/^ *-[^\s-]/.test(line) && !/: |:$/.test(line)) {
    return {
      reason: 'a blank is missing behind the dash',
      remedy: 'write "- " and then the entry',
      start: from,
      end: from + 1,
    }
  }
  if (text.startsWith('- ', at) && at > from) {
    const remedy = 'put each entry on a line of its own, or write [one, two]'
    return { reason: 'a list begins on a line of its own, below its key', remedy, start: at, end: at + 1 }
  }
  if (text.startsWith('- ', from)) {
    const remedy = 'put it below the key of its list, indented like the other entries'
    return { reason: 'an entry of a list stands among keys', remedy, start: from, end: from + 1 }
  }
  const before = previousLine(text, start)
  if (before === start || !text.startsWith(`${' '.repeat(margin)}- `, before)) return undefined
  const remedy = 'indent it below the first letter of the entry that it belongs to, or begin it with "- "'
  return {
    reason: 'a key stands among the entries of a list',
    remedy,
    start: from,
    end: from + keyLength(line.trimStart()),
  }
}

function indentation({ text, at }: ParserStop): SyntaxFault {
  const start = lineStart(text, at)
  const line = text.slice(start, lineEnd(text, at)).trimEnd()
  const words = line.trimStart()
  const from = start + line.length - words.length
  const remedy = 'begin it exactly below the first letter of the lines that it belongs to'
  return { reason: 'the indentation does not fit the lines above', remedy, start: from, end: from + keyLength(words) }
}

function keyLength(words: string): number {
  return /^(?:- +)*[^:]*/.exec(words)?.[0].trimEnd().length ?? 0
}

/** In quotes these would be texts; without them they are syntax, and what follows does not fit it. */
const needsQuotes: readonly RegExp[] = [
  /^[@`%]/,
  /^\*\S/,
  /^>[^\s+-]/,
  // Brackets or quotes with more text behind them.
  /^(?:\[[^[\]{}"']*\]|\{[^[\]{}"']*\}) *[^\s,\]}:#]/,
  /^(?:"[^"\\]*"|'[^']*') +[^\s,:#"'\]}][^"']*$/,
  /^[^\s"'[\]{}@`%*&!|>#,?-].*?: +\S/,
]

const beforeValue = /^ *(?:- +)*(?:(?:"[^"]*"|'[^']*'|[^\s"'[\]{}#&*!|>%@`,?:][^:#]*?) *: +)?(?=\S)/

/** The same between brackets, where the text ends at a comma or a bracket. */
const inFlow = /(?<=(?:[[{,]|: ) *)(?:[@`%>]|\*(?=\S))[^,[\]{}"'#]*(?= *[,\]}])/

/** Nobody writes a longer line by hand, and the search takes the square of its length. */
const longestLine = 2000

/** The first text on a line that YAML reads as something else, as offsets; nothing when no text on it lacks quotes. */
export function textThatNeedsQuotes(
  text: string,
  line: number,
): { readonly start: number; readonly end: number } | undefined {
  const before = text.split('\n', line - 1).join('\n')
  const start = line === 1 ? 0 : before.length + 1
  if (lineEnd(text, start) - start > longestLine) return undefined
  const written = text
    .slice(start, lineEnd(text, start))
    .replace(/(?:^|\s+)#.*$/, '')
    .trimEnd()
  const prefix = beforeValue.exec(written)?.[0].length ?? 0
  const value = written.slice(prefix)
  const isReference = value.startsWith('*') && /(?:^|[\s,[{])&\S/.test(text)
  if (!isReference && needsQuotes.some((pattern) => pattern.test(value))) {
    return { start: start + prefix, end: start + written.length }
  }
  const found = inFlow.exec(written)
  if (!found || /(?:^|[\s,[{])&\S/.test(text)) return undefined
  return { start: start + found.index, end: start + found.index + found[0].trimEnd().length }
}
