/** The page that compares any two positions, and the list of all comparisons with their own page. */
import { groupBy } from '../domain/group.ts'
import type { Role } from '../domain/framework.ts'
import { block, flag, list, maybe, text, type View } from '../template/shape.ts'
import { linkShape } from './parts/link.ts'
import { homeCrumb } from './page-head.ts'
import type { Page, RenderPage, Site, SiteLadder } from './page.ts'
import { comparePath, comparisonsPath, ladderPagePath, relativeLink, rolePath } from '../addresses.ts'

export const compareShape = block({
  comparisons: text('a link to the list of all comparisons'),
  isEmpty: flag('there is no role'),
})

export const comparisonsShape = block({
  compare: text('a link to where any two positions are compared'),
  roles: list(
    block({
      ...linkShape.fields,
      id: text(),
      moves: list(
        block({
          kindText: text('what kind of move this is'),
          target: maybe(text('the role that it leads to, where that is another one')),
          links: list(linkShape),
        }),
      ),
    }),
    'those that the comparisons begin at',
  ),
})

export function comparePages({ framework, words }: Site, render: RenderPage<typeof compareShape>): Page[] {
  const page = { comparisons: relativeLink(comparePath, comparisonsPath), isEmpty: framework.roles.length === 0 }
  const head = {
    path: comparePath,
    title: words.text('compare.title', {}),
    description: words.text('compare.description', { name: framework.name }),
    trail: [homeCrumb(words)],
    scripts: ['compare'],
  }
  return [{ head, render: (context) => render(context, page) }]
}

export function comparisonsPages(site: Site, render: RenderPage<typeof comparisonsShape>): Page[] {
  const { framework, words } = site
  const title = words.text('compare.title', {})
  const head = {
    path: comparisonsPath,
    title: words.text('compare.allTitle', {}),
    description: words.text('compare.allDescription', { name: framework.name }),
    trail: [homeCrumb(words), { text: title, path: comparePath }],
  }
  const byStart = groupBy([...site.ladders, ...site.moves], ({ transition }) => transition.from.role)
  const page = {
    compare: relativeLink(comparisonsPath, comparePath),
    roles: framework.roles.map((role) => comparedRole(role, byStart.get(role) ?? [], site)),
  }
  return [{ head, render: (context) => render(context, page) }]
}

const kinds = ['next', 'deepen', 'lateral', 'switch'] as const

/** Sorts by kind, then by target role. */
function comparedRole(
  role: Role,
  ladders: readonly SiteLadder[],
  { words }: Site,
): View<typeof comparisonsShape>['roles'][number] {
  const moves = kinds.flatMap((kind) => {
    const ofKind = ladders.filter(({ transition }) => transition.kind === kind)
    const targets = Array.from(new Set(ofKind.map(({ transition }) => transition.to.role)))
    return targets.map((target) => ({
      kindText: words.text(`ladder.kinds.${kind}`, {}),
      target: target === role ? null : target.name,
      links: ofKind.flatMap(({ transition, subtitle }) => {
        const { from, to } = transition
        const text = words.text('ladder.neighbor', { from: from.level.name, to: to.level.name })
        return to.role === target
          ? [
              {
                text: kind === 'deepen' ? subtitle : text,
                href: relativeLink(comparisonsPath, ladderPagePath(transition)),
              },
            ]
          : []
      }),
    }))
  })
  return { id: role.slug, text: role.name, href: relativeLink(comparisonsPath, rolePath(role.slug)), moves }
}
