/** The first page: every role by family. */
import type { Framework, Role } from '../../domain/framework.ts'
import { block, flag, list, maybe, text, type View } from '../../template/shape.ts'
import { linkShape } from '../layout-view.ts'
import type { Page, Site } from '../page.ts'
import { apiIndexPath, indexPath, relativeLink, rolePath } from '../site-path.ts'

const roleEntryShape = block({
  ...linkShape.fields,
  mission: maybe(text()),
  levels: list(text(), 'names'),
  isDraft: flag(),
  isDeprecated: flag(),
})

export const indexShape = block({
  heading: text(),
  families: list(
    block({ id: text(), name: maybe(text('missing for roles without a family')), description: maybe(text()), roles: list(roleEntryShape) }),
    'those that have roles',
  ),
})

type RoleEntry = View<typeof roleEntryShape>
type IndexView = View<typeof indexShape>

export function indexPages({ framework, words, templates }: Site): Page[] {
  const description = words.text('homeDescription', { name: framework.name })
  const page = indexView(framework)
  return [
    {
      head: { path: indexPath, title: framework.name, description, trail: [], alternates: [{ type: 'application/json', path: apiIndexPath }] },
      render: (around) => templates.render('index', { ...around, page }),
    },
  ]
}

function indexView(framework: Framework): IndexView {
  const named = framework.families.map(({ id, name, description }) => ({
    id: `family-${id}`,
    name,
    description: description ?? null,
    roles: framework.roles.filter(({ family }) => family === id).map(roleEntry),
  }))
  const others = { id: 'family-none', name: null, description: null, roles: framework.roles.filter(({ family }) => family === undefined).map(roleEntry) }
  return { heading: framework.name, families: [...named, others].filter(({ roles }) => roles.length > 0) }
}

function roleEntry(role: Role): RoleEntry {
  return {
    text: role.name,
    href: relativeLink(indexPath, rolePath(role.slug)),
    mission: role.mission?.value ?? null,
    levels: role.levels.map(({ name }) => name),
    isDraft: role.status === 'draft',
    isDeprecated: role.status === 'deprecated',
  }
}
