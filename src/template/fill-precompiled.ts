/** Fills templates that a build has checked and compiled, with the same printers: this runs in a browser. */
import { fillingOf, type Printing, type TemplateFunction } from './filling.ts'
import { htmlPrinting } from './html-printing.ts'
import { markdownPrinting } from './markdown-printing.ts'

/** Templates by name, each as `Templates.precompile` writes it and a script reads it. */
export type PrecompiledTemplates = Readonly<Record<string, TemplateFunction>>

/** Fills one of the templates by its name. @throws when there is none, or when it cannot print a value of the view */
export type Fill = (name: string, view: object) => string

export function fillHtml(templates: PrecompiledTemplates): Fill {
  return fillWith(templates, htmlPrinting())
}

export function fillMarkdown(templates: PrecompiledTemplates): Fill {
  return fillWith(templates, markdownPrinting())
}

function fillWith<Place extends string>(templates: PrecompiledTemplates, printing: Printing<Place>): Fill {
  const filling = fillingOf(printing)
  const filled = new Map(Object.entries(templates).map(([name, template]) => [name, template(filling)]))
  return (name, view) => {
    const fill = filled.get(name)
    if (!fill) throw new Error(`there is no template "${name}"`)
    return fill(view)
  }
}
