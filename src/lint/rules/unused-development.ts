/**
 * What a level says about growing towards it is on the ladders that lead there. To the lowest level of a track none does, unless somebody switches to it.
 * What a track or the framework says of all its levels is no mistake of the lowest one, and what is inherited is told where it is written.
 */
import type { Place } from '../../diagnostic/finding.ts'
import { blocksOfMove, type DevelopmentBlock } from '../../domain/development-blocks.ts'
import type { Fact, Level, Role } from '../../domain/framework.ts'
import { hit, type LintRule } from '../rule.ts'

interface Written {
  readonly level: Level
  readonly role: Role
  readonly origin: 'profile' | 'level'
  readonly at: Place
  isShown: boolean
}

export const unusedDevelopment: LintRule = {
  id: 'unused-development',
  *find({ framework: { roles } }) {
    const shown = new Map<string, Set<string>>()
    for (const { kind, to } of roles.flatMap(({ edges }) => edges)) {
      const blocks = shown.get(`${to.role}@${to.level}`) ?? new Set()
      for (const block of blocksOfMove[kind]) blocks.add(block)
      shown.set(`${to.role}@${to.level}`, blocks)
    }
    // What the framework writes is shown when one role shows it.
    const written = new Map<string, Written>()
    for (const { role, level, block, fact, origin } of roles.flatMap(factsOf)) {
      const key = `${fact.at.file} ${level.id} ${block}`
      const isShown = shown.get(`${role.slug}@${level.id}`)?.has(block) === true
      const known = written.get(key)
      if (known) known.isShown ||= isShown
      else written.set(key, { level, role, origin, at: fact.at, isShown })
    }
    const told = new Set<string>()
    for (const { level, role, origin, at, isShown } of written.values()) {
      const key = `${at.file} ${level.id}`
      if (isShown || told.has(key)) continue
      told.add(key)
      yield hit('unused-development', at, { level: level.name }, { role: origin === 'profile' ? role.slug : undefined, about: [level.id, level.name] })
    }
  },
}

interface Stated {
  readonly role: Role
  readonly level: Level
  readonly block: DevelopmentBlock
  readonly fact: Fact<unknown>
  readonly origin: 'profile' | 'level'
}

function factsOf(role: Role): Stated[] {
  return role.levels.flatMap((level) => {
    // Its keys are those of its type.
    const facts = Object.entries(level.development) as [DevelopmentBlock, Fact<unknown>][]
    return facts.flatMap(([block, fact]) => (fact.origin === 'profile' || fact.origin === 'level' ? [{ role, level, block, fact, origin: fact.origin }] : []))
  })
}
