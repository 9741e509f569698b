/**
 * A capability that climbs far at one level while all others of the role climb by little: by at most half as much, at
 * any level. Where others jump as well, the levels lie far apart. Only capabilities of the same scale are compared,
 * since a long scale has small steps.
 */
import { subjectOf, type LevelComparison, levelComparisons } from '../role-levels.ts'
import { ruleFinding, type LintRule } from '../rule.ts'

const defaultMost = 2
/** From how many other capabilities on one can say what is usual in a role. */
const fewestOthers = 2

export const unevenStep: LintRule = {
  id: 'uneven-step',
  *find({ framework }) {
    const most = framework.lint['uneven-step']?.most ?? defaultMost
    for (const role of framework.roles) {
      const climbs = Array.from(levelComparisons(role)).flatMap((turn) => {
        const steps = stepsOf(turn)
        return steps > 0 ? [{ turn, steps }] : []
      })
      for (const { turn, steps } of climbs.filter((climb) => climb.steps > most)) {
        const others = climbs.filter(
          (other) => other.turn.capability !== turn.capability && other.turn.capability.scale === turn.capability.scale,
        )
        const usual = Math.max(...others.map((other) => other.steps))
        if (steps < 2 * usual || new Set(others.map((other) => other.turn.capability)).size < fewestOthers) continue
        yield ruleFinding(
          'uneven-step',
          turn.cell.at,
          { capability: turn.capability.name, level: turn.level.name, steps, usual },
          subjectOf(turn),
        )
      }
    }
  },
}

/** Over a level that is not yet written nobody knows how far each climb goes. */
function stepsOf({ change, isDirect }: LevelComparison): number {
  return isDirect && change.kind === 'raised' ? change.to.rank - change.from.rank : 0
}
