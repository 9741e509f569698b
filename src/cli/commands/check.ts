/** `rungs check`: everything that a build would find, and nothing written. */
import { hasErrors } from '../../diagnostic/finding.ts'
import type { Command } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { projectRoot, report } from '../project.ts'
import { checkProse, checkTemplates, lintProject, loadProject } from '../../build.ts'
import { builtInTemplates } from '../../read/built-in-templates.ts'

export const check: Command = {
  name: 'check',
  usage: 'check [dir]',
  summary: 'Checks framework, library, profiles, templates and words, and writes nothing.',
  examples: ['rungs check', 'rungs check path/to/project'],
  arity: [0, 1],
  options: {},
  run: async (call) => {
    const project = loadProject(projectRoot(call, call.args[0]), call.host)
    const { framework } = project
    const today = call.host.now().toISOString().slice(0, 10)
    const builtIn = builtInTemplates(call.host, call.templates)
    const linted = framework ? lintProject(project, framework, builtIn, today) : []
    const { proseHtml } = await import('../../site/prose-html.ts')
    const findings = [...project.findings, ...linted, ...checkTemplates(project, builtIn), ...checkProse(project, proseHtml)]
    report(call.terminal, findings, project, 'nothing was written')
    if (hasErrors(findings)) return exitCode.findings
    const roles = project.sources.profiles.length
    call.terminal.out(`${roles} ${roles === 1 ? 'role' : 'roles'} checked, no errors\n`)
    return exitCode.ok
  },
}
