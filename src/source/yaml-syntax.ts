/** The parser's words for broken YAML, in words for people who do not know YAML. */

interface SyntaxReason {
  readonly reason: string
  /** Where to point, as an offset into the text. */
  readonly at: number
}

interface Rule {
  readonly matches: RegExp
  readonly say: (text: string, at: number) => SyntaxReason
}

const rules: readonly Rule[] = [
  { matches: /nesting exceeded/, say: (_, at) => ({ reason: 'the blocks are nested too deep', at }) },
  { matches: /tab characters/, say: (_, at) => ({ reason: 'the line is indented with a tab; use blanks', at }) },
  { matches: /quoted scalar/, say: (text, at) => ({ reason: 'the quote is never closed', at: openingQuote(text, at) }) },
  { matches: /deficient indentation/, say: (text, at) => ({ reason: 'a quoted text or list is not closed before the next key', at: lastOpening(text, at) }) },
  {
    matches: /flow collection|missed comma|but found ','/,
    say: (text, at) => ({ reason: 'the list or block in brackets is not closed, or a comma is missing', at: lastOpening(text, at) }),
  },
  { matches: /unknown escape|hexadecimal/, say: (_, at) => ({ reason: 'a backslash in "double quotes" begins a code; use \'single quotes\'', at }) },
  { matches: /non-printable/, say: (_, at) => ({ reason: 'the text holds a character that cannot be seen', at }) },
  {
    matches: /expected ':'|multiline key/,
    say: (text, at) => ({ reason: 'here should be a key with a colon behind it', at: lineStart(text, lastWritten(text, at)) }),
  },
  { matches: /bad indentation of a mapping|whitespace character is expected/, say: afterKey },
  { matches: /bad indentation|document separator|a line break/, say: (_, at) => ({ reason: 'the indentation does not fit the lines above', at }) },
]

/**
 * Says what is wrong.
 * @param parserReason js-yaml's own words
 * @param at the offset that js-yaml points to
 */
export function syntaxReason(parserReason: string, text: string, at: number): SyntaxReason {
  const rule = rules.find(({ matches }) => matches.test(parserReason))
  return rule ? rule.say(text, at) : { reason: 'this cannot be read as YAML', at }
}

/** The parser stopped behind a key: it is a sign that needs quotes, a second colon, or the indentation. */
function afterKey(text: string, at: number): SyntaxReason {
  const rest = text.slice(at, lineEnd(text, at))
  const sign = /^[@`%&*!|>[\]{}"']/.exec(rest)?.[0]
  if (sign !== undefined) return { reason: `a text that begins with ${sign} must be put in quotes`, at }
  const line = text.slice(lineStart(text, at), lineEnd(text, at))
  if (rest.startsWith('- ')) return { reason: 'a list begins on a line of its own, below its key', at }
  if (/: .*: /.test(line)) return { reason: 'a text that holds ": " must be put in quotes', at }
  return { reason: 'the indentation does not fit the lines above', at }
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** The parser may stop on the empty rest of the file, behind the line that is wrong. */
function lastWritten(text: string, at: number): number {
  return text.slice(lineStart(text, at)).trim() === '' ? text.slice(0, at).trimEnd().length : at
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

/** The quote that opens a text on its line, seen from a place behind it. */
function openingQuote(text: string, at: number): number {
  const match = Array.from(text.slice(0, at + 1).matchAll(/(?:[:\-,[{] *|^ *)(["'])/gm)).at(-1)
  return match ? match.index + match[0].length - 1 : at
}

function lastOpening(text: string, at: number): number {
  const before = text.slice(0, at)
  const opening = Math.max(before.lastIndexOf('['), before.lastIndexOf('{'), before.lastIndexOf('"'), before.lastIndexOf("'"))
  return opening === -1 ? at : opening
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
const inFlow = /(?<=(?:[[{,]|: ) *)(?:(?:[@`%>]|\*(?=\S))[^,[\]{}"'#]*|(?<=[{,] *[\w-]+: +)[^,[\]{}"'#:]+: [^,[\]{}"'#:]+)(?= *[,\]}])/

/** The first text on a line that YAML reads as something else, as offsets; nothing when no text on it lacks quotes. */
export function textThatNeedsQuotes(text: string, line: number): { readonly start: number; readonly end: number } | undefined {
  const before = text.split('\n', line - 1).join('\n')
  const start = line === 1 ? 0 : before.length + 1
  const written = text
    .slice(start, lineEnd(text, start))
    .replace(/(?:^|\s+)#.*$/, '')
    .trimEnd()
  const prefix = beforeValue.exec(written)?.[0].length ?? 0
  const value = written.slice(prefix)
  const isReference = value.startsWith('*') && /(?:^|[\s,[{])&\S/.test(text)
  if (!isReference && needsQuotes.some((pattern) => pattern.test(value))) return { start: start + prefix, end: start + written.length }
  const found = inFlow.exec(written)
  if (!found || /(?:^|[\s,[{])&\S/.test(text)) return undefined
  return { start: start + found.index, end: start + found.index + found[0].trimEnd().length }
}
