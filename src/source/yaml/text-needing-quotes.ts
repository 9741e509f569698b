/** Plain text that YAML reads as something else than text. */
import { lineEnd } from './open-delimiters.ts'

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
