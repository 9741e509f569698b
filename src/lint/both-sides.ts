/**
 * Interactions between two roles, each with what the other profile says about it. An interaction that is inherited has
 * been looked at where it is written. Profiles that are not active are left out: one in draft does not say everything
 * yet, and a deprecated one need not any more.
 */
import type { Framework, Interaction, Role } from '../domain/framework.ts'
import { groupBy } from '../domain/group.ts'
import type { RoleSlug } from '../domain/ids.ts'

export interface InteractionSide {
  readonly role: Role
  readonly partner: Role
  readonly interaction: Interaction
  /** Ids of the types that the other side may call it by. Empty where no type is the reverse of this one. */
  readonly reverses: readonly string[]
  /** Describes what the partner says about the role. */
  readonly answers: readonly Interaction[]
  /** Describes what the partner says about the role, or about one that the role builds on. */
  readonly widerAnswers: readonly Interaction[]
}

/** Every interaction between two active roles, from the side of the profile that states it. */
export function* interactionSides({ roles }: Framework): Generator<InteractionSide> {
  const bySlug = new Map(roles.map((role) => [role.slug, role]))
  const reverses = reversesOf(roles)
  const statementsOf = new Map(roles.map((role) => [role, interactionsByPartner(role)]))
  const statements = (by: Role, about: RoleSlug): readonly Interaction[] => statementsOf.get(by)?.get(about) ?? []
  for (const role of roles.filter(({ status }) => status === 'active')) {
    const ancestors = ancestorsOf(role, bySlug)
    for (const interaction of role.interactions.filter(({ at }) => at.file === role.at.file)) {
      const partner = interaction.partner.kind === 'role' ? bySlug.get(interaction.partner.slug) : undefined
      if (partner?.status !== 'active') continue
      const answers = statements(partner, role.slug)
      const widerAnswers = [...answers, ...ancestors.flatMap((slug) => statements(partner, slug))]
      yield { role, partner, interaction, reverses: reverses.get(interaction.type.id) ?? [], answers, widerAnswers }
    }
  }
}

/** If two types are each other's reverse, one of them may declare it and the other one may not. */
function reversesOf(roles: readonly Role[]): Map<string, readonly string[]> {
  const reverses = new Map<string, readonly string[]>()
  const add = (type: string, reverse: string): void =>
    void reverses.set(type, [...new Set([...(reverses.get(type) ?? []), reverse])])
  const types = new Map(roles.flatMap(({ interactions }) => interactions.map(({ type }) => [type.id, type])))
  for (const { id, reverse } of types.values()) if (reverse !== undefined) add(id, reverse)
  for (const { id, reverse } of types.values()) if (reverse !== undefined) add(reverse, id)
  return reverses
}

function interactionsByPartner({ interactions }: Role): Map<RoleSlug | undefined, Interaction[]> {
  return groupBy(interactions, ({ partner }) => (partner.kind === 'role' ? partner.slug : undefined))
}

/** The roles that a role builds on. The parser has refused circles. */
function ancestorsOf(role: Role, bySlug: ReadonlyMap<RoleSlug, Role>): RoleSlug[] {
  const above = role.extends === undefined ? undefined : bySlug.get(role.extends)
  return above ? [above.slug, ...ancestorsOf(above, bySlug)] : []
}
