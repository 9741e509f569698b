/** The gap between two positions that a test knows to exist. */
import type { Framework } from '../../src/domain/framework.ts'
import { diff, diffKnownPositions } from '../../src/gap/diff.ts'
import type { CapabilityGap, Gap, Transition } from '../../src/gap/gap.ts'
import { position } from './framework-builder.ts'

/** @param from `role@level` */
export function gapBetween(framework: Framework, from: string, to: string): Gap {
  const found = diff(framework, position(from), position(to))
  if (!found.ok) throw new Error(`the test names a position that does not exist: ${found.error.text}`)
  return found.value
}

/** What a gap says about a capability, in one line: `raised novice → expert`. */
export function lineOf(entry: CapabilityGap | undefined): string {
  if (!entry) return 'no entry'
  if (entry.kind === 'unknown') return 'unknown'
  if (entry.kind === 'unchanged') return `unchanged ${entry.at?.name ?? '–'}`
  const from = 'from' in entry ? (entry.from?.name ?? '–') : '–'
  const to = 'to' in entry ? (entry.to?.name ?? '–') : '–'
  return `${entry.kind} ${from} → ${to}`
}

/** The gaps of transitions. */
export function gapsOf(framework: Framework, listed: readonly Transition[]): Gap[] {
  return listed.map(({ from, to }) => diffKnownPositions(framework, from, to))
}

/** The line of every capability of a gap, by id. */
export function linesOf({ capabilities }: Pick<Gap, 'capabilities'>): Record<string, string> {
  return Object.fromEntries(capabilities.map((entry) => [entry.capability.id, lineOf(entry)]))
}
