import { renderPacket } from '../../pipeline/outputs.ts'
import { standing } from '../../plan/standing.ts'
import type { Call } from '../command.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Loaded } from '../project.ts'
import { openPlan } from './opened.ts'
import { writeOut } from './output.ts'
import { renderFor } from './rendering.ts'

/** `rungs plan packet <file>`. */
export function planPacket(call: Call, project: Loaded): ExitCode {
  const opened = openPlan(call, project, call.args[0] ?? '')
  if (typeof opened === 'number') return opened
  const { gap, state } = opened
  const text = renderFor(call, project, (renderers, time) =>
    renderPacket(renderers, gap, standing(gap, state.evidence), time),
  )
  return typeof text === 'string' ? writeOut(call, text) : text
}
