/** Pages at the addresses that old ids had: they lead to the new address by themselves and by a link. */
import {
  capabilityPath,
  formerCapabilityPath,
  formerLevelPath,
  formerPositionPath,
  formerRolePath,
  ladderPagePath,
  levelPath,
  positionPath,
  relativeLink,
  rolePath,
} from '../addresses.ts'
import type { Place } from '../diagnostic/finding.ts'
import type { Level, Role } from '../domain/framework.ts'
import { type TransitionEnds, transitionId } from '../domain/position.ts'
import { block, text } from '../template/shape.ts'
import type { Translator } from '../words/translator.ts'
import type { Page, RenderPage, Site, SiteLadder } from './page.ts'
import { sharedCapabilities } from './parts/capability-uses.ts'
import { comparisonHeading } from './parts/comparison-view.ts'

export const movedShape = block({
  heading: text(),
  name: text('the heading of the page that is there now'),
  href: text(),
})

/** A page of the site with the addresses that it had before. */
interface MovablePage {
  readonly path: string
  /** Its heading. */
  readonly name: string
  readonly former: readonly { readonly alias: string; readonly path: string }[]
  readonly role?: Role
  readonly source: Place
}

/** One page for each former address that no other page has now. */
export function movedPages(site: Site, render: RenderPage<typeof movedShape>): Page[] {
  const { framework, ladders, moves, words } = site
  const pages = [
    ...framework.roles.flatMap((role) => [
      rolePage(role),
      ...role.levels.map((level) => positionPage(role, level, words)),
    ]),
    ...framework.tracks.flatMap(({ levels }) => levels.map(levelPage)),
    ...sharedCapabilities(framework).map(capabilityPage),
    ...[...ladders, ...moves].map((ladder) => ladderPage(ladder, words)),
  ]
  const taken = new Set(pages.map(({ path }) => path))
  return pages.flatMap(({ former, ...page }) =>
    former.flatMap(({ alias, path }) => {
      if (taken.has(path)) return []
      taken.add(path)
      return [movedPage(page, alias, path)]
    }),
  )

  function movedPage({ path, name, role, source }: Omit<MovablePage, 'former'>, alias: string, from: string): Page {
    const heading = words.text('moved.heading', { alias, name })
    const page = { heading, name, href: relativeLink(from, path) }
    const head = { path: from, title: heading, description: heading, trail: [], ...(role && { role }), source }
    return { head, render: (context) => render(context, page) }
  }
}

function rolePage(role: Role): MovablePage {
  const former = role.aliases.map((alias) => ({ alias, path: formerRolePath(alias) }))
  return { path: rolePath(role.slug), name: role.name, former, role, source: role.at }
}

function positionPage(role: Role, level: Level, words: Translator): MovablePage {
  const former = pairs(slugsOf(role), idsOf(level)).map(([slug, id]) => ({
    alias: slug === role.slug ? id : slug,
    path: formerPositionPath(slug, id),
  }))
  const name = words.text('position.heading', { role: role.name, level: level.name })
  return { path: positionPath(role.slug, level.id), name, former, role, source: role.at }
}

function levelPage({ id, name, aliases, at }: Level): MovablePage {
  const former = aliases.map((alias) => ({ alias, path: formerLevelPath(alias) }))
  return { path: levelPath(id), name, former, source: at }
}

function capabilityPage({ id, name, aliases, at }: ReturnType<typeof sharedCapabilities>[number]): MovablePage {
  const former = aliases.map((alias) => ({ alias, path: formerCapabilityPath(alias) }))
  return { path: capabilityPath(id), name, former, source: at }
}

function ladderPage({ transition, subtitle }: SiteLadder, words: Translator): MovablePage {
  const former = formerEnds(transition).map((ends) => ({ alias: transitionId(ends), path: ladderPagePath(ends) }))
  const { role } = transition.from
  const name = comparisonHeading(transition, subtitle, words)
  return { path: ladderPagePath(transition), name, former, role, source: transition.to.role.at }
}

/** The transition under every combination of ids that its roles and levels have or had. */
function formerEnds({ kind, from, to }: SiteLadder['transition']): TransitionEnds[] {
  const end = ([slug, id]: readonly [string, string]) => ({ role: { slug }, level: { id } })
  const ends = pairs(slugsOf(from.role), idsOf(from.level))
  if (kind === 'deepen') return ends.map((one) => ({ kind, from: end(one), to: end(one) }))
  return ends.flatMap((one) => {
    const slugs = from.role === to.role ? [one[0]] : slugsOf(to.role)
    return pairs(slugs, idsOf(to.level)).map((other) => ({ kind, from: end(one), to: end(other) }))
  })
}

function slugsOf({ slug, aliases }: Role): string[] {
  return [slug, ...aliases]
}

function idsOf({ id, aliases }: Level): string[] {
  return [id, ...aliases]
}

function pairs(ones: readonly string[], others: readonly string[]): (readonly [string, string])[] {
  return ones.flatMap((one) => others.map((other) => [one, other] as const))
}
