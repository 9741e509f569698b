/**
 * Explains why Handlebars cannot read a template. Its own messages list the tokens of its grammar, which do not help
 * the author of a page.
 */
import Handlebars from 'handlebars'
import { finding, type Finding } from '../diagnostic/finding.ts'
import { pointAt, pointOf } from './position.ts'

interface Break {
  readonly offset: number
  readonly reason: string
  readonly remedy: string
}

/** The finding for whatever the parser threw. */
export function syntaxFinding(file: string, text: string, error: unknown): Finding {
  if (error instanceof Handlebars.Exception && typeof error.lineNumber === 'number') {
    const start = pointOf(text, { line: error.lineNumber, column: Number(error.column) })
    return finding('template-syntax', { file, start }, treeProblem(error.message.replace(/ - \d+:\d+$/, '')))
  }
  const offset = error instanceof Error ? breakingOffset(text, error.message) : undefined
  if (offset === undefined) throw error
  const { reason, remedy, offset: at } = breakAt(text, offset)
  return finding('template-syntax', { file, start: pointAt(text, at) }, { reason, remedy })
}

/** Explains a fault of tags that are correct one by one. */
function treeProblem(message: string): Pick<Break, 'reason' | 'remedy'> {
  const [, opened, closed] = /^(\S+) doesn't match (\S+)$/.exec(message) ?? []
  if (opened !== undefined) {
    return { reason: `"${opened}" is closed by {{/${closed}}}`, remedy: `add {{/${opened}}} at its end` }
  }
  return {
    reason: '../ can only be at the start of a name',
    remedy: 'write the name without ../, or start it with @root.',
  }
}

function breakAt(text: string, offset: number): Break {
  // Its end is looked for in the whole text, and the parser tells no place.
  const comment = text.lastIndexOf('{{!--')
  if (comment >= 0 && !text.includes('--}}', comment)) return unclosedTag('{{!--', comment)
  const isEnd = text.slice(offset).trim() === ''
  const start = text.lastIndexOf('{{', offset)
  const close = start < 0 ? -1 : text.indexOf('}}', start + 2)
  const next = start < 0 ? -1 : text.indexOf('{{', start + 2)
  const tag = close < 0 ? text.slice(start) : text.slice(start, close + 2)
  if (start >= 0 && (close < 0 || (next >= 0 && next < close && !/^\{+$/.test(text.slice(start, next))))) {
    return unclosedTag(tag, start)
  }
  const open = isEnd ? openBlock(text) : undefined
  if (open) {
    return {
      offset: open.offset,
      reason: `{{#${open.name}}} is not closed`,
      remedy: `add {{/${open.name}}} at its end`,
    }
  }
  return (
    (start < 0 ? undefined : brokenTag(tag, start)) ?? {
      offset,
      reason: `"${firstLine(text.slice(offset, close < offset ? undefined : close + 2))}" is not expected here`,
      remedy: 'write one name in two braces: {{title}}',
    }
  )
}

function unclosedTag(tag: string, offset: number): Break {
  const isComment = tag.startsWith('{{!')
  return {
    offset,
    reason: `this ${isComment ? 'comment' : 'tag'} is not closed`,
    remedy: `add ${tag.startsWith('{{!--') ? '--}}' : '}}'} at its end`,
  }
}

function brokenTag(tag: string, offset: number): Break | undefined {
  const [, sign = '', inner = ''] = /^\{\{~?([/#>^]*)\s*([^]*?)~?\}\}$/.exec(tag) ?? []
  if (sign === '/') {
    return {
      offset,
      reason: `{{/${inner}}} closes a block that is not open`,
      remedy: `remove it, or add {{#${inner} …}} where the block starts`,
    }
  }
  if (/^else\b/.test(inner) || sign === '^') {
    return {
      offset,
      reason: '{{else}} is outside of a block here',
      remedy: 'write it once, between the start and the end of a block',
    }
  }
  if (inner === '' || inner === '@') {
    return { offset, reason: 'this tag is empty', remedy: 'write a name in it, or remove it' }
  }
  const isQuoteOpen = [`"`, `'`].some((quote) => tag.split(quote).length % 2 === 0)
  return isQuoteOpen
    ? { offset, reason: 'this tag has a quote that is not closed', remedy: 'close the quote' }
    : undefined
}

/** Returns the offset where the parser stopped. Handlebars reports no column, only */
function breakingOffset(text: string, message: string): number | undefined {
  const match = /^(?:Parse|Lexical) error on line (\d+).*\n(.*)\n(-*)\^/.exec(message)
  if (!match) return undefined
  const [, line, shown = '', dashes = ''] = match
  const past = shown.slice(0, dashes.length).replace(/^\.\.\./, '')
  const upcoming = shown.slice(dashes.length).replace(/\.\.\.$/, '')
  const lines = text.split('\n').slice(0, Number(line))
  // Twice as much as is shown, since line breaks do not count.
  const fits = (at: number): boolean =>
    unbroken(text.slice(Math.max(0, at - 80), at)).endsWith(past) &&
    unbroken(text.slice(at, at + 80)).startsWith(upcoming)
  for (let at = lines.join('\n').length; at >= 0; at -= 1) if (fits(at)) return at
  return lines.slice(0, -1).join('\n').length
}

function unbroken(text: string): string {
  return text.replaceAll('\n', '')
}

function firstLine(text: string): string {
  return text.split('\n')[0]?.slice(0, 20) ?? ''
}

/** The innermost block that is still open at the end. */
function openBlock(text: string): { readonly name: string; readonly offset: number } | undefined {
  const open: { name: string; offset: number }[] = []
  for (const { index, 1: sign, 2: name = '' } of text.matchAll(/\{\{~?([#/])[>*]?\s*([^\s}~]+)/g)) {
    if (sign === '#') open.push({ name, offset: index })
    else open.pop()
  }
  return open.at(-1)
}
