import { renderPlan } from '../../pipeline/render.ts'
import { newPlan } from '../../plan/merge-plan.ts'
import type { Call } from '../command.ts'
import type { ExitCode } from '../exit-code.ts'
import { usageError } from '../usage-error.ts'
import type { ValidProject } from '../project.ts'
import { writeOut } from './output.ts'
import { gapOf, renderFor } from './render.ts'

/** `rungs plan new <role>@<level> <target>`. */
export function newPlanFile(call: Call, project: ValidProject): ExitCode {
  const [from = '', to = ''] = call.args
  const found = gapOf(project.framework, from, to)
  if ('problem' in found) return usageError(call.terminal, found.problem, found.remedy)
  const text = renderFor(call, project, (renderers, time) => renderPlan(renderers, found.value, time))
  return typeof text === 'string' ? writeOut(call, newPlan(text)) : text
}
