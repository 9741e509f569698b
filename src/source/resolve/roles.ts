/** One role, put together from its profile, what it inherits, the library and the framework. */
import { finding } from '../../diagnostic/finding.ts'
import type { Interaction, Role, Track } from '../../domain/framework.ts'
import type { RoleSlug } from '../../domain/ids.ts'
import type { AuthoredInteraction, Profile } from '../../domain/schema/profile.ts'
import { extensionsKey } from '../../domain/schema/text.ts'
import { resolveAllowances } from './allowances.ts'
import { resolveCapability } from './capabilities.ts'
import { capabilityEntries, interactionEntries, profileChain, responsibilityEntries } from './inheritance.ts'
import type { LibraryReference } from './library.ts'
import type { ProfileSource, RoleReference } from './role-references.ts'
import { type Layer, nearestField } from './layers.ts'
import { reportUnknownLevels, resolveRoleLevels } from './levels.ts'
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
  const { value } = source.authored
  const chain = profileChain(source, context.roles, context.report)
  const report = withoutRoleConsequences(chain, vocabulary, context.report)
  const { levels, track } = resolveRoleLevels(source.slug, chain, vocabulary, report.ofLevels)
  const lookup = new Lookup(levels)
  reportUnknownLevels(source.authored, ['atLevel', 'development'], lookup, vocabulary, report.ofRest)
  const family = nearestField(chain, 'family')
  // What is inherited as it is was checked where it is written. Only what it leaves open at levels of this role alone
  // is told, at these.
  const inherited: ReportFinding = (found) => {
    if (found.code === 'expectation-unknown' && (value.levels ?? value.ownLevels)) {
      report.ofRest({ ...found, at: source.authored.keyPlace(value.levels ? 'levels' : 'ownLevels') })
    }
  }
  const reportFor = ({ layers }: { readonly layers: readonly Layer<object>[] }): ReportFinding =>
    layers[0]?.origin === 'profile' ? report.ofRest : inherited
  const role: ResolvedRole['role'] = {
    slug: source.slug,
    name: value.name,
    family:
      family &&
      find(
        vocabulary.families,
        family.value,
        'unknown-family',
        source.authored.correctable('family'),
        family.origin === 'profile' ? report.ofRest : ignore,
      )?.id,
    status: value.status ?? 'active',
    owners: nearestField(chain, 'owners')?.value ?? [],
    reviewed: value.reviewed,
    aliases: value.aliases ?? [],
    // Only a role that was found; the chain holds it behind the role itself.
    extends:
      chain.length > 1 && value.extends !== undefined ? context.roles.find(value.extends)?.source.slug : undefined,
    mission: nearestField(chain, 'mission'),
    levels,
    capabilities: capabilityEntries(chain, context.library, report.ofRest).flatMap(
      (entry) => resolveCapability(entry, lookup, vocabulary, reportFor(entry)) ?? [],
    ),
    responsibilities: responsibilityEntries(chain, report.ofRest).flatMap(
      (entry) => resolveResponsibility(entry, lookup, vocabulary, reportFor(entry)) ?? [],
    ),
    interactions: interactionEntries(chain, report.ofRest).flatMap(
      (entry) => resolveInteraction(entry, source.slug, context) ?? [],
    ),
    artifacts: (nearestField(chain, 'artifacts')?.value ?? []).map(({ name, type, description }) => ({
      name,
      type,
      description,
    })),
    properties: resolveProperties(chain),
    allowed: chain.flatMap(({ origin, authored }) =>
      resolveAllowances(authored, origin === 'profile' ? report.ofRest : ignore),
    ),
    body: source.body,
    extensions: value[extensionsKey] ?? {},
    at: { file: source.authored.place().file },
  }
  return { role, track }
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
    const spot = authored.correctable('role')
    const args = { ...context.roles.unknown(value.role), mayBeOutside: true }
    report(finding('unknown-role', spot.place(), args, correction(context.roles, value.role, spot, [slug])))
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
