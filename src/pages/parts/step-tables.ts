/**
 * Tables of how much each level adds to the previous one, for all roles of a track, so that uneven jumps are easy to
 * see.
 */
import type { Framework, Level, Role, Track } from '../../domain/framework.ts'
import { diffKnownPositions } from '../../gap/diff.ts'
import type { Transition } from '../../gap/gap.ts'
import { block, flag, list, maybe, number, text, type View } from '../../template/shape.ts'
import { linkShape } from './link.ts'
import { healthPath, ladderPagePath, relativeLink, rolePath } from '../../addresses.ts'
import type { Translator } from '../../words/translator.ts'

const stepCellShape = block({
  href: maybe(text('the ladder that leads there; missing where the role has no such level or none below it')),
  rises: number('capabilities that are raised or new'),
  jump: maybe(text('the furthest climb, where it is more than one step')),
  isStill: flag('no capability rises'),
})

export const stepTableShape = block({
  id: text(),
  track: text(),
  levels: list(text(), 'names; each is compared with the one before it'),
  roles: list(block({ ...linkShape.fields, cells: list(stepCellShape, 'one for each level') })),
})

const nothing: View<typeof stepCellShape> = { href: null, rises: 0, jump: null, isStill: false }

/** Returns one table for each track on which a role has more than one level. */
export function stepTables(
  framework: Framework,
  transitions: ReadonlyMap<Role, readonly Transition[]>,
  words: Translator,
): View<typeof stepTableShape>[] {
  return framework.tracks.flatMap((track) => stepTable(track, framework, transitions, words))
}

function stepTable(
  { id, name, levels }: Track,
  framework: Framework,
  transitions: ReadonlyMap<Role, readonly Transition[]>,
  words: Translator,
): View<typeof stepTableShape>[] {
  const nextOf = (role: Role): readonly Transition[] =>
    (transitions.get(role) ?? []).filter(({ kind, to }) => kind === 'next' && to.level.track === id)
  const rows = framework.roles.map((role) => ({ role, next: nextOf(role) })).filter(({ next }) => next.length > 0)
  const reached = levels.filter((level) =>
    rows.some(({ next }) => next.some((transition) => leadsTo(transition, level))),
  )
  if (rows.length === 0) return []
  return [
    {
      id: `steps-${id}`,
      track: name,
      levels: reached.map((level) => level.name),
      roles: rows.map(({ role, next }) => ({
        text: role.name,
        href: relativeLink(healthPath, rolePath(role.slug)),
        cells: reached.map((level) =>
          cellOf(
            framework,
            next.find((transition) => leadsTo(transition, level)),
            words,
          ),
        ),
      })),
    },
  ]
}

function leadsTo({ to }: Transition, level: Level): boolean {
  return to.level.id === level.id
}

function cellOf(
  framework: Framework,
  transition: Transition | undefined,
  words: Translator,
): View<typeof stepCellShape> {
  if (!transition) return nothing
  const { capabilities } = diffKnownPositions(framework, transition.from, transition.to)
  const rises = capabilities.filter(({ kind }) => kind === 'raised' || kind === 'new').length
  const furthest = Math.max(
    0,
    ...capabilities.map((entry) => (entry.kind === 'raised' ? entry.to.rank - entry.from.rank : 0)),
  )
  return {
    href: relativeLink(healthPath, ladderPagePath(transition)),
    rises,
    jump: furthest > 1 ? words.text('health.jump', { n: String(furthest) }) : null,
    isStill: rises === 0,
  }
}
