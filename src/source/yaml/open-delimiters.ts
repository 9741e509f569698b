/**
 * Finds the quotes and brackets that are open at a place of a YAML text. Authors need the place where they begin; the
 * parser reports the place where it stopped.
 */

export interface Openings {
  /** The place where the text in quotes begins that the place is in. */
  readonly quote: number | undefined
  /** The place where the brackets begin that are not closed before the place, the innermost last. */
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
    if (sign === ' ' || sign === '\t') continue
    const skipped = passedOver(text, at, isFresh && brackets.length === 0)
    if (skipped > at) at = skipped - 1
    else if (isFresh && (sign === '"' || sign === "'")) {
      const end = quoteEnd(text, at)
      if (end > until) return { quote: at, brackets, quoted }
      quoted = { start: at, end }
      at = end - 1
      isFresh = false
    } else {
      isFresh = canBeginBehind(text, at, isFresh, brackets.length > 0)
      follow(brackets, sign, at, isFresh)
    }
  }
  return { quote: undefined, brackets, quoted }
}

/** Behind a comment, or a text below | or > where one can begin; the place itself where there is neither. */
function passedOver(text: string, at: number, canBeText: boolean): number {
  if (text[at] === '#' && /\s|^$/.test(text[at - 1] ?? '')) return lineEnd(text, at)
  return canBeText && isBlockText(text, at) ? blockTextEnd(text, at) : at
}

function canBeginBehind(text: string, at: number, isFresh: boolean, isInBrackets: boolean): boolean {
  switch (text[at]) {
    case '\n':
      return true
    case '[':
    case '{':
      return isFresh || isInBrackets
    case ',':
      return isInBrackets
    case ':':
      return isEdge(text[at + 1])
    case '-':
      return isFresh && isEdge(text[at + 1])
    default:
      return false
  }
}

function follow(brackets: number[], sign: string, at: number, isOpening: boolean): void {
  if ((sign === '[' || sign === '{') && isOpening) brackets.push(at)
  else if (sign === ']' || sign === '}') brackets.pop()
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
