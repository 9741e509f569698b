import { createMarkdownEscaper } from './escape-markdown.ts'
import type { MarkdownPlace } from './markdown-place.ts'
import type { Printing } from './filling.ts'

/**
 * Returns how texts are printed in markdown: when ladders are written and when a browser fills a template of its own.
 * The printers share one memory of texts.
 */
export function markdownPrinting(): Printing<MarkdownPlace> {
  return { printers: markdownPrinters(), following: (place) => (place === 'start' ? 'inline' : place) }
}

function markdownPrinters(): Readonly<Record<MarkdownPlace, (text: string) => string>> {
  const escape = createMarkdownEscaper()
  return {
    start: (text) => escape(text, 'start'),
    inline: (text) => escape(text, 'inline'),
    heading: (text) => escape(text, 'heading'),
    enclosed: (text) => escape(text, 'enclosed'),
    destination: (text) => text.replace(/[\\()<>]|&(?=[#\w]+(?:;|$))/g, '\\$&').replace(/\s/g, encodeURIComponent),
    comment: (text) =>
      onOneLine(text)
        .replaceAll('>', '&gt;')
        .replace(/-(?=-|$)/g, '&#45;'),
    // Nothing can be escaped in a code span, so a backtick cannot be shown there.
    code: (text) => onOneLine(text).replaceAll('`', "'"),
    remark: onOneLine,
    // A text in YAML's double quotes has the same escapes as in JSON.
    setting: (text) => JSON.stringify(text),
  }
}

function onOneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ')
}
