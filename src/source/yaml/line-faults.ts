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
export function colon({ parserReason, text, at }: ParserStop): SyntaxFault | undefined {
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
export function entry({ text, at }: ParserStop): SyntaxFault | undefined {
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

export function indentation({ text, at }: ParserStop): SyntaxFault {
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
