/** HTML templates: every value is escaped as Handlebars escapes it, and stands only where that escaping holds. */
import Handlebars from 'handlebars'
import type { Finding, Outcome } from '../diagnostic/finding.ts'
import { compileTemplates, type Dialect, type Forbidden, type Templates } from './compile-templates.ts'
import { htmlPlace, openMarkup, type HtmlPlace } from './html-place.ts'
import { templateFinding, type TemplateFile } from './parse-template.ts'
import type { Surroundings } from './value-surroundings.ts'
import { finding } from '../diagnostic/finding.ts'

export type HtmlTemplates = Templates

/** Compiles the templates of pages. `{{join items " · "}}` prints a list of texts; a field whose last name ends in `Html` is printed as it is. */
export function compileHtml(files: readonly TemplateFile[]): Outcome<HtmlTemplates | undefined> {
  const escape = Handlebars.escapeExpression
  const dialect: Dialect<HtmlPlace> = {
    // A partial begins and ends in plain text, so it leaves the reader where it was.
    reading: { cut: openMarkup, key: (open) => (open === '' ? '' : open.slice(0, 40)), afterPartial: (open) => open },
    printers: { text: escape, attribute: escape, comment: escape },
    following: (place) => place,
    readySuffix: 'Html',
    placeOf: (_, __, before) => placeAfter(before),
    takesMarkup: (place) => place === 'text',
    check,
  }
  return compileTemplates(files, dialect)
}
