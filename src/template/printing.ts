/**
 * The blocks and printers of an ordinary Handlebars, which know where in a template they stand: for whoever wants to
 * say what is wrong there.
 */
import type Handlebars from 'handlebars'
import type { Filling } from './filling.ts'
import { Refused, problemOf, TemplateFault } from './template-fault.ts'

/** Registers the helpers and gives their names. A name has a blank in it, so that no template can call one. */
export function registerHelpers(handlebars: typeof Handlebars, { print }: Filling): Record<string, true> {
  for (const [name, printed] of Object.entries(print)) handlebars.registerHelper(name, printer(printed))
  refuseMissing(handlebars, 'each', (list) => Array.isArray(list) || list === null, 'is not a list')
  refuseMissing(handlebars, 'with', () => true, '')
  return Object.fromEntries(Object.keys(print).map((name) => [name, true]))
}

/** A misspelt name would leave out a whole section without a word. An `{{#if}}` may ask for what is not there. */
function refuseMissing(
  handlebars: typeof Handlebars,
  name: 'each' | 'with',
  accepts: (value: unknown) => boolean,
  problem: string,
): void {
  const builtIn = handlebars.helpers[name]
  handlebars.registerHelper(name, function (this: unknown, value: unknown, options: Handlebars.HelperOptions): unknown {
    if (value === undefined) throw new TemplateFault(problemOf(value), options, this)
    if (!accepts(value)) throw new TemplateFault(problem, options, this)
    return builtIn?.call(this, value, options)
  })
}

function printer(printed: Filling['print'][string]): Handlebars.HelperDelegate {
  return function (this: unknown, value: unknown, ...rest: unknown[]): string {
    const separators = rest.slice(0, -1)
    try {
      return printed(value, ...separators)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      // Handlebars hands the options to every helper, last.
      throw new TemplateFault(error.message, rest.at(-1) as Handlebars.HelperOptions, this)
    }
  }
}
