/** Pages at the former addresses of a role, which redirect to the current ones and have a link. */
import type { Role } from '../domain/framework.ts'
import { block, text } from '../template/shape.ts'
import type { Page, RenderPage, Site } from './page.ts'
import { formerPositionPath, formerRolePath, positionPath, relativeLink, rolePath } from '../addresses.ts'

export const movedShape = block({ heading: text(), name: text('what is there now'), href: text() })

interface MovedAddress {
  readonly alias: string
  readonly role: Role
  /** The heading of the target page. */
  readonly name: string
  readonly from: string
  readonly to: string
}

export function movedPages({ framework, words }: Site, render: RenderPage<typeof movedShape>): Page[] {
  return framework.roles.flatMap((role) => role.aliases.flatMap((alias) => movesOf(role, alias))).map(pageOf)

  function movesOf(role: Role, alias: string): MovedAddress[] {
    const positions = role.levels.map((level): MovedAddress => {
      const name = words.text('position.heading', { role: role.name, level: level.name })
      return { alias, role, name, from: formerPositionPath(alias, level.id), to: positionPath(role.slug, level.id) }
    })
    return [{ alias, role, name: role.name, from: formerRolePath(alias), to: rolePath(role.slug) }, ...positions]
  }

  function pageOf({ alias, role, name, from, to }: MovedAddress): Page {
    const heading = words.text('moved.heading', { alias, name })
    const page = { heading, name, href: relativeLink(from, to) }
    const head = { path: from, title: heading, description: heading, trail: [], role, source: role.at }
    return { head, render: (context) => render(context, page) }
  }
}
