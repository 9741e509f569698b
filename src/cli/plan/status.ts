import { type CapabilityCoverage, planCoverage, type PlanCoverage, usedMoreThanOnce } from '../../plan/coverage.ts'
import type { Call } from '../command.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { ValidProject } from '../project.ts'
import { openPlan } from './open-plan.ts'

/** `rungs plan status <file>`. */
export function planStatus(call: Call, project: ValidProject): ExitCode {
  const opened = openPlan(call, project, call.args[0] ?? '')
  if (typeof opened === 'number') return opened
  const { gap, state } = opened
  const { from, to } = gap
  call.terminal.out(
    `${from.role.name} ${from.level.name} → ${to.role.name} ${to.level.name}\n\n${standingText(planCoverage(gap, state.evidence))}`,
  )
  return exitCode.ok
}

function standingText(found: PlanCoverage): string {
  if (found.capabilities.length === 0) return 'This transition raises no capability.\n'
  const again = Array.from(usedMoreThanOnce(found), ([evidence, places]) => `  ${evidence}\n    ${places.join(', ')}\n`)
  const sections = [
    found.capabilities.map(capabilityText).join(''),
    again.length > 0 ? `Used more than once\n${again.join('')}` : '',
    found.elsewhere.length > 0
      ? `Not assigned to a capability of this plan\n${found.elsewhere.map(({ on, date, text }) => `  ${date} ${text} (${on})\n`).join('')}`
      : '',
    found.unknown.length > 0
      ? `Unknown criteria\n${found.unknown.map(({ capability, name }) => `  #${name} (${capability})\n`).join('')}`
      : '',
    'covered: two or more pieces of evidence; thin: one; missing: none. This is no score and no verdict.\n',
  ]
  return sections.filter((section) => section !== '').join('\n')
}

function capabilityText({ capability, coverage, criteria, other }: CapabilityCoverage): string {
  const way = `${capability.kind === 'raised' ? `${capability.from.name} → ` : ''}${capability.to?.name ?? ''}`
  const lines = criteria.map((each) => `  ${each.coverage.padEnd(8)} ${each.criterion.text} (#${each.criterion.id})\n`)
  const rest = other.length > 0 && criteria.length > 0 ? `  ${other.length} more without a criterion\n` : ''
  return `${coverage.padEnd(8)} ${capability.capability.name}${way === '' ? '' : `: ${way}`}\n${lines.join('')}${rest}`
}
