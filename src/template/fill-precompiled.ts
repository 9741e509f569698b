/**
 * Fills templates that a build has checked and precompiled, without the compiler: this is what runs in a browser, with
 * the same printers.
 */
import Handlebars from 'handlebars/runtime'
import { fillingName, fillingOf, type Printing } from './filling.ts'
import { htmlPrinting } from './html-printing.ts'
import { markdownPrinting } from './markdown-printing.ts'

/** What `Templates.precompile` gives, as it is read by a script: functions by the name of the template. */
export type PrecompiledTemplates = Readonly<Record<string, TemplateSpecification>>

/** Fills one of the templates by its name. */
export type Fill = (name: string, view: object) => string

/** @param templates those that are to be filled and all that they include */
export function fillHtml(templates: PrecompiledTemplates): Fill {
  return fillWith(
    templates,
    htmlPrinting((text) => Handlebars.Utils.escapeExpression(text)),
  )
}

/** @param templates those that are to be filled and all that they include */
export function fillMarkdown(templates: PrecompiledTemplates): Fill {
  return fillWith(templates, markdownPrinting())
}

function fillWith<Place extends string>(templates: PrecompiledTemplates, printing: Printing<Place>): Fill {
  const handlebars = Handlebars.create()
  const data = { [fillingName]: fillingOf(printing) }
  const filled = new Map(Object.entries(templates).map(([name, template]) => [name, handlebars.template(template)]))
  for (const [name, fill] of filled) handlebars.registerPartial(name, fill)
  return (name, view) => {
    const fill = filled.get(name)
    if (!fill) throw new Error(`there is no template "${name}"`)
    return fill(view, { data })
  }
}
