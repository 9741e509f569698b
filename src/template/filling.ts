/**
 * What compiled templates call while they are filled, here and in a browser: the blocks and printers of Handlebars
 * without what they carry for messages. Of templates that have been checked they give the same text, and refuse the
 * same. Whoever wants to know what was refused, and where, fills the template once more with an ordinary Handlebars.
 */
import { problemOf, Refused } from './template-fault.ts'

export interface Printing<Place extends string> {
  /** How a text is printed, by place. */
  readonly printers: Readonly<Record<Place, (text: string) => string>>
  /** The place of the texts of a list behind its first. */
  readonly following: (place: Place) => Place
}

/** The part of a template that a block stands for, as Handlebars compiles it. */
type Part = (
  container: unknown,
  view: unknown,
  helpers: unknown,
  partials: unknown,
  data: Data,
  params?: Params,
  views?: readonly unknown[],
) => string

/** The names that blocks give to values, of the innermost one first. */
type Params = readonly (readonly unknown[] | undefined)[]

/** What is handed from template to template: `@index` and the like. */
interface Data {
  readonly [name: string]: unknown
}

/** What is handed to the parts of a block as it is. */
type Rest = readonly [
  container: unknown,
  helpers: unknown,
  partials: unknown,
  data: Data,
  params?: Params,
  views?: readonly unknown[],
]

/** By the names that compiled templates call them. */
export interface Filling {
  /** Whether an `{{#if}}` takes its first part. */
  readonly has: (value: unknown) => boolean
  readonly each: (
    list: unknown,
    part: Part | undefined,
    otherwise: Part | undefined,
    view: unknown,
    ...rest: Rest
  ) => string
  readonly with: (
    value: unknown,
    part: Part | undefined,
    otherwise: Part | undefined,
    view: unknown,
    ...rest: Rest
  ) => string
  /** By the helper's name: `print text`, `join text`. */
  readonly print: Readonly<Record<string, (value: unknown, separator?: unknown) => string>>
}

/** The name under which templates find a `Filling` among their data. */
export const fillingName = 'filling'

export function fillingOf<Place extends string>({ printers, following }: Printing<Place>): Filling {
  const print: Record<string, (value: unknown, separator?: unknown) => string> = {
    'print ready': printer(asItIs),
    'join ready': joiner(asItIs, asItIs),
  }
  // The records of dialects are literals without other keys.
  for (const place of Object.keys(printers) as Place[]) {
    print[`print ${place}`] = printer(printers[place])
    print[`join ${place}`] = joiner(printers[place], printers[following(place)])
  }
  return { has, each, with: within, print }
}

function has(value: unknown): boolean {
  return Boolean(value) && !(Array.isArray(value) && value.length === 0)
}

function each(
  ...[list, part, otherwise, view, container, helpers, partials, data, params, views]: Parameters<Filling['each']>
): string {
  if (!Array.isArray(list) && list !== null) throw new Refused(list === undefined ? problemOf(list) : 'is not a list')
  if (list === null || list.length === 0) {
    return otherwise ? otherwise(container, view, helpers, partials, data, under(undefined, params), views) : ''
  }
  if (!part) return ''
  const last = list.length - 1
  const frame = { ...data, key: 0, index: 0, first: true, last: false }
  let text = ''
  for (let index = 0; index <= last; index += 1) {
    const item: unknown = list[index]
    frame.key = index
    frame.index = index
    frame.first = index === 0
    frame.last = index === last
    text += part(container, item, helpers, partials, frame, under([item, index], params), inside(item, views))
  }
  return text
}

function within(
  ...[value, part, otherwise, view, container, helpers, partials, data, params, views]: Parameters<Filling['with']>
): string {
  if (value === undefined) throw new Refused(problemOf(value))
  if (!has(value)) {
    return otherwise ? otherwise(container, view, helpers, partials, data, under(undefined, params), views) : ''
  }
  return part ? part(container, value, helpers, partials, data, under([value], params), inside(value, views)) : ''
}

function under(names: readonly unknown[] | undefined, params: Params | undefined): Params | undefined {
  return params && [names, ...params]
}

/**
 * Handlebars compares loosely here: to it a text is the list that holds it alone, and `../` would lead elsewhere on
 * that round of a loop.
 */
function inside(view: unknown, views: readonly unknown[] | undefined): readonly unknown[] | undefined {
  return views && (view === views[0] ? views : [view, ...views])
}

function asItIs(text: string): string {
  return text
}

function printer(print: (text: string) => string): (value: unknown) => string {
  return (value) => (typeof value === 'string' ? print(value) : numberText(value))
}

function joiner(
  first: (text: string) => string,
  others: (text: string) => string,
): (list: unknown, separator?: unknown) => string {
  return (list, separator = ', ') => {
    if (!Array.isArray(list)) throw new Refused(list === undefined || list === null ? problemOf(list) : 'is not a list')
    if (typeof separator !== 'string') throw new Refused('has nothing to put between the texts')
    return list
      .map((text: unknown, index) =>
        typeof text === 'string' ? (index === 0 ? first : others)(text) : numberText(text),
      )
      .join(separator)
  }
}

function numberText(value: unknown): string {
  if (typeof value === 'number') return String(value)
  throw new Refused(problemOf(value))
}
