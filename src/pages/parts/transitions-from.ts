/** The transitions from a position: the ladders that begin there, and the declared moves. */
import type { Framework, Level, Role } from '../../domain/framework.ts'
import { findPosition } from '../../gap/find.ts'
import type { PositionRef, Transition } from '../../gap/gap.ts'
import { block, maybe, text, type View } from '../../template/shape.ts'
import { type Link, linkShape } from './link.ts'
import type { PageContext } from '../page.ts'
import { ladderPagePath, positionPath, relativeLink } from '../../addresses.ts'
import type { Translator } from '../../words/translator.ts'

export const moveShape = block({
  role: linkShape,
  from: text('a level'),
  to: text('a level'),
  href: text('the ladder of the move where it has a page, else the position that it leads to'),
  time: maybe(text()),
  notes: maybe(text()),
})

export type MoveView = View<typeof moveShape>

/**
 * Returns links to the ladders that begin at a level: to the next level, and to develop at the same level.
 * `transitions` are those of the role.
 */
export function ladderLinks(path: string, level: Level, transitions: readonly Transition[], words: Translator): Link[] {
  return transitions
    .filter(({ kind, from }) => from.level.id === level.id && (kind === 'next' || kind === 'deepen'))
    .map((gap) => {
      const text = gap.kind === 'deepen' ? 'deepenLadder' : 'nextLadder'
      return { text: words.text(text, { level: gap.to.level.name }), href: relativeLink(path, ladderPagePath(gap)) }
    })
}

/** Returns the moves to another track or role that begin at a level. */
export function movesFrom(
  path: string,
  framework: Framework,
  from: PositionRef,
  words: Translator,
  hasPage: PageContext['hasPage'],
): MoveView[] {
  return from.role.edges.flatMap((edge): MoveView[] => {
    if (edge.kind === 'next' || edge.from.level !== from.level.id) return []
    const to = findPosition(framework, edge.to)
    if (!to.ok) return []
    const position = positionPath(to.value.role.slug, to.value.level.id)
    const ladder = ladderPagePath({ kind: edge.kind, from, to: to.value })
    return [
      {
        role: { text: to.value.role.name, href: relativeLink(path, position) },
        from: from.level.name,
        to: to.value.level.name,
        href: relativeLink(path, hasPage(ladder) ? ladder : position),
        time: edge.duration ? words.duration(edge.duration.value) : null,
        notes: edge.notes ?? null,
      },
    ]
  })
}

/** Returns the levels by track, in the given order. */
export function byTrack(
  levels: readonly Level[],
): { readonly track: Level['track']; readonly levels: readonly Level[] }[] {
  const tracks = Array.from(new Set(levels.map(({ track }) => track)))
  return tracks.map((track) => ({ track, levels: levels.filter((level) => level.track === track) }))
}

/** Returns a link to the page of a position. */
export function positionLink(path: string, role: Role, level: Level): Link {
  return { text: level.name, href: relativeLink(path, positionPath(role.slug, level.id)) }
}
