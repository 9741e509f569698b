/** What `gap` and `ladder` begin with: the project, and the gap between the two positions of the call. */
import { diff } from '../gap/diff.ts'
import type { Gap } from '../gap/gap.ts'
import type { Call } from './command.ts'
import type { ExitCode } from './exit-code.ts'
import { usageError } from './usage-error.ts'
import { readPositions } from './positions.ts'
import { type ValidProject, loadOrReport, projectRoot } from './project.ts'

export interface CalledGap {
  readonly project: ValidProject
  readonly gap: Gap
}

/** The gap, or the exit code when there is none; then the reason has been said. */
export function loadGap(call: Call): CalledGap | ExitCode {
  const project = loadOrReport(call, projectRoot(call))
  if (typeof project === 'number') return project
  const positions = readPositions(project.framework, call.args)
  if ('problem' in positions) return usageError(call.terminal, positions.problem, positions.remedy)
  const found = diff(project.framework, positions.value.from, positions.value.to)
  if (!found.ok) {
    return usageError(call.terminal, `there is no "${found.error.text}"`, `use one of: ${found.error.known.join(', ')}`)
  }
  return { project, gap: found.value }
}
