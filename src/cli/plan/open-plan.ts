/** Opens the plan that a call names. */
import { resolve } from 'node:path'
import { isDiskFailure, reasonOf } from '../../files/disk-failure.ts'
import type { Gap } from '../../gap/gap.ts'
import { positionsOf, type PlanText, readPlanText } from '../../plan/plan-text.ts'
import { planStateFromText } from '../../plan/state/read-plan-text.ts'
import type { PlanState } from '../../plan/state/plan-state.ts'
import { builtInTemplates } from '../../files/reading/built-in-templates.ts'
import { projectWords } from '../../words/project-words.ts'
import type { Call } from '../command.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { usageError } from '../usage-error.ts'
import type { ArgumentResult } from '../positions.ts'
import type { ValidProject } from '../project.ts'
import { report } from '../report.ts'
import { gapOf } from './render.ts'

export interface OpenedPlan {
  /** Absolute, with forward slashes. */
  readonly file: string
  readonly text: string
  readonly plan: PlanText
  /** Between the positions that the plan names. */
  readonly gap: Gap
  readonly state: PlanState
}

/** Returns the plan. If it cannot be read, reports the reason and returns the exit code. */
export function openPlan(call: Call, project: ValidProject, shown: string): OpenedPlan | ExitCode {
  const builtIn = builtInTemplates(call.host, call.templates)
  const words = projectWords(project.framework, { own: project.sources.templates, builtIn })
  if (!words.value) {
    report(call, {
      findings: words.findings,
      sources: project.sources,
      builtIn,
      outcome: 'nothing was written',
      isResult: false,
    })
    return exitCode.findings
  }
  const file = resolve(call.terminal.cwd, shown).replaceAll('\\', '/')
  const read = textOf(call, file, shown)
  if ('problem' in read) return usageError(call.terminal, read.problem, read.remedy)
  const plan = readPlanText(read.value)
  const positions = positionsOf(plan)
  const gap = positions && gapOf(project.framework, positions.from, positions.to)
  if (gap && 'problem' in gap) return usageError(call.terminal, `${shown}: ${gap.problem}`, gap.remedy)
  const state = gap && planStateFromText(plan, gap.value, words.value.plan)
  if (gap && state) return { file, text: read.value, plan, gap: gap.value, state }
  // The site gives plans in other forms, too.
  if (/^\uFEFF?\s*\{/.test(read.value)) {
    return usageError(
      call.terminal,
      `${shown} is JSON, and rungs plan reads markdown`,
      'open it on the plan page of the site, and export it as markdown',
    )
  }
  const remedy = 'it must begin with `from:` and `to:` between two lines of ---, as rungs plan new writes them'
  return usageError(call.terminal, `${shown} does not say which positions it is about`, remedy)
}

function textOf(call: Call, file: string, shown: string): ArgumentResult<string> {
  try {
    return { value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(call.host.disk.read(file)) }
  } catch (error) {
    if (isDiskFailure(error)) {
      return {
        problem: `${shown} could not be read: ${reasonOf(error)}`,
        remedy: 'name a plan that rungs plan new has made',
      }
    }
    if (error instanceof TypeError) return { problem: `${shown} is not UTF-8 text`, remedy: 'save it as UTF-8' }
    throw error
  }
}
