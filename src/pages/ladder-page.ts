/** The page of a ladder: the gap between two positions, and links to the neighboring ladders. */
import type { Gap, Transition } from '../gap/gap.ts'
import { block, maybe, text, type View } from '../template/shape.ts'
import { comparisonShape, comparisonView, comparisonHeading } from './parts/comparison-view.ts'
import { type Link, linkShape } from './parts/link.ts'
import { homeCrumb } from './page-head.ts'
import type { Page, RenderPage, Site, SiteLadder } from './page.ts'
import {
  apiLadderPath,
  pairHash,
  comparePath,
  ladderPagePath,
  ladderSourcePath,
  relativeLink,
  rolePath,
} from '../addresses.ts'
import type { Translator } from '../words/translator.ts'

export const ladderPageShape = block({
  ...comparisonShape.fields,
  source: text('a link to the markdown of this ladder'),
  compare: text('a link to where it can be compared with something else'),
  previous: maybe(linkShape),
  next: maybe(linkShape),
})

export function ladderPages(site: Site, render: RenderPage<typeof ladderPageShape>): Page[] {
  const { ladders, moves, words } = site
  return [...ladders, ...moves].map((ladder) => {
    const { transition, subtitle } = ladder
    const { from, to } = transition
    const { role } = from
    const values = {
      role: to.role.name,
      from: from.level.name,
      to: to.level.name,
      level: to.level.name,
      move: subtitle,
    }
    return {
      head: {
        path: ladderPagePath(transition),
        title: comparisonHeading(transition, subtitle, words),
        crumb: subtitle,
        description: words.text(descriptionOf(transition), values),
        trail: [homeCrumb(words), { text: role.name, path: rolePath(role.slug) }],
        role,
        source: to.role.at,
        scripts: ['ticks'],
        alternates: [
          { type: 'text/markdown', path: ladderSourcePath(transition) },
          { type: 'application/json', path: apiLadderPath(transition) },
        ],
      },
      ladder,
      render: (context) => render(context, ladderPageView(site, ladder, context.date)),
    }
  })
}

function descriptionOf({ kind, from, to }: Transition): string {
  if (kind === 'deepen') return 'developmentDescription'
  return from.role === to.role ? 'ladderDescription' : 'moveDescription'
}

function ladderPageView(
  { framework, transitions, words }: Site,
  ladder: SiteLadder,
  date: string,
): View<typeof ladderPageShape> {
  const gap = ladder.gap()
  const page = ladderPagePath(gap)
  const ofRole = (transitions.get(gap.to.role) ?? []).filter(({ kind }) => kind === 'next')
  // A declared move is always the cheapest path, because a detour can only add to it.
  const way = gap.kind === 'deepen' ? [] : [gap]
  const position = ({ role, level }: Gap['from']): { role: typeof role.slug; level: typeof level.id } => ({
    role: role.slug,
    level: level.id,
  })
  return {
    ...comparisonView(framework, gap, ladder.view(date), { page, way }, words),
    source: relativeLink(page, ladderSourcePath(gap)),
    compare: relativeLink(page, comparePath) + pairHash(position(gap.from), position(gap.to)),
    previous: neighbor(
      page,
      ofRole.find(({ from, to }) => to.level.id === gap.from.level.id && from.role === gap.from.role),
      words,
    ),
    next: neighbor(
      page,
      ofRole.find(({ from }) => from.level.id === gap.to.level.id),
      words,
    ),
  }
}

function neighbor(page: string, transition: Transition | undefined, words: Translator): Link | null {
  if (!transition) return null
  const text = words.text('ladder.neighbor', { from: transition.from.level.name, to: transition.to.level.name })
  return { text, href: relativeLink(page, ladderPagePath(transition)) }
}
