/**
 * The functions that compiled templates call while they are filled, in a build and in a browser. Nothing here knows
 * which template it serves: a call carries the number of its tag, and `Refused` gives that number back.
 */

export interface Printing<Place extends string> {
  /** Describes how a text is printed, by place. */
  readonly printers: Readonly<Record<Place, (text: string) => string>>
  /** The place of the texts of a list after its first. */
  readonly following: (place: Place) => Place
}

/** The functions that the code of a template calls; `tag` is the number of the tag that asks. */
export interface Filling {
  /** Keyed by place; `ready` prints markup as it is. */
  readonly print: Readonly<Record<string, (value: unknown, tag: number) => string>>
  readonly join: (list: unknown, place: string, separator: unknown, tag: number) => string
  /** The entries that a loop goes through. */
  readonly list: (value: unknown, tag: number) => readonly unknown[]
}

/** The code of a template after it is evaluated. */
export type TemplateFunction = (filling: Filling) => (view: object) => string

/** Thrown where a tag asks for a value that it cannot print. The message says why: `has no value here`. */
export class Refused extends Error {
  readonly tag: number

  constructor(problem: string, tag: number) {
    super(problem)
    this.tag = tag
  }
}

export function fillingOf<Place extends string>({ printers, following }: Printing<Place>): Filling {
  const print: Record<string, (value: unknown, tag: number) => string> = { ready: printer((text) => text) }
  const next: Record<string, string> = { ready: 'ready' }
  // The records of dialects are literals without other keys.
  for (const place of Object.keys(printers) as Place[]) {
    print[place] = printer(printers[place])
    next[place] = following(place)
  }
  const join: Filling['join'] = (list, place, separator, tag) => {
    if (list === undefined || list === null) throw new Refused(problemOf(list), tag)
    if (!Array.isArray(list)) throw new Refused('is not a list', tag)
    if (typeof separator !== 'string') throw new Refused('has nothing to put between the texts', tag)
    return list
      .map((text: unknown, index) => print[(index === 0 ? place : next[place]) ?? place]?.(text, tag))
      .join(separator)
  }
  return { print, join, list: entriesOf }
}

/** A missing optional list has no entries; where a required list is missing, a section would vanish unnoticed. */
function entriesOf(value: unknown, tag: number): readonly unknown[] {
  if (value === null) return []
  if (!Array.isArray(value)) throw new Refused(value === undefined ? problemOf(value) : 'is not a list', tag)
  return value
}

function printer(print: (text: string) => string): (value: unknown, tag: number) => string {
  return (value, tag) => {
    if (typeof value === 'string') return print(value)
    if (typeof value === 'number') return String(value)
    throw new Refused(problemOf(value), tag)
  }
}

function problemOf(value: unknown): string {
  if (value === undefined) return 'has no value here'
  if (value === null) return 'is empty here; put {{#if}} around it'
  if (Array.isArray(value)) return 'is a list; print it with {{join}} or {{#each}}'
  return `is ${typeof value === 'object' ? 'an object' : `a ${typeof value}`}, not text`
}
