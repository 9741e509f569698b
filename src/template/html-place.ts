/**
 * Finds where in an HTML template a value stands: in text, in a quoted attribute, or where escaping would not hold it.
 */
import type { Forbidden } from './printed-before.ts'

export type HtmlPlace = 'text' | 'attribute' | 'comment'

const tagBody = String.raw`(?:[^"'>]|"[^"]*"|'[^']*')*>`
const complete = new RegExp(
  String.raw`<!--[^]*?-->|<(script|style)\b${tagBody}[^]*?</\1\s*>|<(?!!--|(?:script|style)\b)[A-Za-z/!?]${tagBody}`,
  'iy',
)

/** The tag, comment or script that the text so far has opened and not closed; empty in plain text. */
export function openMarkup(text: string): string {
  const opening = /<(?=[A-Za-z/!?])/g
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    complete.lastIndex = found.index
    if (!complete.test(text)) return text.slice(found.index)
    opening.lastIndex = complete.lastIndex
  }
  // A bracket at the very end may become a tag with what follows.
  return text.endsWith('<') ? '<' : ''
}

const script = new RegExp(String.raw`^<(?:script|style)\b${tagBody}`, 'i')
const doubleQuoted = /^(?:[^"']|"[^"]*"|'[^']*')*"[^"]*$/
const singleQuoted = /^(?:[^"']|"[^"]*"|'[^']*')*'[^']*$/
const eventAttribute = /[\s"'/]on[a-z]+\s*=\s*"[^"]*$/i

const scriptAttribute: Forbidden = {
  forbidden: 'a value cannot be in an attribute that runs as a script',
  instead: 'use an attribute that starts with data-',
}

export function htmlPlace(open: string): HtmlPlace | Forbidden {
  if (open === '') return 'text'
  if (open.startsWith('<!--')) return 'comment'
  if (script.test(open)) {
    return {
      forbidden: 'a value cannot be inside <script> or <style>',
      instead: 'write it in a data- attribute, and read it in the script',
    }
  }
  if (doubleQuoted.test(open)) return eventAttribute.test(open) ? scriptAttribute : 'attribute'
  if (singleQuoted.test(open)) {
    return {
      forbidden: 'an attribute with a value in it must be in double quotes',
      instead: 'write the attribute in double quotes',
    }
  }
  return {
    forbidden: 'a value cannot be directly inside a tag',
    instead: 'write it in an attribute with double quotes',
  }
}
