/** Brackets, keys, entries and indentation that do not fit together. */
import { lineEnd, lineStart } from './open-delimiters.ts'
import type { ParserStop, SyntaxFault } from './parser-stop.ts'
import { blockValue, quotesNeeded } from './quote-faults.ts'

export function brackets({ parserReason, text, at, open }: ParserStop): SyntaxFault | undefined {
  const innermost = open.brackets.at(-1)
  const here = text[at] ?? ''
  if (innermost === undefined) {
    if (here !== ']' && here !== '}') return undefined
    return {
      reason: `this ${here} has no opening bracket`,
      remedy: 'remove it, or put the text in quotes',
      start: at,
      end: at + 1,
    }
  }
  if (parserReason.includes("but found ','")) {
    return {
      reason: 'there is a comma instead of a value',
      remedy: 'remove the comma, or add the value before it',
      start: at,
      end: at + 1,
    }
  }
  if (!parserReason.includes('missed comma') || here === ']' || here === '}') return unclosedBracket(text, innermost)
  if (here !== ':') {
    return {
      reason: 'a comma is missing between two entries',
      remedy: 'add a comma before the second entry',
      start: at,
      end: at + 1,
    }
  }
  const remedy = 'add a comma before the next key, or put text that contains ": " in quotes'
  return { reason: 'the entry has a second colon', remedy, start: at, end: at + 1 }
}

function unclosedBracket(text: string, start: number): SyntaxFault {
  const [what, closing] = text[start] === '[' ? ['list', ']'] : ['mapping', '}']
  return {
    reason: `the ${what} that starts with ${text[start] ?? ''} is not closed`,
    remedy: `add ${closing} after its last entry`,
    start,
    end: start + 1,
  }
}

/** `tagline: Deliver: fast`, and keys whose colon has no blank behind it or is missing. */
export function colon({ parserReason, text, at }: ParserStop): SyntaxFault | undefined {
  if (text[at] === ':' && parserReason.startsWith('bad indentation')) {
    const value = blockValue(text, at)
    if (
      value.start < at &&
      value.start > lineStart(text, at) &&
      /\S\s*:\s/.test(text.slice(lineStart(text, at), value.start))
    ) {
      return quotesNeeded('contains ": "', value)
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
      reason: 'expected "key: value"',
      remedy: 'add a key and a colon, or put the text on the line of its key',
      start: start + key,
      end,
    }
  }
  const at = start + key + found[0].length - 2
  return {
    reason: 'the space after the colon is missing',
    remedy: 'add a space after the colon: "key: value"',
    start: at,
    end: at + 1,
  }
}

/** Dashes at places where no list can begin, and keys where one goes on. */
export function entry({ text, at }: ParserStop): SyntaxFault | undefined {
  const start = lineStart(text, at)
  const line = text.slice(start, lineEnd(text, at))
  const margin = /^ */.exec(line)?.[0].length ?? 0
  const from = start + margin
  if (/^ *-[^\s-]/.test(line) && !/: |:$/.test(line)) {
    return {
      reason: 'the space after the hyphen is missing',
      remedy: 'add a space after the hyphen: "- entry"',
      start: from,
      end: from + 1,
    }
  }
  if (text.startsWith('- ', at) && at > from) {
    const remedy = 'put each entry on a line of its own, or write [one, two]'
    return { reason: 'the list must start on a new line, below its key', remedy, start: at, end: at + 1 }
  }
  if (text.startsWith('- ', from)) {
    const remedy = 'move it below the key of its list, and indent it like the other entries'
    return { reason: 'there is a list entry between keys', remedy, start: from, end: from + 1 }
  }
  const before = previousLine(text, start)
  if (before === start || !text.startsWith(`${' '.repeat(margin)}- `, before)) return undefined
  const remedy = 'indent the key like the text of its entry, or start the line with "- "'
  return {
    reason: 'there is a key between the entries of a list',
    remedy,
    start: from,
    end: from + keyLength(line.trimStart()),
  }
}

export function indentation({ text, at }: ParserStop): SyntaxFault {
  const start = lineStart(text, at)
  const line = text.slice(start, lineEnd(text, at)).trimEnd()
  const words = line.trimStart()
  const from = start + line.length - words.length
  const remedy = 'start the line in the same column as the other lines that belong together with it'
  return { reason: 'the indentation does not match the lines above', remedy, start: from, end: from + keyLength(words) }
}

function keyLength(words: string): number {
  return /^(?:- +)*[^:]*/.exec(words)?.[0].trimEnd().length ?? 0
}
