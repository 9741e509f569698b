/** Loads the project and the gap between the two positions of a call, for `gap` and `ladder`. */
import { diff } from '../gap/diff.ts'
import type { Gap } from '../gap/gap.ts'
import type { Call } from './command.ts'
import type { ExitCode } from './exit-code.ts'
import { usageError } from './usage-error.ts'
import { readPositions } from './positions.ts'
import { type ValidProject, loadOrReport, projectRoot } from './project.ts'

/** Returns the exit code after reporting the reason if there is no such gap. */
export function loadGap(call: Call): { readonly project: ValidProject; readonly gap: Gap } | ExitCode {
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
