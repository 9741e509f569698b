/** How texts are printed in HTML: when pages are built and when a browser fills a template. */
import type { Printing } from './filling.ts'
import type { HtmlPlace } from './html-place.ts'

/** @param escape what makes a text safe between tags and in quoted attributes: that of Handlebars */
export function htmlPrinting(escape: (text: string) => string): Printing<HtmlPlace> {
  return { printers: { text: escape, attribute: escape, comment: escape }, following: (place) => place }
}
