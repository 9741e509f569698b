/**
 * The side navigation of the pages of a role: all families, the roles of this family, and the levels of this role. It
 * never lists all roles, because three hundred would be most of every page.
 */
import type { Role } from '../../domain/framework.ts'
import { block, flag, list, maybe, text, type View } from '../../template/shape.ts'
import type { PageHead } from '../page-head.ts'
import type { RoleFamily } from './role-families.ts'
import { indexPath, positionPath, rolePath } from '../../addresses.ts'

const place = { text: text(), href: text(), isPage: flag('it is this page') }

export const sideNavigationShape = maybe(
  block({
    families: list(
      block({
        text: text(),
        href: text(),
        isAround: flag('this page is part of it'),
        roles: list(
          block({
            ...place,
            isAround: flag('this page is part of it'),
            isDraft: flag(),
            isDeprecated: flag(),
            levels: list(block(place), 'of the role of this page; otherwise empty'),
          }),
          'of the family of this page, or this role alone where the family is very large; otherwise empty',
        ),
      }),
    ),
  }),
)

/**
 * Larger families show only the current role, because the list would be a third of every page. The first page lists
 * them all.
 */
const mostRoles = 30

/** Returns null for a page that doesn't belong to a role. */
export function sideNavigation(
  families: readonly RoleFamily[],
  head: PageHead,
  link: (path: string) => string,
): NonNullable<View<typeof sideNavigationShape>> | null {
  const { role, path } = head
  if (!role) return null
  const roleEntry = (
    other: Role,
  ): NonNullable<View<typeof sideNavigationShape>>['families'][number]['roles'][number] => ({
    text: other.name,
    href: link(rolePath(other.slug)),
    isPage: path === rolePath(other.slug),
    isAround: other === role && path !== rolePath(other.slug),
    isDraft: other.status === 'draft',
    isDeprecated: other.status === 'deprecated',
    levels:
      other === role
        ? role.levels.map(({ id, name }) => {
            const position = positionPath(role.slug, id)
            return { text: name, href: link(position), isPage: path === position }
          })
        : [],
  })
  return {
    families: families.map(({ anchor, name, roles }) => {
      const isAround = roles.includes(role)
      const shown = roles.length > mostRoles ? [role] : roles
      return { text: name, href: `${link(indexPath)}#${anchor}`, isAround, roles: isAround ? shown.map(roleEntry) : [] }
    }),
  }
}
