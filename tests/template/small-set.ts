/** A small view with everything that a view can hold, and what is said about templates that are made for it. */
import { type Finding, inWords } from '../../src/diagnostic/finding.ts'
import { compileMarkdown } from '../../src/template/compile-markdown.ts'
import type { TemplateFile } from '../../src/template/parse-template.ts'
import { block, flag, list, maybe, number, text, words } from '../../src/template/shape.ts'

export const pageShape = block({
  words: words(),
  title: text(),
  mission: maybe(text()),
  count: number(),
  isDraft: flag(),
  role: block({ name: text(), lead: maybe(block({ name: text(), mail: maybe(text()) })) }),
  tags: list(text()),
  levels: list(
    block({
      name: text(),
      summary: maybe(text()),
      cells: list(block({ step: maybe(text()), note: text() })),
      lead: maybe(block({ name: text() })),
    }),
  ),
  grid: list(list(text())),
})

export const pageWords = {
  ladder: { title: 'Ladder', separator: ', ' },
  site: { months: { one: '{n} month', other: '{n} months' } },
}

/** A template of the project. */
export function own(name: string, content: string): TemplateFile {
  return { name, file: `${name}.hbs`, text: content, isOwn: true }
}

/** A template that comes with the program. */
export function builtIn(name: string, content: string): TemplateFile {
  return { ...own(name, content), isOwn: false }
}

/** What is found in a set whose `page` is a document. */
export function findingsOf(...files: readonly TemplateFile[]): readonly Finding[] {
  return compileMarkdown(files, { page: pageShape }, pageWords).findings
}

/** `file:line:column-column code hint` of a finding, the hint or remedy in our words. */
export function said(found: Finding): string {
  const { start, end } = found.at
  const { hint, remedy } = inWords(found)
  return `${found.at.file.replace('.hbs', '')}${start ? `:${start.line}:${start.column}${end ? `-${end.column}` : ''}` : ''} ${found.code.replace('template-', '')} · ${hint ?? remedy}`
}
