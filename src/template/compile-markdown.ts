/**
 * Markdown templates. Views hold plain text; what prints a value is chosen here by where the value stands, so
 * `{{name}}` is right everywhere.
 */
import type { Outcome } from '../diagnostic/finding.ts'
import type { Dialect } from './choose-places.ts'
import { compileTemplates, type Templates, type TemplateViews } from './compile-templates.ts'
import {
  frontMatterLines,
  frontMatterPlace,
  lineSoFar,
  markdownPlace,
  safestPlace,
  type MarkdownPlace,
} from './markdown-place.ts'
import { markdownPrinting } from './markdown-printing.ts'
import type { TemplateFile } from './parse-template.ts'
import type { Forbidden } from './printed-before.ts'
import type { FindPrepared } from './prepared-templates.ts'
import type { Words } from './word-forms.ts'

export type MarkdownTemplates<Views extends TemplateViews> = Templates<Views>

/**
 * Checks and compiles the templates of ladders. `{{join items " · "}}` prints a list of texts; a field whose last name
 * ends in `Markdown` is printed as it is; what stands in front matter, comments, code spans and the destination of a
 * link is escaped for there.
 */
export function compileMarkdown<Views extends TemplateViews>(
  files: readonly TemplateFile[],
  views: Views,
  words: Words,
  prepared: FindPrepared = () => undefined,
): Outcome<MarkdownTemplates<Views> | undefined> {
  const dialect: Dialect<MarkdownPlace> = {
    name: 'markdown',
    reading: { cut: lineSoFar, key: placeKey, afterPartial: () => '' },
    ...markdownPrinting(),
    readySuffix: 'Markdown',
    placeOf,
    takesMarkup: (place) => place === 'start' || place === 'inline' || place === 'heading' || place === 'enclosed',
    check: () => [],
  }
  return compileTemplates(files, views, words, dialect, prepared)
}

function placeKey(line: string): string {
  const place = markdownPlace(line)
  return typeof place === 'string' ? place : place.forbidden
}

function placeOf(
  file: TemplateFile,
  value: hbs.AST.MustacheStatement,
  before: ReadonlySet<string>,
): MarkdownPlace | Forbidden {
  const inFrontMatter = !file.name.startsWith('partials/') && value.loc.start.line <= frontMatterLines(file.text)
  const places = new Set<MarkdownPlace>()
  for (const line of before) {
    const place = inFrontMatter ? frontMatterPlace(line) : markdownPlace(line)
    if (typeof place === 'object') return place
    places.add(place)
  }
  return safestPlace(places)
}
