import { renderPacket } from '../../pipeline/render.ts'
import { planCoverage } from '../../plan/coverage.ts'
import type { Call } from '../command.ts'
import type { ExitCode } from '../exit-code.ts'
import type { ValidProject } from '../project.ts'
import { openPlan } from './open-plan.ts'
import { writeOut } from './output.ts'
import { renderFor } from './render.ts'

/** `rungs plan packet <file>`. */
export function planPacket(call: Call, project: ValidProject): ExitCode {
  const opened = openPlan(call, project, call.args[0] ?? '')
  if (typeof opened === 'number') return opened
  const { gap, state } = opened
  const text = renderFor(call, project, (renderers, time) =>
    renderPacket(renderers, gap, planCoverage(gap, state.evidence), time),
  )
  return typeof text === 'string' ? writeOut(call, text) : text
}
