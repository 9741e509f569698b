/** What is still open at a place of a YAML text: a quote, brackets. A reader is helped by where something begins, the parser tells where it gave up. */

export interface Openings {
  /** Where the text in quotes begins that the place is in. */
  readonly quote: number | undefined
  /** Where the brackets begin that are not closed before the place, the innermost last. */
  readonly brackets: readonly number[]
  /** The last text in quotes that ends before the place, with its quotes. */
  readonly quoted: { readonly start: number; readonly end: number } | undefined
}

const blockText = /[|>][-+0-9]{0,2}[ \t]*(?:#[^\n]*)?(?=\n|$)/y

/** Reads from the beginning of the text up to `until`. */
export function openingsBefore(text: string, until: number): Openings {
  const brackets: number[] = []
  let quoted: Openings['quoted']
  // Whether a value or a key can begin here.
  let isFresh = true
  for (let at = 0; at < until; at += 1) {
    const sign = text[at] ?? ''
    if (sign === '\n') isFresh = true
    else if (sign === ' ' || sign === '\t') continue
    else if (sign === '#' && /\s|^$/.test(text[at - 1] ?? '')) at = lineEnd(text, at) - 1
    else if (isFresh && (sign === '"' || sign === "'")) {
      const end = quoteEnd(text, at)
      if (end > until) return { quote: at, brackets, quoted }
      quoted = { start: at, end }
      at = end - 1
      isFresh = false
    } else if ((sign === '[' || sign === '{') && (isFresh || brackets.length > 0)) {
      brackets.push(at)
      isFresh = true
    } else if ((sign === ']' || sign === '}') && brackets.length > 0) {
      brackets.pop()
      isFresh = false
    } else if (isFresh && brackets.length === 0 && isBlockText(text, at)) at = blockTextEnd(text, at) - 1
    else isFresh = (sign === ',' && brackets.length > 0) || (sign === ':' && isEdge(text[at + 1])) || (sign === '-' && isFresh && isEdge(text[at + 1]))
  }
  return { quote: undefined, brackets, quoted }
}

export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

function isEdge(sign: string | undefined): boolean {
  return sign === undefined || sign === ' ' || sign === '\n' || sign === '\t'
}

/** Behind the closing quote; behind the text where there is none. */
function quoteEnd(text: string, start: number): number {
  const quote = text[start]
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\' && quote === '"') at += 1
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== "'") return at + 1
      at += 1
    }
  }
  return text.length + 1
}

function isBlockText(text: string, at: number): boolean {
  blockText.lastIndex = at
  return blockText.test(text)
}

/** A text behind | or > goes on as long as its lines are indented deeper than the one that it begins on. */
function blockTextEnd(text: string, at: number): number {
  const start = lineStart(text, at)
  const margin = indentation(text, start)
  let end = lineEnd(text, at)
  while (end < text.length) {
    const next = lineEnd(text, end + 1)
    if (text.slice(end + 1, next).trim() !== '' && indentation(text, end + 1) <= margin) break
    end = next
  }
  return end
}

function indentation(text: string, start: number): number {
  let at = start
  while (text[at] === ' ') at += 1
  return at - start
}
