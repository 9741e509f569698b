/**
 * Defines what a level adds counts as well. It is told once, where the capability is written first: there one text
 * helps every role that has it.
 */
import type { Capability, Step } from '../../domain/framework.ts'
import { ruleFinding, type LintRule } from '../rule.ts'

export const stepNotDescribed: LintRule = {
  id: 'step-not-described',
  *find({ framework }) {
    for (const { slug, capabilities } of framework.roles) {
      for (const capability of capabilities) {
        const { id, name, definedAt } = capability
        const subject = { role: slug, about: [id, name] }
        for (const step of silentSteps(capability)) {
          yield ruleFinding('step-not-described', definedAt, { capability: name, step: step.name }, subject)
        }
      }
    }
  },
}

function silentSteps({ cells }: Capability): Set<Step> {
  return new Set(
    cells.flatMap(({ expectation, criteria }) =>
      expectation.kind === 'step' && expectation.step.description === undefined && criteria.length === 0
        ? expectation.step
        : [],
    ),
  )
}
