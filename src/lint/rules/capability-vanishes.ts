/** Defines what is optional is not asked for any more, as in a gap. */
import { allLevelComparisons, subjectOf } from '../role-levels.ts'
import { ruleFinding, type LintRule } from '../rule.ts'

export const capabilityVanishes: LintRule = {
  id: 'capability-vanishes',
  *find({ framework }) {
    for (const turn of allLevelComparisons(framework)) {
      const { capability, before, level, cell, change } = turn
      if (change.kind !== 'dropped' || cell.reason !== undefined) continue
      yield ruleFinding(
        'capability-vanishes',
        cell.at,
        { capability: capability.name, level: level.name, before: before.name },
        subjectOf(turn),
      )
    }
  },
}
