import type { PlanItem } from '../../plan/plan-text.ts'
import {
  type CapabilityComparison,
  type StatedStep,
  compareAssessments,
  type AssessmentComparison,
} from '../../plan/compare-assessments.ts'
import type { Call } from '../command.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { usageError } from '../usage-error.ts'
import type { ValidProject } from '../project.ts'
import { openPlan } from './open-plan.ts'

/** `rungs plan compare <file> <file>`. */
export function comparePlans(call: Call, project: ValidProject): ExitCode {
  const [name = '', other = ''] = call.args
  const first = openPlan(call, project, name)
  if (typeof first === 'number') return first
  const second = openPlan(call, project, other)
  if (typeof second === 'number') return second
  const { from, to } = first.gap
  const theirs = second.gap
  if (
    from.role !== theirs.from.role ||
    from.level !== theirs.from.level ||
    to.role !== theirs.to.role ||
    to.level !== theirs.to.level
  ) {
    return usageError(
      call.terminal,
      `${name} and ${other} are not about the same positions`,
      'compare two plans that name the same from and to',
    )
  }
  const views = compareAssessments(first.gap, first.state, second.state)
  call.terminal.out(
    `${from.role.name} ${from.level.name} → ${to.role.name} ${to.level.name}\n\n${viewsText(views, [name, other], (id) => textOf(id, [...first.plan.items, ...second.plan.items]))}`,
  )
  return exitCode.ok
}

const sections = {
  differ: 'To discuss: different ratings',
  unrated: 'To discuss: not rated in both plans',
  agree: 'Same rating',
} as const

function viewsText(
  { capabilities, ticks }: AssessmentComparison,
  names: readonly [string, string],
  textOf: (id: string) => string,
): string {
  const lines = (['differ', 'unrated', 'agree'] as const).flatMap((outcome) => {
    const found = capabilities.filter((each) => each.outcome === outcome)
    return found.length > 0
      ? [`${sections[outcome]}\n${found.map((each) => capabilityText(each, names)).join('')}`]
      : []
  })
  const ticked = ticks.map(
    ({ id, tickedBy }) => `  ${textOf(id)}\n    ticked in ${tickedBy === 'first' ? names[0] : names[1]} only\n`,
  )
  return [...lines, ...(ticked.length > 0 ? [`Ticked in one plan only\n${ticked.join('')}`] : [])].join('\n')
}

function capabilityText(
  { capability, first, second, outcome, coverage }: CapabilityComparison,
  names: readonly [string, string],
): string {
  const evidence = `evidence: ${coverage}`
  if (outcome === 'agree') return `  ${capability.name}: ${statedText(first)} (${evidence})\n`
  return `  ${capability.name} (${evidence})\n    ${names[0]}: ${statedText(first)}\n    ${names[1]}: ${statedText(second)}\n`
}

function statedText(stated: StatedStep): string {
  if (stated.kind === 'none') return 'not rated'
  return stated.kind === 'step' ? stated.step.name : `"${stated.text}", which is no step of the scale`
}

/** Returns the text of a checklist item. */
function textOf(wanted: string, items: readonly PlanItem[]): string {
  const line = items.find(({ id }) => id === wanted)?.lines[0] ?? wanted
  return line.replace(/^\s*(?:[-*+]|\d+[.)]) \[ \] /, '').replaceAll('**', '')
}
