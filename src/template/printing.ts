/** What prints the values of a template and refuses what is missing: the same when pages are built and when a browser fills a template of its own. */
import type Handlebars from 'handlebars'
import { problemOf, TemplateFault } from './template-fault.ts'

export interface Printing<Place extends string> {
  /** How a text is printed, by place. */
  readonly printers: Readonly<Record<Place, (text: string) => string>>
  /** The place of the texts of a list behind its first. */
  readonly following: (place: Place) => Place
}

/** Registers the helpers and gives their names. A name has a blank in it, so that no template can call one. */
export function registerHelpers<Place extends string>(handlebars: typeof Handlebars, { printers, following }: Printing<Place>): Record<string, true> {
  const known: Record<string, true> = {}
  const register = (name: string, helper: Handlebars.HelperDelegate): void => {
    handlebars.registerHelper(name, helper)
    known[name] = true
  }
  register('print ready', printer(asItIs))
  register('join ready', joiner(asItIs, asItIs))
  for (const [place, print] of entries(printers)) {
    register(`print ${place}`, printer(print))
    register(`join ${place}`, joiner(print, printers[following(place)]))
  }
  refuseMissing(handlebars, 'each', (list) => Array.isArray(list) || list === null, 'is not a list')
  refuseMissing(handlebars, 'with', () => true, '')
  return known
}

/** A misspelt name would leave out a whole section without a word. An `{{#if}}` may ask for what is not there. */
function refuseMissing(handlebars: typeof Handlebars, name: 'each' | 'with', accepts: (value: unknown) => boolean, problem: string): void {
  const builtIn = handlebars.helpers[name]
  handlebars.registerHelper(name, function (this: unknown, value: unknown, options: Handlebars.HelperOptions): unknown {
    if (value === undefined) throw new TemplateFault(problemOf(value), options, this)
    if (!accepts(value)) throw new TemplateFault(problem, options, this)
    return builtIn?.call(this, value, options)
  })
}

function asItIs(text: string): string {
  return text
}

function printer(print: (text: string) => string): Handlebars.HelperDelegate {
  return function (this: unknown, value: unknown, options: Handlebars.HelperOptions): string {
    return typeof value === 'string' ? print(value) : printNumber(value, options, this)
  }
}

function joiner(first: (text: string) => string, others: (text: string) => string): Handlebars.HelperDelegate {
  return function (this: unknown, list: unknown, ...rest: unknown[]): string {
    // Handlebars hands the options to every helper, last.
    const options = rest.at(-1) as Handlebars.HelperOptions
    if (!Array.isArray(list)) throw new TemplateFault(list === undefined || list === null ? problemOf(list) : 'is not a list', options, this)
    const separator = rest.length > 1 ? rest[0] : ', '
    if (typeof separator !== 'string') throw new TemplateFault('has nothing to put between the texts', options, this)
    return list
      .map((text: unknown, index) => (typeof text === 'string' ? (index === 0 ? first : others)(text) : printNumber(text, options, this)))
      .join(separator)
  }
}

function printNumber(value: unknown, options: Handlebars.HelperOptions, view: unknown): string {
  if (typeof value === 'number') return String(value)
  throw new TemplateFault(problemOf(value), options, view)
}

/** `Object.entries` with the keys that the type has. */
function entries<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  // The records of dialects are literals without other keys.
  return Object.entries(record) as [Key, Value][]
}
