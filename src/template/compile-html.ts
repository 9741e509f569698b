/** HTML templates: every value is escaped as Handlebars escapes it, and stands only where that escaping holds. */
import { finding, type Finding, type Outcome } from '../diagnostic/finding.ts'
import type { Dialect } from './choose-places.ts'
import { compileTemplates, type Templates, type TemplateViews } from './compile-templates.ts'
import { htmlPlace, openMarkup, type HtmlPlace } from './html-place.ts'
import { htmlPrinting } from './html-printing.ts'
import { placeOfNode, type TemplateFile } from './parse-template.ts'
import { pointAt } from './position.ts'
import type { FindPrepared } from './prepared-templates.ts'
import type { Words } from './word-forms.ts'
import { printed, type Forbidden, type PrintedBefore } from './printed-before.ts'

export type HtmlTemplates<Views extends TemplateViews> = Templates<Views>

/**
 * Checks and compiles the templates of pages. `{{join items " · "}}` prints a list of texts; a field whose last name
 * ends in `Html` is printed as it is.
 */
export function compileHtml<Views extends TemplateViews>(
  files: readonly TemplateFile[],
  views: Views,
  words: Words,
  prepared: FindPrepared = () => undefined,
): Outcome<HtmlTemplates<Views> | undefined> {
  const dialect: Dialect<HtmlPlace> = {
    name: 'html',
    // A partial begins and ends in plain text, so it leaves the reader where it was.
    reading: { cut: openMarkup, key: placeKey, afterPartial: (open) => open },
    ...htmlPrinting(),
    readySuffix: 'Html',
    placeOf: (_, __, before) => placeAfter(before),
    takesMarkup: (place) => place === 'text',
    check,
  }
  return compileTemplates(files, views, words, dialect, prepared)
}

function placeKey(open: string): string {
  const place = htmlPlace(open)
  return `${typeof place === 'string' ? place : place.forbidden} ${/^<[^\s>]*/.exec(open)?.[0] ?? ''}`
}

function placeAfter(before: ReadonlySet<string>): HtmlPlace | Forbidden {
  const places = [...before].map(htmlPlace)
  return places.find((place) => typeof place === 'object') ?? places.find((place) => place !== 'text') ?? 'text'
}

function check(file: TemplateFile, { before, ends }: PrintedBefore): Finding[] {
  const findings: Finding[] = []
  for (const [statement, opens] of before) {
    if (statement.type === 'MustacheStatement' || [...opens].every((open) => open === '')) continue
    const args = {
      reason: 'a partial cannot be inside a tag, comment or script',
      remedy: 'include it between two tags',
    }
    findings.push(finding('template-unsafe-context', placeOfNode(file, statement), args))
  }
  for (const opens of ends.values()) {
    const open = [...opens].find((each) => each !== '')?.split(printed)[0]
    if (open !== undefined) findings.push(unclosed(file, open))
  }
  return findings
}

function unclosed(file: TemplateFile, open: string): Finding {
  // Where blocks stand inside the tag, only its beginning is found in the file as it is.
  const at = Math.max(file.text.lastIndexOf(open), file.text.lastIndexOf(/^<[^\s>]*/.exec(open)?.[0] ?? open))
  const place = at < 0 ? { file: file.file } : { file: file.file, start: pointAt(file.text, at) }
  const reason = `"${open.slice(0, 20).split('\n')[0]}" is opened but not always closed`
  return finding('template-syntax', place, { reason, remedy: 'close it in every branch of the blocks' })
}
