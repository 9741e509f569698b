/** Roles that build on each other: the chain of profiles of a role, and the entries that the chain adds up to. */
import { finding } from '../../diagnostic/finding.ts'
import type { CapabilityId, ResponsibilityId } from '../../domain/ids.ts'
import { slugOf } from '../../domain/ids.ts'
import type { AuthoredCapability } from '../../domain/schema/capability.ts'
import type { AuthoredInteraction, AuthoredResponsibility, Profile } from '../../domain/schema/profile.ts'
import type { Authored } from '../authored.ts'
import type { LibraryReference } from './library.ts'
import type { ProfileSource, RoleReference } from './role-references.ts'
import { type CapabilityEntry, libraryLayer } from './capabilities.ts'
import type { Layer } from './layers.ts'
import type { Correctable } from '../yaml/correctable.ts'
import {
  correction,
  find,
  freeAliases,
  idFor,
  Lookup,
  statedAliases,
  type ReportFinding,
  twice,
  without,
} from './lookup.ts'
import type { ResponsibilityEntry } from './responsibilities.ts'

/**
 * The profiles that a role is made of, its own first. A circle is reported once, at the role whose slug comes first,
 * and cut.
 */
export function profileChain(
  source: ProfileSource,
  roles: Lookup<RoleReference>,
  report: ReportFinding,
): Layer<Profile>[] {
  const chain: ProfileSource[] = [source]
  for (let last = source; last.authored.value.extends !== undefined;) {
    const next: RoleReference | undefined = roles.find(last.authored.value.extends)
    if (!next) break
    if (chain.includes(next.source)) {
      reportCycle(source, chain, next.source, report)
      break
    }
    chain.push(next.source)
    last = next.source
  }
  return chain.map(({ authored }, depth) => ({ origin: depth === 0 ? 'profile' : 'inherited', authored }))
}

/**
 * Returns whether everything that a role builds on could be read. Where it could not, all that the role leaves to it
 * would be missing: that follows from one cause, which has been reported, or is here.
 */
export function hasWholeChain(source: ProfileSource, roles: Lookup<RoleReference>, report: ReportFinding): boolean {
  const seen = new Set([source])
  for (let last = source; last.authored.value.extends !== undefined;) {
    const next = roles.find(last.authored.value.extends)
    if (!next) {
      if (last === source) {
        find(roles, last.authored.value.extends, 'unknown-role', source.authored.correctable('extends'), report, [
          source.slug,
        ])
      }
      return false
    }
    // A circle is reported where the chain is made.
    if (seen.has(next.source)) return true
    seen.add(next.source)
    last = next.source
  }
  return true
}

function reportCycle(
  source: ProfileSource,
  chain: readonly ProfileSource[],
  repeated: ProfileSource,
  report: ReportFinding,
): void {
  const circle = chain.slice(chain.indexOf(repeated)).map(({ slug }) => slug as string)
  const first = circle.toSorted()[0]
  if (repeated === source && first === source.slug) {
    report(finding('extends-cycle', source.authored.place('extends'), { chain: [...circle, circle[0] ?? ''] }))
  }
}

/**
 * The capabilities of a chain, in the order of the furthest profile that has each, without those a nearer one leaves
 * out. An entry under an old id belongs to the inherited capability that had it.
 */
export function capabilityEntries(
  chain: readonly Layer<Profile>[],
  library: Lookup<LibraryReference>,
  report: ReportFinding,
): CapabilityEntry[] {
  const entries = new Map<string, Layer<AuthoredCapability>[]>()
  const used = new Map<string, LibraryReference>()
  const renamed = new Map<string, string>()
  for (const { origin, authored } of chain.toReversed()) {
    const reportOwn = authored === chain[0]?.authored ? report : ignore
    leaveOut(authored, 'capabilities', 'unknown-capability', entries, renamed, reportOwn)
    const here = new Map<string, Authored<AuthoredCapability>>()
    for (const [index, capability] of (authored.value.capabilities ?? []).entries()) {
      const part = authored.part(capability, 'capabilities', index)
      const shared =
        capability.use === undefined
          ? undefined
          : find(library, capability.use, 'unknown-capability', part.correctable('use'), reportOwn)
      if (capability.use !== undefined && !shared) continue
      const stated = shared?.id ?? entryId(part, 'name', reportOwn)
      if (stated === undefined) continue
      const id = entries.has(stated) ? stated : (renamed.get(stated) ?? stated)
      if (isTwice('capability', id, here, part, reportOwn)) continue
      if (shared) used.set(id, shared)
      entries.set(id, [{ origin, authored: part }, ...(entries.get(id) ?? [])])
    }
    const aliases = Array.from(here, ([id, part]) => statedAliases(part, id)).flat()
    const known = Array.from(entries.keys(), (id) => ({ id }))
    for (const { alias, of } of freeAliases('capability', known, aliases, reportOwn)) renamed.set(alias, of)
    for (const [id, { aliases: old }] of used) for (const alias of old) renamed.set(alias, id)
  }
  // Ids are branded here, where they are made.
  return Array.from(entries, ([id, layers]) => {
    const shared = used.get(id)
    return { id: id as CapabilityId, layers: shared ? [...layers, libraryLayer(shared.authored)] : layers }
  })
}

/** The responsibilities of a chain; see `capabilityEntries`. */
export function responsibilityEntries(chain: readonly Layer<Profile>[], report: ReportFinding): ResponsibilityEntry[] {
  const entries = new Map<string, Layer<AuthoredResponsibility>[]>()
  for (const { origin, authored } of chain.toReversed()) {
    const reportOwn = authored === chain[0]?.authored ? report : ignore
    leaveOut(authored, 'responsibilities', 'unknown-responsibility', entries, new Map(), reportOwn)
    const here = new Map<string, Authored<AuthoredResponsibility>>()
    for (const [index, responsibility] of (authored.value.responsibilities ?? []).entries()) {
      const part = authored.part(responsibility, 'responsibilities', index)
      const id = entryId(part, 'name', reportOwn)
      if (id === undefined || isTwice('responsibility', id, here, part, reportOwn)) continue
      entries.set(id, [{ origin, authored: part }, ...(entries.get(id) ?? [])])
    }
  }
  return Array.from(entries, ([id, layers]) => ({ id: id as ResponsibilityId, layers }))
}

/** The interactions of a chain, by partner and type. */
export function interactionEntries(
  chain: readonly Layer<Profile>[],
  report: ReportFinding,
): Layer<AuthoredInteraction>[] {
  const entries = new Map<string, Layer<AuthoredInteraction>>()
  for (const { origin, authored } of chain.toReversed()) {
    const reportOwn = authored === chain[0]?.authored ? report : ignore
    const partners = authored.value.without?.interactions ?? []
    const inherited = lookupOf(new Set(Array.from(entries.values(), ({ authored: entry }) => entry.value.role)))
    for (const [index, partner] of partners.entries()) {
      const left = Array.from(entries).filter(([, { authored: entry }]) => entry.value.role === partner)
      for (const [key] of left) entries.delete(key)
      const others = without(partners, index)
      if (left.length === 0) {
        reportLeftOut(
          'unknown-interaction',
          partner,
          authored.correctable('without', 'interactions', index),
          inherited,
          others,
          reportOwn,
        )
      }
    }
    const here = new Map<string, Authored<AuthoredInteraction>>()
    for (const [index, interaction] of (authored.value.interactions ?? []).entries()) {
      const key = `${interaction.role}\n${interaction.type}`
      const part = authored.part(interaction, 'interactions', index)
      const before = here.get(key)
      if (before) reportOwn(twice('interaction', interaction.role, part.place('role'), before.place('role')))
      else here.set(key, part)
      entries.set(key, { origin, authored: before ?? part })
    }
  }
  return Array.from(entries.values())
}

function ignore(): void {}

function lookupOf(ids: Iterable<string>): Lookup<{ readonly id: string; readonly name: string }> {
  return new Lookup(Array.from(ids, (id) => ({ id, name: id })))
}

/** Only something inherited can be omitted. */
function reportLeftOut(
  code: 'unknown-capability' | 'unknown-responsibility' | 'unknown-interaction',
  text: string,
  target: Correctable,
  inherited: ReturnType<typeof lookupOf>,
  others: readonly string[],
  report: ReportFinding,
): void {
  const args = { ...inherited.unknown(text), ...(code === 'unknown-capability' && { isInherited: true }) }
  report(finding(code, target.place(), args, correction(inherited, text, target, others)))
}

function leaveOut(
  authored: Authored<Profile>,
  field: 'capabilities' | 'responsibilities',
  code: 'unknown-capability' | 'unknown-responsibility',
  entries: Map<string, unknown>,
  renamed: ReadonlyMap<string, string>,
  report: ReportFinding,
): void {
  const texts = authored.value.without?.[field] ?? []
  const inherited = lookupOf(entries.keys())
  for (const [index, text] of texts.entries()) {
    const slug = slugOf(text)
    const id = [text, slug, renamed.get(text) ?? renamed.get(slug)].find(
      (each) => each !== undefined && entries.has(each),
    )
    if (id === undefined || !entries.delete(id)) {
      reportLeftOut(code, text, authored.correctable('without', field, index), inherited, without(texts, index), report)
    }
  }
}

function entryId(
  part: Authored<{ readonly id?: string | undefined; readonly name?: string | undefined }>,
  field: 'name',
  report: ReportFinding,
): string | undefined {
  const { id, name } = part.value
  if (id === undefined && name === undefined) {
    report(finding('missing-key', part.namePlace(), { key: field, type: 'text' }))
    return undefined
  }
  return idFor(id, name ?? '', part.place('name'), report) || undefined
}

function isTwice<Value>(
  what: string,
  id: string,
  seen: Map<string, Authored<Value>>,
  part: Authored<Value>,
  report: ReportFinding,
): boolean {
  const before = seen.get(id)
  if (before) report(twice(what, id, part.namePlace(), before.namePlace()))
  else seen.set(id, part)
  return before !== undefined
}
