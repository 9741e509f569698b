/** Functions that the actions of `rungs plan` share. */
import { prepareRenderers, type Renderers } from '../../pipeline/render.ts'
import type { Outcome } from '../../diagnostic/finding.ts'
import type { Framework } from '../../domain/framework.ts'
import { diff } from '../../gap/diff.ts'
import type { Gap } from '../../gap/gap.ts'
import { builtInTemplates } from '../../files/reading/built-in-templates.ts'
import { preparedTemplates } from '../../files/reading/prepared-templates.ts'
import { requestedTime } from '../build-time.ts'
import type { Call } from '../command.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { usageError } from '../usage-error.ts'
import { type ArgumentResult, readPositions } from '../positions.ts'
import type { ValidProject } from '../project.ts'
import { report } from '../report.ts'

/** Returns the gap between `role@level` and a target, which may omit the role. */
export function gapOf(framework: Framework, from: string, to: string): ArgumentResult<Gap> {
  const [role = '', level] = from.split('@')
  if (level === undefined) return { problem: `"${from}" is no position`, remedy: 'write it as <role>@<level>' }
  const positions = readPositions(framework, [role, level, to])
  if ('problem' in positions) return positions
  const found = diff(framework, positions.value.from, positions.value.to)
  return found.ok
    ? { value: found.value }
    : { problem: `there is no "${found.error.text}"`, remedy: `use one of: ${found.error.known.join(', ')}` }
}

/** Renders a document at the time of the call. If that fails, reports the reason and returns the exit code. */
export function renderFor(
  call: Call,
  project: ValidProject,
  render: (renderers: Renderers, time: string) => Outcome<string | undefined>,
): string | ExitCode {
  const time = requestedTime(call)
  if ('problem' in time) return usageError(call.terminal, time.problem, time.remedy)
  const builtIn = builtInTemplates(call.host, call.templates)
  const renderers = prepareRenderers(
    project.framework,
    { own: project.sources.templates, builtIn },
    preparedTemplates(call.host, call.program),
  )
  const rendered = renderers.value && render(renderers.value, time.time)
  const findings = [...renderers.findings, ...(rendered?.findings ?? [])]
  report(call, { findings, sources: project.sources, builtIn, outcome: 'nothing was written', isResult: false })
  return rendered?.value ?? exitCode.findings
}
