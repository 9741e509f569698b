/**
 * A capability that no lower level asks for, and then from the upper half of its scale. Levels of all tracks of the
 * role count as lower: who has come from another track has practiced there. The first two steps of a scale are never
 * late, however short it is.
 */
import type { Capability, Role, Scale } from '../../domain/framework.ts'
import { subjectOf } from '../role-levels.ts'
import { ruleFinding, type RuleFinding, type LintRule } from '../rule.ts'

export const capabilityAppearsLate: LintRule = {
  id: 'capability-appears-late',
  *find({ framework }) {
    for (const role of framework.roles) {
      for (const capability of role.capabilities) {
        yield* lateIn(
          role,
          capability,
          framework.scales.find(({ id }) => id === capability.scale),
        )
      }
    }
  },
}

function* lateIn(role: Role, capability: Capability, scale: Scale | undefined): Generator<RuleFinding> {
  // What is optional or not yet written may be practiced there.
  const first = capability.cells.findIndex(({ expectation }) => expectation.kind !== 'not-required')
  const cell = capability.cells[first]
  const level = role.levels[first]
  if (!scale || !level || cell?.expectation.kind !== 'step' || level.track !== role.levels[first - 1]?.track) return
  const { step } = cell.expectation
  if (step.rank < 2 || step.rank + 1 <= scale.steps.length / 2) return
  const args = { capability: capability.name, level: level.name, step: step.name }
  yield ruleFinding('capability-appears-late', cell.at, args, subjectOf({ role, capability, level }))
}
