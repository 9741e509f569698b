/**
 * Templates of plain text, such as settings for a web server: a value is printed as it is, on one line, so that none
 * can begin a line of its own.
 */
import type { Outcome } from '../diagnostic/finding.ts'
import type { Dialect } from './choose-places.ts'
import { compileTemplates, type Templates, type TemplateViews } from './compile-templates.ts'
import type { TemplateFile } from './parse-template.ts'
import type { FindPrepared } from './prepared-templates.ts'
import type { Words } from './word-forms.ts'

export type TextTemplates<Views extends TemplateViews> = Templates<Views>

const dialect: Dialect<'line'> = {
  name: 'text',
  reading: { cut: () => '', key: () => '', afterPartial: () => '' },
  printers: { line: (text) => text.replace(/\s+/g, ' ') },
  following: (place) => place,
  // No name ends in a blank: nothing here is ready markup.
  readySuffix: ' ',
  placeOf: () => 'line',
  takesMarkup: () => false,
  check: () => [],
}

/** Checks and compiles them. */
export function compileText<Views extends TemplateViews>(
  files: readonly TemplateFile[],
  views: Views,
  words: Words,
  prepared: FindPrepared = () => undefined,
): Outcome<TextTemplates<Views> | undefined> {
  return compileTemplates(files, views, words, dialect, prepared)
}
