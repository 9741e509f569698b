/** What is optional is not asked for any more, as in a gap. */
import { everyTurn, subjectOf } from '../role-levels.ts'
import { hit, type LintRule } from '../rule.ts'

export const capabilityVanishes: LintRule = {
  id: 'capability-vanishes',
  *find({ framework }) {
    for (const turn of everyTurn(framework)) {
      const { capability, before, level, cell, change } = turn
      if (change.kind !== 'dropped' || cell.reason !== undefined) continue
      yield hit(
        'capability-vanishes',
        cell.at,
        { capability: capability.name, level: level.name, before: before.name },
        subjectOf(turn),
      )
    }
  },
}
