/** The first page: every role by family, and a form to find one's own position. */
import type { Level, Role } from '../domain/framework.ts'
import type { Transition } from '../gap/gap.ts'
import { block, flag, list, maybe, text, type View } from '../template/shape.ts'
import { linkShape } from './parts/link.ts'
import type { Page, RenderPage, Site } from './page.ts'
import { roleFamilies } from './parts/role-families.ts'
import { apiIndexPath, indexPath, ladderPagePath, positionPath, relativeLink, rolePath } from '../addresses.ts'

const roleEntryShape = block({
  ...linkShape.fields,
  mission: maybe(text()),
  levels: list(
    block({
      ...linkShape.fields,
      next: maybe(text('a link to the ladder that leads from here to the next level')),
      growth: maybe(text('a link to the ladder for growing at this level')),
    }),
    'lowest first',
  ),
  isDraft: flag(),
  isDeprecated: flag(),
})

export const indexShape = block({
  heading: text(),
  contents: list(linkShape, 'the families; empty when there is only one'),
  families: list(
    block({ id: text(), name: text(), description: maybe(text()), roles: list(roleEntryShape) }),
    'those that have roles',
  ),
})

export function indexPages(site: Site, render: RenderPage<typeof indexShape>): Page[] {
  const { framework, words } = site
  const title = words.text('index.heading', {})
  const head = {
    path: indexPath,
    title,
    description: words.text('homeDescription', { name: framework.name }),
    trail: [],
    scripts: ['where'],
    alternates: [{ type: 'application/json', path: apiIndexPath }],
  }
  return [{ head, render: (context) => render(context, indexView(site, title)) }]
}

function indexView({ framework, transitions, words }: Site, heading: string): View<typeof indexShape> {
  const families = roleFamilies(framework, words).map(({ anchor, name, description, roles }) => ({
    id: anchor,
    name,
    description: description ?? null,
    roles: roles.map((role) => roleEntry(role, transitions.get(role) ?? [])),
  }))
  const contents = families.length > 1 ? families.map(({ id, name }) => ({ text: name, href: `#${id}` })) : []
  return { heading, contents, families }
}

/** @param transitions the transitions of the role that have a ladder */
function roleEntry(role: Role, transitions: readonly Transition[]): View<typeof roleEntryShape> {
  const ladder = (kind: Transition['kind'], from: Level): string | null => {
    const gap = transitions.find((other) => other.kind === kind && other.from.level === from)
    return gap ? relativeLink(indexPath, ladderPagePath(gap)) : null
  }
  return {
    text: role.name,
    href: relativeLink(indexPath, rolePath(role.slug)),
    mission: role.mission?.value ?? null,
    levels: role.levels.map((level) => ({
      text: level.name,
      href: relativeLink(indexPath, positionPath(role.slug, level.id)),
      next: ladder('next', level),
      growth: ladder('deepen', level),
    })),
    isDraft: role.status === 'draft',
    isDeprecated: role.status === 'deprecated',
  }
}
