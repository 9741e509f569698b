/**
 * Describes how a role goes from level to level. Only levels of one track follow each other: on another track the work
 * is another, and what it asks says nothing about the level that somebody came from.
 */
import type { Capability, Cell, Framework, Level, Role } from '../domain/framework.ts'
import { expectationChange, type ExpectationChange } from '../gap/expectation-change.ts'
import type { AllowanceSubject } from './rule.ts'

export interface LevelPair {
  readonly before: Level
  readonly level: Level
}

/** Each level of a role that has one below it on its track, with that one. */
export function levelPairs({ levels }: Role): LevelPair[] {
  return levels.flatMap((level, index) => {
    const before = levels[index - 1]
    return before?.track === level.track ? [{ before, level }] : []
  })
}

/**
 * Describes what a level asks of a capability, compared with the last level below it for which something is written.
 */
export interface LevelComparison extends LevelPair {
  readonly role: Role
  readonly capability: Capability
  readonly cell: Cell
  readonly change: ExpectationChange
  /** True if the two levels follow each other: no level that is not yet written lies between them. */
  readonly isDirect: boolean
}

/** Every turn of every capability of a role. Where nothing is asked on either side, there is none. */
export function* levelComparisons(role: Role): Generator<LevelComparison> {
  for (const capability of role.capabilities) yield* turnsOf(role, capability)
}

export function* allLevelComparisons({ roles }: Framework): Generator<LevelComparison> {
  for (const role of roles) yield* levelComparisons(role)
}

function* turnsOf(role: Role, capability: Capability): Generator<LevelComparison> {
  let last: { readonly level: Level; readonly cell: Cell; readonly index: number } | undefined
  for (const [index, level] of role.levels.entries()) {
    const cell = capability.cells[index]
    if (!cell || cell.expectation.kind === 'unknown') continue
    const change =
      last?.level.track === level.track ? expectationChange(last.cell.expectation, cell.expectation) : undefined
    if (last && change) {
      yield { role, capability, before: last.level, level, cell, change, isDirect: last.index === index - 1 }
    }
    last = { level, cell, index }
  }
}

/** Returns the names by which an allowance can mean a capability at a level. */
export function subjectOf({
  role,
  capability,
  level,
}: Pick<LevelComparison, 'role' | 'capability' | 'level'>): AllowanceSubject {
  return { role: role.slug, about: [capability.id, capability.name, level.id, level.name] }
}
