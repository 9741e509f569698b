/** How urgent a gap is. */
import type { Capability, Framework } from '../domain/framework.ts'
import type { JudgedPriority } from './gap.ts'

/**
 * The priority that the profile states, else the one that the score reaches: the weight of the importance times the
 * steps to climb. Nothing when the framework has no priorities or the capability no importance.
 */
export function judgePriority(framework: Framework, capability: Capability, steps: number): JudgedPriority | undefined {
  if (capability.priority) {
    return { priority: capability.priority.value, reason: { rule: 'stated', at: capability.priority.at } }
  }
  if (!capability.importance) return undefined
  const { value: importance, at } = capability.importance
  const score = importance.weight * steps
  const priority = framework.priorities.find(({ from }) => from <= score)
  return priority && { priority, reason: { rule: 'importance-times-steps', importance, steps, score, at } }
}
