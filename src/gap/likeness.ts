/** Decides if word-level marks help a reader. */
import type { WordRun } from './gap.ts'

/** Below this share of common letters, two sentences are easier to read one after the other. */
const leastAlike = 0.4

/** Returns whether two texts have enough in common to show them as one text with marks. */
export function areAlike(runs: readonly WordRun[]): boolean {
  const letters = (...kinds: readonly WordRun['kind'][]): number =>
    runs.reduce((sum, { kind, text }) => (kinds.includes(kind) ? sum + text.trim().length : sum), 0)
  const common = 2 * letters('same')
  return common > 0 && common >= leastAlike * (common + letters('removed', 'added'))
}
