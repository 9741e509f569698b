/** The career map: one page for all roles, or an overview and a page for each family. */
import { groupBy } from '../domain/group.ts'
import type { Framework, Role } from '../domain/framework.ts'
import { type CarryOver, carryOver } from '../gap/carry-over.ts'
import { block, list, maybe, number, text, type View } from '../template/shape.ts'
import { careerMapShape, careerMapView } from '../figures/career-map/career-map.ts'
import {
  type InteractionDiagramView,
  interactionDiagramShape,
  interactionDiagramView,
} from '../figures/interaction-diagram.ts'
import { type MapMove, mapMoves } from '../figures/career-map/moves.ts'
import { positionName } from '../figures/scaled-gap.ts'
import { type Link, linkShape } from './parts/link.ts'
import { homeCrumb } from './page-head.ts'
import type { Page, RenderPage, Site } from './page.ts'
import { familyMapPath, interactionMapPath, mapPath, positionPath, relativeLink, rolePath } from '../addresses.ts'
import type { Translator } from '../words/translator.ts'
import { type MapFamily, mapFamilies } from './parts/map-families.ts'

const moveShape = block({
  from: linkShape,
  kind: text(),
  to: linkShape,
  transfers: number(),
  raised: number('of those that carry over'),
  toLearn: number(),
  noLongerAsked: number(),
})

export const mapShape = block({
  heading: text(),
  picture: maybe(careerMapShape),
  families: maybe(
    block({
      picture: maybe(interactionDiagramShape),
      rows: list(
        block({
          ...linkShape.fields,
          roles: number(),
          positions: number(),
          crossing: number('moves to and from other families'),
        }),
      ),
    }),
  ),
  moves: list(block({ role: text(), rows: list(moveShape) }), 'by the role that they begin at'),
  back: maybe(linkShape),
  interactions: linkShape,
})

type MapView = View<typeof mapShape>

interface CountedMove extends MapMove, CarryOver {
  readonly title: string
}

export function mapPages({ framework, words }: Site, render: RenderPage<typeof mapShape>): Page[] {
  // The first page that is rendered computes the moves for all pages.
  let counted: readonly CountedMove[] | undefined
  const moves = (): readonly CountedMove[] => (counted ??= mapMoves(framework).map((move) => countedMove(move, words)))
  const parts = mapFamilies(framework, words)
  const title = words.text('map.title', {})
  const page = (
    path: string,
    name: string,
    trail: Page['head']['trail'],
    view: () => Omit<MapView, 'heading' | 'interactions'>,
  ): Page => ({
    head: { path, title: name, description: words.text('map.description', { name: framework.name }), trail },
    render: (context) => {
      const interactions = { text: words.text('map.otherMap', {}), href: relativeLink(path, interactionMapPath) }
      return render(context, { heading: name, interactions, ...view() })
    },
  })
  if (!parts) {
    return [
      page(mapPath, title, [homeCrumb(words)], () =>
        drawnMap(framework, framework.roles, moves(), mapPath, null, words),
      ),
    ]
  }
  const ofFamily = (part: MapFamily): Page => {
    const path = familyMapPath(part.id)
    const back = { text: words.text('map.back', {}), href: relativeLink(path, mapPath) }
    const trail = [homeCrumb(words), { text: title, path: mapPath }]
    return page(path, words.text('map.familyTitle', { family: part.name }), trail, () =>
      drawnMap(framework, part.roles, moves(), path, back, words),
    )
  }
  return [page(mapPath, title, [homeCrumb(words)], () => overview(parts, moves(), words)), ...parts.map(ofFamily)]
}

function countedMove(move: MapMove, words: Translator): CountedMove {
  const counts = carryOver(move.from, move.to)
  const values = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]))
  const names = { ...values, from: positionName(move.from, words), to: positionName(move.to, words) }
  return { ...move, ...counts, title: words.text(move.isTwoWay ? 'map.wayAndBack' : 'map.way', names) }
}

/** Returns the map of some roles, with the moves that begin or end at them. */
function drawnMap(
  framework: Framework,
  roles: readonly Role[],
  all: readonly CountedMove[],
  path: string,
  back: Link | null,
  words: Translator,
): Omit<MapView, 'heading' | 'interactions'> {
  const own = new Set(roles)
  const moves = all.filter(({ from, to }) => own.has(from.role) || own.has(to.role))
  const hrefOf = (role: Role, level?: Role['levels'][number]): string =>
    relativeLink(path, level ? positionPath(role.slug, level.id) : rolePath(role.slug))
  return {
    picture: careerMapView({ framework, roles, moves, hrefOf }, words),
    families: null,
    moves: moveTable(moves, hrefOf, words),
    back,
  }
}

/** Returns the rows of the table of moves, with both directions of a two-way move. */
function moveTable(
  moves: readonly CountedMove[],
  hrefOf: (role: Role, level: Role['levels'][number]) => string,
  words: Translator,
): MapView['moves'] {
  const ways = moves.flatMap(({ kind, from, to, isTwoWay, ...counts }) => [
    { kind, from, to, ...counts },
    ...(isTwoWay ? [{ kind, from: to, to: from, ...carryOver(to, from) }] : []),
  ])
  const link = ({ role, level }: MapMove['from'], text: string): Link => ({ text, href: hrefOf(role, level) })
  const inOrder = ways.toSorted((a, b) =>
    a.from.role === b.from.role ? indexOf(a.from) - indexOf(b.from) : a.from.role.name < b.from.role.name ? -1 : 1,
  )
  return Array.from(
    groupBy(inOrder, ({ from }) => from.role),
    ([role, rows]) => ({
      role: role.name,
      rows: rows.map(({ kind, from, to, transfers, raised, toLearn, noLongerAsked }) => ({
        from: link(from, from.level.name),
        kind: words.text(`map.kinds.${kind}`, {}),
        to: link(to, to.role === from.role ? to.level.name : positionName(to, words)),
        transfers,
        raised,
        toLearn,
        noLongerAsked,
      })),
    }),
  )
}

function indexOf({ role, level }: MapMove['from']): number {
  return role.levels.indexOf(level)
}

function overview(
  parts: readonly MapFamily[],
  moves: readonly MapMove[],
  words: Translator,
): Omit<MapView, 'heading' | 'interactions'> {
  const crossing = moves.filter(({ from, to }) => from.role.family !== to.role.family)
  const rows = parts.map(({ id, name, roles }) => ({
    text: name,
    href: relativeLink(mapPath, familyMapPath(id)),
    roles: roles.length,
    positions: roles.reduce((sum, { levels }) => sum + levels.length, 0),
    crossing: crossing.filter(({ from, to }) => from.role.family === id || to.role.family === id).length,
  }))
  return { picture: null, families: { picture: familiesPicture(parts, crossing, words), rows }, moves: [], back: null }
}

function familiesPicture(
  parts: readonly MapFamily[],
  crossing: readonly MapMove[],
  words: Translator,
): InteractionDiagramView | null {
  const keyOf = (family: string | undefined): string => family ?? ''
  const strands = parts.map(({ id, name }) => ({
    key: keyOf(id),
    name,
    href: relativeLink(mapPath, familyMapPath(id)),
    group: undefined,
    isOutside: false,
  }))
  const names = new Map(strands.map(({ key, name }) => [key, name]))
  const pairs = groupBy(crossing, ({ from, to }) =>
    [keyOf(from.role.family), keyOf(to.role.family)].toSorted().join(' '),
  )
  const connections = Array.from(pairs.values()).flatMap((between) => {
    const [first] = between
    if (!first) return []
    const [from, to] = [keyOf(first.from.role.family), keyOf(first.to.role.family)]
    const note = String(between.length)
    return [
      {
        from,
        to,
        isDirected: false,
        note,
        title: words.text('map.crossingTitle', { from: names.get(from) ?? '', to: names.get(to) ?? '', n: note }),
      },
    ]
  })
  return interactionDiagramView(words.text('map.families', {}), strands, [
    { name: words.text('map.moves', {}), connections },
  ])
}
