/**
 * Interactions for the diagram and the table. If two roles describe the same interaction, it is one connection in the
 * diagram and two rows in the table.
 */
import type { Framework, Interaction, InteractionType, Role } from '../domain/framework.ts'
import type { Translator } from '../words/translator.ts'
import {
  type InteractionDiagramView,
  interactionDiagramView,
  type ConnectionKind,
  type DiagramRow,
} from './interaction-diagram.ts'

/** An interaction and the role whose profile has it. */
interface RoleInteraction {
  readonly role: Role
  readonly interaction: Interaction
}

/** Returns the stated interactions in which one of these roles takes part. */
export function interactionsOf({ roles: all }: Pick<Framework, 'roles'>, roles: readonly Role[]): RoleInteraction[] {
  const slugs = new Set(roles.map(({ slug }) => slug))
  return all.flatMap((role) =>
    role.interactions
      .filter(({ partner }) => slugs.has(role.slug) || (partner.kind === 'role' && slugs.has(partner.slug)))
      .map((interaction) => ({ role, interaction })),
  )
}

/** Returns null if there are no interactions. */
export function roleInteractionDiagram(
  framework: Framework,
  written: readonly RoleInteraction[],
  hrefOf: (slug: Role['slug']) => string,
  words: Translator,
): InteractionDiagramView | null {
  const outside = Array.from(
    new Set(written.flatMap(({ interaction: { partner } }) => (partner.kind === 'external' ? [partner.name] : []))),
  )
  const strands = [
    ...byFamily(framework, words).map(({ role, family }): DiagramRow => ({
      key: `role ${role.slug}`,
      name: role.name,
      href: hrefOf(role.slug),
      group: family,
      isOutside: false,
    })),
    ...outside.map((name): DiagramRow => ({
      key: `outside ${name}`,
      name,
      href: null,
      group: words.text('interactionMap.outside', {}),
      isOutside: true,
    })),
  ]
  return interactionDiagramView(
    words.text('interactionMap.pictureTitle', { name: framework.name }),
    strands,
    kindsOf(written, words),
  )
}

/**
 * Returns the roles in the order of the families. Roles without a family come last, with a heading only if there are
 * others.
 */
function byFamily({ families, roles }: Framework, words: Translator): { role: Role; family: string | undefined }[] {
  const named = families.flatMap(({ id, name }) =>
    roles.filter(({ family }) => family === id).map((role) => ({ role, family: name })),
  )
  const heading = named.length > 0 ? words.text('otherRoles', {}) : undefined
  return [...named, ...roles.filter(({ family }) => family === undefined).map((role) => ({ role, family: heading }))]
}

/** Returns the kinds of connection. A type and its reverse are one kind, with the name of the more frequent one. */
function kindsOf(written: readonly RoleInteraction[], words: Translator): ConnectionKind[] {
  const types = new Map<string, { readonly type: InteractionType; readonly count: number }>()
  for (const { interaction } of written) {
    types.set(interaction.type.id, { type: interaction.type, count: (types.get(interaction.type.id)?.count ?? 0) + 1 })
  }
  const isShown = ({ type, count }: { readonly type: InteractionType; readonly count: number }): boolean => {
    const other = type.reverse === undefined || type.reverse === type.id ? undefined : types.get(type.reverse)
    return !other || count > other.count || (count === other.count && type.id < other.type.id)
  }
  return Array.from(types.values())
    .filter(isShown)
    .toSorted((a, b) => b.count - a.count || (a.type.id < b.type.id ? -1 : 1))
    .map(({ type }) => ({ name: type.name, connections: connectionsOf(written, type, words) }))
}

function connectionsOf(
  written: readonly RoleInteraction[],
  type: InteractionType,
  words: Translator,
): ConnectionKind['connections'] {
  const isMutual = type.reverse === type.id
  const connections = new Map<string, ConnectionKind['connections'][number]>()
  for (const { role, interaction } of written) {
    if (interaction.type.id !== type.id && interaction.type.id !== type.reverse) continue
    const partner =
      interaction.partner.kind === 'role' ? `role ${interaction.partner.slug}` : `outside ${interaction.partner.name}`
    const here = { key: `role ${role.slug}`, name: role.name }
    const there = { key: partner, name: interaction.partner.name }
    const [from, to] = interaction.type.id === type.id ? [here, there] : [there, here]
    const ends = isMutual ? [from.key, to.key].toSorted() : [from.key, to.key]
    const key = ends.join('\n')
    if (connections.has(key)) continue
    const { frequency } = interaction
    const names = { from: from.name, type: type.inSentence, to: to.name }
    const title =
      frequency === undefined
        ? words.text('interactionMap.connection', names)
        : words.text('interactionMap.connectionOften', { ...names, frequency })
    connections.set(key, { from: from.key, to: to.key, isDirected: !isMutual, title, note: undefined })
  }
  return Array.from(connections.values())
}
