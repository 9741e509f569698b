/**
 * A step between others that levels do ask for. Steps above the highest expectation are room to grow, those below the
 * lowest are where people come from. A scale with few expectations says nothing: the roles that will ask for the step
 * are perhaps not written.
 */
import type { Framework, Scale } from '../../domain/framework.ts'
import { ruleFinding, type LintRule } from '../rule.ts'

/**
 * States how often the steps of a scale must be asked for on average before one that never is can be told from one that
 * is not yet.
 */
const enough = 2

export const unusedStep: LintRule = {
  id: 'unused-step',
  *find({ framework, texts }) {
    const asked = ranksAsked(framework)
    const unused = framework.scales.map((scale) => ({ scale, steps: unusedSteps(scale, asked.get(scale.id) ?? []) }))
    if (unused.every(({ steps }) => steps.length === 0)) return
    for (const { path, place } of texts) {
      const [, index, , rank] = path
      if (path[0] !== 'scales' || path[2] !== 'steps' || path[4] !== 'name' || typeof index !== 'number') continue
      const step = unused[index]?.steps.find((each) => each.rank === rank)
      const scale = unused[index]?.scale
      if (!scale || !step) continue
      const about = [step.id, step.name, scale.id, scale.name]
      yield ruleFinding('unused-step', place(), { step: step.name, scale: scale.name }, { role: undefined, about })
    }
  },
}

/** Returns the ranks that are expected, by scale, with one entry per expectation. */
function ranksAsked({ scales, roles }: Framework): Map<string | undefined, number[]> {
  const asked = new Map<string | undefined, number[]>(scales.map(({ id }) => [id, []]))
  for (const { scale, cells } of roles.flatMap(({ capabilities }) => capabilities)) {
    asked
      .get(scale)
      ?.push(...cells.flatMap(({ expectation }) => (expectation.kind === 'step' ? expectation.step.rank : [])))
  }
  return asked
}

function unusedSteps({ steps }: Scale, asked: readonly number[]): Scale['steps'] {
  if (asked.length < enough * steps.length) return []
  const used = new Set(asked)
  return steps.filter(({ rank }) => !used.has(rank) && rank > Math.min(...used) && rank < Math.max(...used))
}
