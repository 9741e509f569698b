/**
 * Defines what a level says about growing towards it is on the ladders that lead there. To the lowest level of a track
 * none does, unless somebody switches to it. What a track or the framework says of all its levels is no mistake of the
 * lowest one, and where a profile says it in its own words, these count.
 */
import type { Place } from '../../diagnostic/finding.ts'
import type { Fact, Level } from '../../domain/framework.ts'
import type { RoleSlug } from '../../domain/ids.ts'
import { moves, transitions } from '../../gap/diff.ts'
import { shownDevelopment } from '../../gap/shown-development.ts'
import { ruleFinding, type LintInput, type LintRule } from '../rule.ts'

/** A block that is on no ladder, as far as is known. */
interface UnusedDevelopment {
  readonly level: Level
  readonly at: Place
  /** States whose profile it is written in. */
  readonly role: RoleSlug | undefined
}

export const unusedDevelopment: LintRule = {
  id: 'unused-development',
  *find({ framework }) {
    const unseen = unseenAtFirst(framework)
    for (const transition of [...transitions(framework), ...moves(framework)]) {
      const { id } = transition.to.level
      for (const { key } of entriesOf({ id, development: shownDevelopment(transition) })) unseen.delete(key)
    }
    const told = new Set<string>()
    for (const { level, at, role } of unseen.values()) {
      const key = `${at.file} ${level.id}`
      if (told.has(key)) continue
      told.add(key)
      yield ruleFinding('unused-development', at, { level: level.name }, { role, about: [level.id, level.name] })
    }
  },
}

/** Everything that counts for a level of some role and is written about that level alone. */
function unseenAtFirst({ roles }: LintInput['framework']): Map<string, UnusedDevelopment> {
  const writer = new Map(roles.map(({ slug, at }) => [at.file, slug]))
  const written = roles.flatMap(({ levels }) =>
    levels.flatMap((level) =>
      entriesOf(level).flatMap(({ key, fact: { origin, at } }) =>
        // What is inherited stands in the profile that it is inherited from.
        origin === 'level' || origin === 'profile' ? [[key, { level, at, role: writer.get(at.file) }] as const] : [],
      ),
    ),
  )
  return new Map(written)
}

function entriesOf({
  id,
  development,
}: Pick<Level, 'id' | 'development'>): { readonly key: string; readonly fact: Fact<unknown> }[] {
  return Object.entries(development).map(([block, fact]: [string, Fact<unknown>]) => ({
    key: `${fact.at.file} ${id} ${block}`,
    fact,
  }))
}
