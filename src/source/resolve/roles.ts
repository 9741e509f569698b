/** One role, put together from its profile, what it inherits, the library and the framework. */
import { finding } from '../../diagnostic/finding.ts'
import type { Interaction, Role, Track } from '../../domain/framework.ts'
import type { RoleSlug } from '../../domain/ids.ts'
import type { AuthoredInteraction, Profile } from '../../domain/schema/profile.ts'
import { extensionsKey } from '../../domain/schema/text.ts'
import type { Authored } from '../authored.ts'
import { resolveAllowances } from './allowances.ts'
import { resolveCapability } from './capabilities.ts'
import { capabilityEntries, interactionEntries, profileChain, responsibilityEntries } from './inheritance.ts'
import type { LibraryReference } from './library.ts'
import type { ProfileSource, RoleReference } from './role-references.ts'
import { type Layer, nearestField } from './layers.ts'
import { reportUnknownLevels, resolveRoleLevels } from './role-levels.ts'
import { correction, find, Lookup, type ReportFinding } from './lookup.ts'
import { resolveResponsibility } from './responsibilities.ts'
import { withoutRoleConsequences } from './role-consequences.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface RoleContext {
  readonly vocabulary: Vocabulary
  readonly library: Lookup<LibraryReference>
  readonly roles: Lookup<RoleReference>
  readonly report: ReportFinding
}

export interface ResolvedRole {
  /** Without its edges: these need all roles. */
  readonly role: Omit<Role, 'edges'>
  /** The track of the role's own levels, where it has such. */
  readonly track: Track | undefined
}

export function resolveRole(source: ProfileSource, context: RoleContext): ResolvedRole {
  const { vocabulary } = context
  const { authored, slug } = source
  const { value } = authored
  const chain = profileChain(source, context.roles, context.report)
  const report = withoutRoleConsequences(chain, vocabulary, context.report)
  const { levels, track } = resolveRoleLevels(slug, chain, vocabulary, report.ofLevels)
  const lookup = new Lookup(levels)
  reportUnknownLevels(authored, ['atLevel', 'development'], lookup, vocabulary, report.ofRest)
  const reportInherited = onlyUnknownExpectations(authored, report.ofRest)
  const reportFor = ({ layers }: { readonly layers: readonly Layer<object>[] }): ReportFinding =>
    layers[0]?.origin === 'profile' ? report.ofRest : reportInherited
  const capabilities = capabilityEntries(chain, context.library, report.ofRest)
  const responsibilities = responsibilityEntries(chain, report.ofRest)
  const interactions = interactionEntries(chain, report.ofRest)
  const role: ResolvedRole['role'] = {
    slug,
    name: value.name,
    family: familyOf(source, chain, vocabulary, report.ofRest),
    status: value.status ?? 'active',
    owners: nearestField(chain, 'owners')?.value ?? [],
    reviewed: value.reviewed,
    aliases: value.aliases ?? [],
    // The slug of a role that was found: the chain holds it after the role itself.
    extends:
      chain.length > 1 && value.extends !== undefined ? context.roles.find(value.extends)?.source.slug : undefined,
    mission: nearestField(chain, 'mission'),
    levels,
    capabilities: capabilities.flatMap((entry) => resolveCapability(entry, lookup, vocabulary, reportFor(entry)) ?? []),
    responsibilities: responsibilities.flatMap(
      (entry) => resolveResponsibility(entry, lookup, vocabulary, reportFor(entry)) ?? [],
    ),
    interactions: interactions.flatMap((entry) => resolveInteraction(entry, slug, context) ?? []),
    artifacts: (nearestField(chain, 'artifacts')?.value ?? []).map(({ name, type, description }) => ({
      name,
      type,
      description,
    })),
    properties: resolveProperties(chain),
    allowed: chain.flatMap((layer) =>
      resolveAllowances(layer.authored, layer.origin === 'profile' ? report.ofRest : ignore),
    ),
    body: source.body,
    extensions: value[extensionsKey] ?? {},
    at: { file: authored.place().file },
  }
  return { role, track }
}

/**
 * Inherited entries are checked where they are written. Only an expectation that they leave open at a level that this
 * role alone has is reported, at the levels of this role.
 */
function onlyUnknownExpectations(authored: Authored<Profile>, report: ReportFinding): ReportFinding {
  const { levels, ownLevels } = authored.value
  return (found) => {
    if (found.code === 'expectation-missing' && (levels ?? ownLevels)) {
      report({ ...found, at: authored.keyPlace(levels ? 'levels' : 'ownLevels') })
    }
  }
}

function familyOf(
  { authored }: ProfileSource,
  chain: readonly Layer<Profile>[],
  { families }: Vocabulary,
  report: ReportFinding,
): string | undefined {
  const family = nearestField(chain, 'family')
  if (!family) return undefined
  const reportOwn = family.origin === 'profile' ? report : ignore
  return find(families, family.value, 'unknown-family', authored.correctable('family'), reportOwn)?.id
}

function ignore(): void {}

function resolveInteraction(
  { origin, authored }: Layer<AuthoredInteraction>,
  slug: RoleSlug,
  context: RoleContext,
): Interaction | undefined {
  const { value } = authored
  const report = origin === 'profile' ? context.report : ignore
  const type = find(
    context.vocabulary.interactionTypes,
    value.type,
    'unknown-interaction-type',
    authored.correctable('type'),
    report,
  )
  const rest = { frequency: value.frequency, notes: value.notes, at: authored.place('role') }
  if (value.external === true) return type && { partner: { kind: 'external', name: value.role }, type, ...rest }
  const partner = context.roles.find(value.role)
  if (!partner) {
    const target = authored.correctable('role')
    const args = { ...context.roles.unknown(value.role), mayBeOutside: true }
    report(finding('unknown-role', target.place(), args, correction(context.roles, value.role, target, [slug])))
  }
  if (!partner || !type) return undefined
  if (partner.source.slug === slug) {
    // The role that this one extends may well work with it: that is not inherited.
    report(finding('self-relation', authored.place('role'), { what: 'an interaction with' }))
    return undefined
  }
  return { partner: { kind: 'role', slug: partner.source.slug, name: partner.name }, type, ...rest }
}

function resolveProperties(chain: readonly Layer<Profile>[]): Role['properties'] {
  const merged = Object.assign(
    {},
    ...chain.toReversed().map(({ authored }) => authored.value.properties ?? {}),
  ) as NonNullable<Profile['properties']>
  return Object.entries(merged).map(([name, value]) => ({ name, values: typeof value === 'string' ? [value] : value }))
}
