/** Describes how texts are printed in HTML: when pages are built and when a browser fills a template. */
import type { Printing } from './filling.ts'
import type { HtmlPlace } from './html-place.ts'

export function htmlPrinting(): Printing<HtmlPlace> {
  return {
    printers: { text: escapeHtml, attribute: escapeHtml, comment: escapeHtml },
    following: (place) => place,
  }
}

const unsafe = /[&<>"'`=]/
const allUnsafe = new RegExp(unsafe, 'g')
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
}

/** The text as it is safe between tags and in quoted attributes; the same characters as in Handlebars. */
function escapeHtml(text: string): string {
  return unsafe.test(text) ? text.replace(allUnsafe, (character) => references[character] ?? '') : text
}
