/** The map of interactions: one page for all roles, or an overview and a page for each family. */
import type { Framework, Role } from '../domain/framework.ts'
import { block, list, maybe, number, text, type View } from '../template/shape.ts'
import { interactionDiagramShape } from '../figures/interaction-diagram.ts'
import { interactionsOf, roleInteractionDiagram } from '../figures/interactions.ts'
import { type Link, linkShape } from './parts/link.ts'
import { homeCrumb } from './page-head.ts'
import type { Page, RenderPage, Site } from './page.ts'
import { familyInteractionsPath, interactionMapPath, mapPath, relativeLink, rolePath } from '../addresses.ts'
import type { Translator } from '../words/translator.ts'
import { type MapFamily, mapFamilies } from './parts/map-families.ts'

export const interactionMapShape = block({
  heading: text(),
  picture: maybe(interactionDiagramShape),
  families: list(
    block({ ...linkShape.fields, roles: number(), interactions: number() }),
    'where each has a page of its own',
  ),
  rows: list(
    block({
      role: linkShape,
      type: text(),
      partner: text(),
      href: maybe(text('missing for partners outside')),
      frequency: maybe(text()),
      notes: maybe(text()),
    }),
    'by role',
  ),
  types: list(block({ name: text(), description: text() }), 'what the kinds of interaction mean, where that is said'),
  back: maybe(linkShape),
  map: linkShape,
})

type InteractionMapContent = Omit<View<typeof interactionMapShape>, 'heading' | 'map' | 'types'>

export function interactionMapPages(
  { framework, words }: Site,
  render: RenderPage<typeof interactionMapShape>,
): Page[] {
  const parts = mapFamilies(framework, words)
  const title = words.text('interactionMap.title', {})
  const types = explainedTypes(framework)
  const page = (path: string, name: string, trail: Page['head']['trail'], view: () => InteractionMapContent): Page => ({
    head: { path, title: name, description: words.text('interactionMap.description', { name: framework.name }), trail },
    render: (context) => {
      const map = { text: words.text('interactionMap.otherMap', {}), href: relativeLink(path, mapPath) }
      return render(context, { heading: name, types, map, ...view() })
    },
  })
  if (!parts) {
    return [
      page(interactionMapPath, title, [homeCrumb(words)], () =>
        interactionMap(framework, framework.roles, interactionMapPath, null, words),
      ),
    ]
  }
  const ofFamily = (part: MapFamily): Page => {
    const path = familyInteractionsPath(part.id)
    const back = { text: words.text('interactionMap.back', {}), href: relativeLink(path, interactionMapPath) }
    const trail = [homeCrumb(words), { text: title, path: interactionMapPath }]
    return page(path, words.text('interactionMap.familyTitle', { family: part.name }), trail, () =>
      interactionMap(framework, part.roles, path, back, words),
    )
  }
  return [page(interactionMapPath, title, [homeCrumb(words)], () => overview(parts)), ...parts.map(ofFamily)]
}

/** Returns the types of interaction that roles use and that have a description, by name. */
function explainedTypes(framework: Framework): View<typeof interactionMapShape>['types'] {
  const used = framework.roles.flatMap(({ interactions }) => interactions.map(({ type }) => type))
  const byId = new Map(used.map((type) => [type.id, type]))
  const explained = Array.from(byId.values()).flatMap(({ name, description }) =>
    description === undefined ? [] : [{ name, description }],
  )
  return explained.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function interactionMap(
  framework: Framework,
  roles: readonly Role[],
  path: string,
  back: Link | null,
  words: Translator,
): InteractionMapContent {
  const written = interactionsOf(framework, roles)
  const hrefOf = (slug: Role['slug']): string => relativeLink(path, rolePath(slug))
  return {
    picture: roleInteractionDiagram(framework, written, hrefOf, words),
    families: [],
    rows: written.map(({ role, interaction: { partner, type, frequency, notes } }) => ({
      role: { text: role.name, href: hrefOf(role.slug) },
      type: type.name,
      partner: partner.name,
      href: partner.kind === 'role' ? hrefOf(partner.slug) : null,
      frequency: frequency ?? null,
      notes: notes ?? null,
    })),
    back,
  }
}

function overview(parts: readonly MapFamily[]): InteractionMapContent {
  const families = parts.map(({ id, name, roles }) => ({
    text: name,
    href: relativeLink(interactionMapPath, familyInteractionsPath(id)),
    roles: roles.length,
    interactions: roles.reduce((sum, { interactions }) => sum + interactions.length, 0),
  }))
  return { picture: null, families, rows: [], back: null }
}
