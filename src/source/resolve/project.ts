/** Everything that a project's files define, its references looked up across the files. */
import { finding, type Finding, type Outcome } from '../../diagnostic/finding.ts'
import type { Role, Track } from '../../domain/framework.ts'
import type { AuthoredLibraryCapability } from '../../domain/schema/capability.ts'
import type { AuthoredFramework } from '../../domain/schema/framework.ts'
import type { Authored } from '../authored.ts'
import { collectFindings, type Memo, valueOf } from '../memo.ts'
import type { Sources } from '../sources.ts'
import { resolveEdges } from './edges.ts'
import { hasWholeChain, profileChain } from './inheritance.ts'
import { type LibraryReference, resolveLibrary } from './library.ts'
import type { Lookup, ReportFinding } from './lookup.ts'
import { type ProfileSource, roleReferences } from './role-references.ts'
import { type ResolvedRole, resolveRole, type RoleContext } from './roles.ts'
import { resolveVocabulary, type Vocabulary } from './vocabulary.ts'

/** The files of a project that could be read. */
export interface AuthoredFiles {
  readonly framework: Authored<AuthoredFramework>
  readonly libraries: readonly Authored<{ readonly capabilities: readonly AuthoredLibraryCapability[] }>[]
  readonly profiles: readonly ProfileSource[]
}

export interface ResolvedProject {
  readonly vocabulary: Vocabulary
  readonly library: Lookup<LibraryReference>
  /** The framework's own tracks, then one for every role that has its own levels. */
  readonly tracks: readonly Track[]
  readonly roles: readonly Role[]
}

/** @param memo is given again and again: what has not changed is the same object as before */
export function resolveProject(
  files: AuthoredFiles,
  sources: Sources,
  memo: Memo,
  report: ReportFinding,
): ResolvedProject {
  const { framework, libraries, profiles } = files
  const vocabulary = valueOf(
    memo.for('vocabulary', [framework], () => collectFindings((found) => resolveVocabulary(framework, found))),
    report,
  )
  const library = valueOf(
    memo.for('library', [vocabulary, ...libraries], () =>
      collectFindings((found) => resolveLibrary(libraries, vocabulary, found)),
    ),
    report,
  )
  const slugs = sources.profiles.map(({ slug }) => slug)
  const roles = roleReferences(profiles, slugs, report)
  const reportReference = unlessUnread(files, sources, report)
  const whole = profiles.filter((source) => hasWholeChain(source, roles, reportReference))
  const resolved = resolveRoles(whole, { vocabulary, library, roles }, memo, reportReference)
  reportScaleConflicts(resolved.roles, report)
  return { vocabulary, library, ...resolved }
}

/**
 * Roles name each other, so each is put together without its edges first. Their moves lead to levels of other roles,
 * so edges come second.
 */
function resolveRoles(
  profiles: readonly ProfileSource[],
  context: Omit<RoleContext, 'report'>,
  memo: Memo,
  report: ReportFinding,
): Pick<ResolvedProject, 'roles' | 'tracks'> {
  const { vocabulary, library, roles: references } = context
  const names = sameFor(
    memo,
    'names of roles',
    references.things.map(({ id, name, source }) => [id, name, source.slug]),
  )
  const resolved = profiles.map((source) => {
    const chain = profileChain(source, references, () => undefined).map((layer) => layer.authored)
    const resolve = (): Outcome<ResolvedRole> =>
      collectFindings((found) => resolveRole(source, { ...context, report: found }))
    const inputs = [source, vocabulary, library, names, ...chain]
    return { source, ...valueOf(memo.for(`role ${source.slug}`, inputs, resolve), report) }
  })
  const ownTracks = resolved.flatMap(({ track }) => track ?? [])
  const tracks = memo.for('tracks', [vocabulary, ...ownTracks], () => [...vocabulary.tracks, ...ownTracks])
  const bySlug = new Map(resolved.map(({ role }) => [role.slug as string, role]))
  const levels = sameFor(
    memo,
    'levels of roles',
    resolved.map(({ role }) => [role.slug, role.levels.map(({ id, name, track, rank }) => [id, name, track, rank])]),
  )
  const roles = resolved.map(({ role, source }): Role => {
    const resolve = (): Outcome<Role> =>
      collectFindings((found) => ({
        ...role,
        edges: resolveEdges(role, source, { vocabulary, references, roles: bySlug, tracks, report: found }),
      }))
    const inputs = [role, source, vocabulary, names, levels, tracks]
    return valueOf(memo.for(`edges of ${source.slug}`, inputs, resolve), report)
  })
  return { roles, tracks }
}

/** An object that stays the same as long as the data is equal: the memo compares by identity. */
function sameFor(memo: Memo, key: string, data: unknown): object {
  return memo.for(key, [JSON.stringify(data)], () => ({}))
}

/**
 * Reports references, but none that only follow from a file that could not be read: one cause, one message. Corrections
 * are certain only when every file could be read.
 */
function unlessUnread(files: AuthoredFiles, sources: Sources, report: ReportFinding): ReportFinding {
  const isLibraryWhole = files.libraries.length === sources.library.length
  const areAllRead = files.profiles.length === sources.profiles.length && isLibraryWhole
  return (found) => {
    if (found.code === 'unknown-role' && isUnreadRole(found.args.text, files, sources)) return
    if (found.code === 'unknown-capability' && found.args.isInherited !== true && !isLibraryWhole) return
    report(areAllRead || !isAcrossFiles(found) ? found : withoutEdits(found))
  }
}

function isUnreadRole(text: string, { profiles }: AuthoredFiles, sources: Sources): boolean {
  const isThere = sources.profiles.some(({ slug }) => slug === text) || sources.unreadRoles?.includes(text) === true
  return isThere && !profiles.some(({ slug }) => slug === text)
}

/** True where the thing that was meant can be defined in another file. */
function isAcrossFiles({ code }: Finding): boolean {
  return ['unknown-role', 'unknown-capability', 'unknown-responsibility', 'unknown-interaction'].includes(code)
}

function withoutEdits(found: Finding): Finding {
  const copy = { ...found }
  Reflect.deleteProperty(copy, 'edits')
  return copy
}

function reportScaleConflicts(roles: readonly Role[], report: ReportFinding): void {
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
