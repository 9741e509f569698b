/** Texts to the framework: read every file, look up every reference, report everything that is wrong in one run. */
import { finding, type Finding, hasErrors, type Outcome } from '../diagnostic/finding.ts'
import type { AuthoredText } from '../domain/authored-text.ts'
import type { Framework, Role, SiteFacts } from '../domain/framework.ts'
import type { CapabilityId, RoleSlug } from '../domain/ids.ts'
import { type AuthoredFramework, frameworkSchema, librarySchema } from '../domain/schema/framework.ts'
import { profileSchema } from '../domain/schema/profile.ts'
import { extensionsKey } from '../domain/schema/text.ts'
import type { Authored } from './authored.ts'
import { withoutFollowers } from './consequences.ts'
import { Kept, reporting } from './memo.ts'
import { parseProfileFile, parseYamlFile } from './parse-file.ts'
import { frameworkAllowances } from './resolve/allowances.ts'
import { libraryLayer } from './resolve/capabilities.ts'
import { checkCapability, noScale } from './resolve/check-capability.ts'
import { resolveEdges } from './resolve/edges.ts'
import {
  hasWholeChain,
  type LibraryReference,
  profileChain,
  type ProfileSource,
  type RoleReference,
} from './resolve/inheritance.ts'
import { Lookup, type Report, withoutDuplicates } from './resolve/lookup.ts'
import { type ResolvedRole, resolveRole } from './resolve/roles.ts'
import { resolveVocabulary, type Vocabulary } from './resolve/vocabulary.ts'
import type { SourceText } from './source-text.ts'
import type { Sources } from './sources.ts'

const defaultKeyCapabilities = 3

/** The language of a project and the place that states it. */
export type Spoken = Pick<Framework, 'language' | 'at'>

export interface ParsedFramework extends Outcome<Framework | undefined> {
  /** Known as soon as the framework's own file could be read. */
  readonly spoken: Spoken | undefined
  /** Every text of the files that could be read, file by file. Made when it is asked for. */
  readonly texts: () => AuthoredText[]
}

/**
 * The framework of a project. It is given only when nothing that was found is an error.
 * @param kept what was parsed last: given again and again, only what has changed is parsed, and what has not is the
 * same object as before
 */
export function parseFramework(sources: Sources, kept: Kept = new Kept()): ParsedFramework {
  const findings: Finding[] = []
  const report: Report = (found) => findings.push(found)
  const keep = <Value>({ value, findings: found }: Outcome<Value>): Value => {
    // One by one: a hostile file can have more than fit into the arguments of a call.
    for (const one of found) findings.push(one)
    return value
  }
  const { framework: main } = sources
  const authored = main && keep(kept.for(main.file, [main.text], () => parseYamlFile(main, frameworkSchema)))
  const read = sources.profiles.flatMap(
    ({ slug, source }) => keep(kept.for(source.file, [source.text], () => parseProfile(slug, source))) ?? [],
  )
  const libraries = sources.library.flatMap(
    (source) => keep(kept.for(source.file, [source.text], () => parseYamlFile(source, librarySchema))) ?? [],
  )
  const texts = (): AuthoredText[] => [
    ...[authored, ...libraries].flatMap((file) => file?.texts(undefined) ?? []),
    ...read.flatMap((profile) => profile.authored.texts(profile.slug)),
  ]
  if (!authored) return { value: undefined, spoken: undefined, findings, texts }
  const spoken = { language: authored.value.language, at: authored.place('language') }

  const vocabulary = keep(
    kept.for('vocabulary', [authored], () => reporting((found) => resolveVocabulary(authored, found))),
  )
  const library = keep(
    kept.for('library', [vocabulary, ...libraries], () =>
      reporting((found) => resolveLibrary(libraries, vocabulary, found)),
    ),
  )
  const references = roleReferences(read, sources, report)
  const areAllRead = read.length === sources.profiles.length && libraries.length === sources.library.length
  const isLibraryWhole = libraries.length === sources.library.length
  // Where a file could not be read, what others say about it would be reported as unknown: one cause, one message.
  const reportReferences: Report = (found) => {
    if (found.code === 'unknown-role' && isUnreadRole(found.args.text, sources, read)) return
    if (found.code === 'unknown-capability' && found.args.isInherited !== true && !isLibraryWhole) return
    report(areAllRead || !isAcrossFiles(found) ? found : uncertain(found))
  }
  const profiles = read.filter((source) => hasWholeChain(source, references, reportReferences))
  const tell = <Value>({ value, findings: found }: Outcome<Value>): Value => {
    found.forEach(reportReferences)
    return value
  }
  // A role names the roles that it works with, and its moves lead to levels that other roles have.
  const names = sameFor(
    kept,
    'names of roles',
    JSON.stringify(references.things.map(({ id, name, source }) => [id, name, source.slug])),
  )
  const resolved = profiles.map((source) => {
    const chain = profileChain(source, references, () => undefined).map((layer) => layer.authored)
    const make = (): Outcome<ResolvedRole> =>
      reporting((found) => resolveRole(source, { vocabulary, library, roles: references, report: found }))
    return { source, ...tell(kept.for(`role ${source.slug}`, [source, vocabulary, library, names, ...chain], make)) }
  })
  const ownTracks = resolved.flatMap(({ track }) => track ?? [])
  const tracks = kept.for('tracks', [vocabulary, ...ownTracks], () => [...vocabulary.tracks, ...ownTracks])
  const bySlug = new Map(resolved.map(({ role }) => [role.slug as string, role]))
  const levels = sameFor(
    kept,
    'levels of roles',
    JSON.stringify(
      resolved.map(({ role }) => [role.slug, role.levels.map(({ id, name, track, rank }) => [id, name, track, rank])]),
    ),
  )
  const roles = resolved.map(({ role, source }): Role => {
    const make = (): Outcome<Role> =>
      reporting((found) => ({
        ...role,
        edges: resolveEdges(role, source, { vocabulary, references, roles: bySlug, tracks, report: found }),
      }))
    return tell(kept.for(`edges of ${source.slug}`, [role, source, vocabulary, names, levels, tracks], make))
  })
  kept.turn()
  reportScaleConflicts(roles, report)
  const told = withoutFollowers(findings, authored.place().file)
  if (hasErrors(told)) return { value: undefined, spoken, findings: told, texts }

  const { value } = authored
  const framework: Framework = {
    name: value.name,
    repoUrl: value.repoUrl,
    siteUrl: value.siteUrl,
    site: siteFacts(authored),
    families: vocabulary.families.things,
    groups: vocabulary.groups.things,
    importances: vocabulary.importances.things,
    priorities: vocabulary.priorities.things,
    keyCapabilities: value.keyCapabilities ?? defaultKeyCapabilities,
    scales: vocabulary.scales.things.map(({ id, name, description, steps, at }) => ({
      id,
      name,
      description,
      steps,
      at,
    })),
    // Ids are branded here, where they are made.
    library: library.things.map(({ id, name, scale, at }) => ({ id: id as CapabilityId, name, scale, at })),
    tracks,
    switches: vocabulary.switches.map(({ from, to, authored }) => ({ from, to, at: authored.place() })),
    roles,
    glossary: value.glossary ?? [],
    lint: value.lint ?? {},
    allowed: frameworkAllowances(authored),
    extensions: value[extensionsKey] ?? {},
    ...spoken,
  }
  return { value: framework, spoken, findings: told, texts }
}

function parseProfile(slug: string, source: SourceText): Outcome<ProfileSource | undefined> {
  const { value, findings } = parseProfileFile(source, profileSchema)
  // Reading has refused folder names that are no ids.
  return { value: value && { slug: slug as RoleSlug, authored: value.authored, body: value.body }, findings }
}

/** An object that stays the same as long as a text does: identity is quickly compared. */
function sameFor(kept: Kept, key: string, text: string): object {
  return kept.for(key, [text], () => ({}))
}

function siteFacts(authored: Authored<AuthoredFramework>): SiteFacts {
  const { logo, ...rest } = authored.value.site ?? {}
  return logo === undefined ? rest : { ...rest, logo: { name: logo, at: authored.place('site', 'logo') } }
}

function resolveLibrary(
  libraries: readonly NonNullable<ReturnType<typeof parseYamlFile<typeof librarySchema>>['value']>[],
  vocabulary: Vocabulary,
  report: Report,
): Lookup<LibraryReference> {
  const entries = libraries.flatMap((file) =>
    file.value.capabilities.map((capability, index) => {
      const authored = file.part(capability, 'capabilities', index)
      const scale =
        capability.scale === undefined
          ? vocabulary.scales.things[0]
          : capability.scale === noScale
            ? noScale
            : vocabulary.scales.find(capability.scale)
      checkCapability(libraryLayer(authored).authored, scale, vocabulary.levels, vocabulary, report)
      return {
        id: capability.id,
        name: capability.name,
        scale: scale === noScale ? undefined : scale?.id,
        at: authored.place('id'),
        authored,
      }
    }),
  )
  return new Lookup(withoutDuplicates('capability', entries, report))
}

/** Every slug and alias that a role can be called by. */
function roleReferences(profiles: readonly ProfileSource[], sources: Sources, report: Report): Lookup<RoleReference> {
  const slugs = new Map(sources.profiles.map(({ slug }) => [slug, slug]))
  const aliases = profiles.flatMap((source) =>
    (source.authored.value.aliases ?? []).flatMap((alias, index): RoleReference[] => {
      const by = slugs.get(alias)
      if (by !== undefined) {
        report(
          finding('alias-taken', source.authored.place('aliases', index), { alias, by, isOwn: by === source.slug }),
        )
      } else slugs.set(alias, source.slug)
      return by === undefined ? [{ id: alias, name: source.authored.value.name, source }] : []
    }),
  )
  return new RoleLookup([
    ...aliases,
    ...profiles.map((source): RoleReference => ({ id: source.slug, name: source.authored.value.name, source })),
  ])
}

/** Roles are referred to by slug alone; two roles may have the same name. */
class RoleLookup extends Lookup<RoleReference> {
  readonly #byId = new Map(this.things.toReversed().map((reference) => [reference.id, reference]))

  override find(text: string): RoleReference | undefined {
    return this.#byId.get(text)
  }

  override unknown(text: string): ReturnType<Lookup<RoleReference>['unknown']> {
    return this.#slugs().unknown(text)
  }

  override meant(text: string): string | undefined {
    return this.#slugs().meant(text)
  }

  #slugs(): Lookup<{ readonly id: string; readonly name: string }> {
    return new Lookup(this.things.map(({ id }) => ({ id, name: id })))
  }
}

/** Whether what was meant may stand in another file. */
function isAcrossFiles({ code }: Finding): boolean {
  return ['unknown-role', 'unknown-capability', 'unknown-responsibility', 'unknown-interaction'].includes(code)
}

/** The finding without its corrections: they are only certain when every file could be read. */
function uncertain(found: Finding): Finding {
  const told = { ...found }
  Reflect.deleteProperty(told, 'edits')
  return told
}

function isUnreadRole(text: string, sources: Sources, profiles: readonly ProfileSource[]): boolean {
  const isThere = sources.profiles.some(({ slug }) => slug === text) || sources.unreadRoles?.includes(text) === true
  return isThere && !profiles.some(({ slug }) => slug === text)
}

function reportScaleConflicts(roles: readonly Role[], report: Report): void {
  const first = new Map<string, Role['capabilities'][number]>()
  for (const { capabilities } of roles) {
    for (const capability of capabilities) {
      const other = first.get(capability.id)
      if (!other) first.set(capability.id, capability)
      else if (other.scale !== capability.scale) {
        const args = { id: capability.id, here: capability.scale ?? 'none', there: other.scale ?? 'none' }
        report(
          finding('capability-scale-conflict', capability.at, args, {
            related: { at: other.at, text: 'the other one' },
          }),
        )
      }
    }
  }
}
