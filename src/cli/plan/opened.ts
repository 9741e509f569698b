/** Opening the plan that a call names. */
import { resolve } from 'node:path'
import { isDiskFailure, reasonOf } from '../../disk-failure.ts'
import type { Framework } from '../../domain/framework.ts'
import type { Gap } from '../../gap/gap.ts'
import { positionsOf, type PlanText, readPlanText } from '../../plan/plan-text.ts'
import type { Call } from '../command.ts'
import type { Read } from '../positions.ts'
import { gapOf } from './rendering.ts'

export interface OpenedPlan {
  /** Absolute, with forward slashes. */
  readonly file: string
  readonly text: string
  readonly plan: PlanText
  /** Between the positions that the plan names. */
  readonly gap: Gap
}

export function openPlan(call: Call, framework: Framework): Read<OpenedPlan> {
  const shown = call.args[0] ?? ''
  const file = resolve(call.terminal.cwd, shown).replaceAll('\\', '/')
  const read = textOf(call, file, shown)
  if ('problem' in read) return read
  const plan = readPlanText(read.value)
  const positions = positionsOf(plan)
  if (!positions) {
    const remedy = 'it must begin with `from:` and `to:` between two lines of ---, as rungs plan new writes them'
    return { problem: `${shown} does not say which positions it is about`, remedy }
  }
  const gap = gapOf(framework, positions.from, positions.to)
  if ('problem' in gap) return { problem: `${shown}: ${gap.problem}`, remedy: gap.remedy }
  return { value: { file, text: read.value, plan, gap: gap.value } }
}

function textOf(call: Call, file: string, shown: string): Read<string> {
  try {
    return { value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(call.host.disk.read(file)) }
  } catch (error) {
    if (isDiskFailure(error)) return { problem: `${shown} could not be read: ${reasonOf(error)}`, remedy: 'name a plan that rungs plan new has made' }
    if (error instanceof TypeError) return { problem: `${shown} is not UTF-8 text`, remedy: 'save it as UTF-8' }
    throw error
  }
}
