/** `rungs check`: everything that a build would find, and nothing written. */
import { hasErrors } from '../../diagnostic/finding.ts'
import type { Command } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { projectRoot } from '../project.ts'
import { formatOption, report } from '../report.ts'
import { lintProject, loadProject } from '../../build.ts'
import { builtInTemplates } from '../../read/built-in-templates.ts'

export const check: Command = {
  name: 'check',
  usage: 'check [dir]',
  summary: 'Checks framework, library and profiles, and writes nothing.',
  examples: ['rungs check', 'rungs check path/to/project', 'rungs check --format github'],
  arity: [0, 1],
  options: formatOption,
  run: (call) => {
    const project = loadProject(projectRoot(call, call.args[0]), call.host)
    const { framework } = project
    const today = call.host.now().toISOString().slice(0, 10)
    const builtIn = builtInTemplates(call.host, call.templates)
    const linted = framework ? lintProject(project, framework, builtIn, today) : []
    const findings = [...project.findings, ...linted]
    const hasFailed = hasErrors(findings)
    const roles = project.sources.profiles.length
    const summary = `${roles} ${roles === 1 ? 'role' : 'roles'} checked, no errors`
    report(call, { findings, sources: project.sources, builtIn, outcome: 'nothing was written', isResult: true, ...(!hasFailed && { summary }) })
    return hasFailed ? exitCode.findings : exitCode.ok
  },
}
