/** Where in an HTML template a value stands: in text, in a quoted attribute, or where escaping would not hold it. */
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
  forbidden: 'a value cannot stand in an attribute that is run as a script',
  instead: 'put it into an attribute that begins with data-',
}

export function htmlPlace(open: string): HtmlPlace | Forbidden {
  if (open === '') return 'text'
  if (open.startsWith('<!--')) return 'comment'
  if (script.test(open)) {
    return {
      forbidden: 'a value cannot stand inside <script> or <style>',
      instead: 'put it into an attribute and read it from there',
    }
  }
  if (doubleQuoted.test(open)) return eventAttribute.test(open) ? scriptAttribute : 'attribute'
  if (singleQuoted.test(open)) {
    return {
      forbidden: 'an attribute with a value in it is not in double quotes',
      instead: 'write the attribute in double quotes',
    }
  }
  return { forbidden: 'a value stands inside a tag', instead: 'put it into an attribute in double quotes' }
}
