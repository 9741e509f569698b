/** The priority of a gap. */
import type { Capability, Framework } from '../domain/framework.ts'
import type { JudgedPriority } from './gap.ts'

/**
 * Returns the priority stated in the profile, else the one for the score: the weight of the importance times the steps
 * to learn. Returns undefined if the framework has no priorities or the capability has no importance.
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
