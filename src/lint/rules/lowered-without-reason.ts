import { allLevelComparisons, subjectOf } from '../role-levels.ts'
import { ruleFinding, type LintRule } from '../rule.ts'

export const loweredWithoutReason: LintRule = {
  id: 'lowered-without-reason',
  *find({ framework }) {
    for (const turn of allLevelComparisons(framework)) {
      const { capability, level, cell, change } = turn
      if (change.kind !== 'lowered' || cell.reason !== undefined) continue
      const args = { capability: capability.name, level: level.name, from: change.from.name, to: change.to.name }
      yield ruleFinding('lowered-without-reason', cell.at, args, subjectOf(turn))
    }
  },
}
