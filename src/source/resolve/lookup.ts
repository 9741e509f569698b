/** Finding what a reference means: by id or by name, as written. */
import {
  finding,
  type Finding,
  type FindingArgs,
  type FindingCode,
  type FindingExtras,
  type Place,
} from '../../diagnostic/finding.ts'
import { certain, nearest } from '../../diagnostic/nearest.ts'
import { slugOf } from '../../domain/ids.ts'
import type { Authored } from '../authored.ts'
import type { Correctable } from '../yaml/correctable.ts'

/** Takes the findings of a whole run. */
export type ReportFinding = (found: Finding) => void

interface Identified {
  readonly id: string
  readonly name: string
  /** Ids that it had before. */
  readonly aliases?: readonly string[]
}

/** Things by id, by name and by old id. */
export class Lookup<Thing extends Identified> {
  readonly things: readonly Thing[]
  readonly #byText: ReadonlyMap<string, Thing>
  readonly #byAlias: ReadonlyMap<string, Thing>

  constructor(things: readonly Thing[]) {
    this.things = things
    // Ids are entered last: where a name equals another thing's id, the id wins.
    this.#byText = new Map([
      ...things.map((thing) => [thing.name, thing] as const),
      ...things.map((thing) => [thing.id, thing] as const),
    ])
    this.#byAlias = new Map(things.flatMap((thing) => (thing.aliases ?? []).map((alias) => [alias, thing] as const)))
  }

  /** The thing that has this id or name, else the one that had this id, or the id of this name, before. */
  find(text: string): Thing | undefined {
    return this.#byText.get(text) ?? this.#byAlias.get(text) ?? this.#byAlias.get(slugOf(text))
  }

  /** Returns what a finding about a reference to nothing needs. */
  unknown(text: string): { text: string; suggestion: string | undefined; known: readonly string[] } {
    const known = this.things.map(({ name }) => name)
    return {
      text,
      suggestion: this.meant(text) ?? nearest(text, [...known, ...this.things.map(({ id }) => id)]),
      known,
    }
  }

  /** Returns how a thing is written that a reference to nothing certainly means. */
  meant(text: string): string | undefined {
    return certain(
      text,
      this.things.map(({ id, name }) => [name, id]),
    )
  }
}

type UnknownCode = {
  [Code in FindingCode]: ReturnType<Lookup<Identified>['unknown']> extends FindingArgs<Code> ? Code : never
}[FindingCode]

/**
 * The thing that a reference means; a reference to nothing is reported.
 * @param others what else stands in the same list: no correction makes two of them the same
 */
export function find<Thing extends Identified>(
  lookup: Lookup<Thing>,
  text: string,
  code: UnknownCode,
  target: Correctable,
  report: ReportFinding,
  others: readonly string[] = [],
): Thing | undefined {
  const thing = lookup.find(text)
  // `code` is one of those whose args are exactly those of `unknown()`.
  if (!thing) {
    const { suggestion, ...args } = lookup.unknown(text)
    // What stands in the list already was not meant.
    const isThere = others.some(
      (other) =>
        suggestion !== undefined && lookup.find(other) !== undefined && lookup.find(other) === lookup.find(suggestion),
    )
    const unknown = { ...args, suggestion: isThere ? undefined : suggestion }
    report(finding(code, target.place(), unknown as FindingArgs<UnknownCode>, correction(lookup, text, target, others)))
  }
  return thing
}

/**
 * Returns what a finding about a reference to nothing carries where it is certain what was meant, and nothing else in
 * its list means the same.
 */
export function correction(
  lookup: Lookup<Identified>,
  text: string,
  target: Correctable,
  others: readonly string[] = [],
): FindingExtras {
  const thingOf = (written: string): Identified | undefined =>
    lookup.find(written) ?? lookup.find(lookup.meant(written) ?? '')
  const meant = lookup.meant(text)
  const isTaken = meant !== undefined && others.some((other) => thingOf(other) === thingOf(meant))
  return meant === undefined || isTaken ? {} : target.correction(meant)
}

/** All but the one at a position. */
export function without<Item>(items: readonly Item[], position: number): Item[] {
  return items.filter((_, index) => index !== position)
}

/** The id that is written, or the one made from the name; a name that gives none is reported. */
export function idFor(written: string | undefined, name: string, at: Place, report: ReportFinding): string {
  const id = written ?? slugOf(name)
  if (id === '') report(finding('id-needed', at, { name }))
  return id
}

/**
 * The things without those whose id was there before; each of these, and each name that could mean two of them, is
 * reported with both places.
 */
export function withoutDuplicates<
  Thing extends { readonly id: string; readonly name?: string; readonly at: Place; readonly idAt?: Place | undefined },
>(what: string, things: readonly Thing[], report: ReportFinding): Thing[] {
  const first = new Map<string, Thing>()
  for (const thing of things) {
    const before = first.get(thing.id)
    if (!before) {
      first.set(thing.id, thing)
      continue
    }
    report(twice(what, thing.id, thing.idAt ?? thing.at, before.idAt ?? before.at))
  }
  const unique = Array.from(first.values())
  reportAmbiguous(what, unique, report)
  return unique
}

/** An old id that the author states for a thing. */
export interface StatedAlias {
  readonly alias: string
  readonly at: Place
  /** The id of the thing that had it. */
  readonly of: string
}

/** The aliases of an entry, with their places. */
export function statedAliases(
  authored: Authored<{ readonly aliases?: readonly string[] | undefined }>,
  of: string,
): StatedAlias[] {
  return (authored.value.aliases ?? []).map((alias, index) => ({ alias, at: authored.place('aliases', index), of }))
}

/**
 * The aliases that mean one thing. An alias is reported where another alias, or the id of a thing, is the same.
 * @param things everything that an alias could be confused with; old ids of them count where they are given
 */
export function freeAliases<Alias extends StatedAlias>(
  what: string,
  things: readonly Pick<Identified, 'id' | 'aliases'>[],
  aliases: readonly Alias[],
  report: ReportFinding,
): Alias[] {
  const owners = new Map([
    ...things.flatMap(({ id, aliases: old = [] }) => old.map((alias) => [alias, id] as const)),
    ...things.map(({ id }) => [id, id] as const),
  ])
  return aliases.filter(({ alias, at, of }) => {
    const by = owners.get(alias)
    if (by === undefined) owners.set(alias, of)
    else report(finding('alias-taken', at, { what, alias, by, isOwn: by === of }))
    return by === undefined
  })
}

/** Returns what is there twice, with both places. */
export function twice(what: string, id: string, at: Place, first: Place): Finding {
  return finding('duplicate-id', at, { what, id }, { related: { at: first, text: 'first defined here' } })
}

/**
 * Reports what means the same as another entry of its block: two keys of which one is an id and the other its name, for
 * example. Only one would count.
 */
export function reportTwice(
  what: string,
  entries: readonly { readonly id: string | undefined; readonly at: Place }[],
  report: ReportFinding,
): void {
  const first = new Map<string, Place>()
  for (const { id, at } of entries) {
    const before = id === undefined ? undefined : first.get(id)
    if (id !== undefined && before) report(twice(what, id, at, before))
    else if (id !== undefined) first.set(id, at)
  }
}

/** A reference may be an id or a name, so no name may mean two things. */
function reportAmbiguous(
  what: string,
  things: readonly { readonly id: string; readonly name?: string; readonly at: Place }[],
  report: ReportFinding,
): void {
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  const named = new Map<string, (typeof things)[number]>()
  for (const thing of things) {
    const { name } = thing
    if (name === undefined) continue
    const sameId = byId.get(name)
    const other = sameId && sameId !== thing ? sameId : named.get(name)
    if (other) {
      report(finding('ambiguous-name', thing.at, { what, name }, { related: { at: other.at, text: 'the other one' } }))
    } else named.set(name, thing)
  }
}
