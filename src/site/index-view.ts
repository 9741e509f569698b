/** The first page: every role by family. */
import type { Framework, Role } from '../domain/framework.ts'
import type { Link } from './layout-view.ts'
import { indexPath, relativeLink, rolePath } from './site-path.ts'

export interface RoleEntry extends Link {
  readonly mission: string | null
  readonly levels: readonly string[]
  readonly isDraft: boolean
  readonly isDeprecated: boolean
}

export interface IndexView {
  readonly heading: string
  readonly families: readonly { readonly id: string; readonly name: string | null; readonly description: string | null; readonly roles: readonly RoleEntry[] }[]
}

export function indexView(framework: Framework): IndexView {
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
