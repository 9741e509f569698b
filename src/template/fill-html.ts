/** Fills templates that a build has checked and precompiled, without the compiler: this is what runs in a browser, with the same printers. */
import Handlebars from 'handlebars/runtime'
import { registerHelpers } from './printing.ts'
import { htmlPrinting } from './html-printing.ts'

/** What `Templates.precompile` gives, as it is read by a script: functions by the name of the template. */
export type PrecompiledTemplates = Readonly<Record<string, TemplateSpecification>>

/**
 * Gives the function that fills one of the templates.
 * @param templates the one that is to be filled and all that it includes
 */
export function fillHtml(templates: PrecompiledTemplates): (name: string, view: object) => string {
  const handlebars = Handlebars.create()
  registerHelpers(
    handlebars,
    htmlPrinting((text) => handlebars.Utils.escapeExpression(text)),
  )
  const filled = new Map(Object.entries(templates).map(([name, template]) => [name, handlebars.template(template)]))
  for (const [name, fill] of filled) handlebars.registerPartial(name, fill)
  return (name, view) => {
    const fill = filled.get(name)
    if (!fill) throw new Error(`there is no template "${name}"`)
    return fill(view)
  }
}
