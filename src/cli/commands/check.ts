/** `rungs check`: reports everything that a build would find. Only `--fix` writes files. */
import { checkProject, lintProject } from '../../pipeline/check.ts'
import { loadProject } from '../../pipeline/load.ts'
import { type Finding, hasErrors } from '../../diagnostic/finding.ts'
import type { Host } from '../../files/host.ts'
import { finishInterrupted } from '../../files/transaction/transaction.ts'
import { builtInTemplates } from '../../files/reading/built-in-templates.ts'
import type { ProjectTemplates, Sources, TemplateText } from '../../source/sources.ts'
import { today } from '../build-time.ts'
import type { Command } from '../command.ts'
import { applyFixes } from '../apply-fixes.ts'
import { exitCodeFor } from '../exit-code.ts'
import { usageError } from '../usage-error.ts'
import { projectFolderError, projectRoot } from '../project.ts'
import { yieldToSignals } from '../signals.ts'
import { isDocument, report, reportOptions } from '../report.ts'

export const check: Command = {
  name: 'check',
  usage: 'check [dir]',
  arity: [0, 1],
  options: {
    fix: {
      type: 'boolean',
      help: 'correct errors that have only one possible correction; the files must be committed',
    },
    'allow-dirty': { type: 'boolean', help: 'with --fix: also correct files with uncommitted changes' },
    ...reportOptions,
  },
  run: async (call) => {
    const fix = call.options['fix'] === true
    const allowDirty = call.options['allow-dirty'] === true
    if (allowDirty && !fix) {
      return usageError(call.terminal, '--allow-dirty needs --fix', 'run rungs check --fix --allow-dirty')
    }
    const root = projectRoot(call, call.args[0])
    const refused = projectFolderError(call, root)
    if (refused !== undefined) return refused
    const builtIn = builtInTemplates(call.host, call.templates)
    await yieldToSignals()
    if (fix) finishInterrupted(root, call.host)
    const say = (text: string): void => (isDocument(call) ? call.terminal.err(text) : call.terminal.out(text))
    const corrected = fix
      ? applyFixes(root, call.host, (host) => fixableFindings(root, builtIn, host), { allowDirty, say })
      : { written: 0, findings: [] }
    const project = loadProject(root, call.host)
    const found = await checkProject(project, templatesOf(project.sources, builtIn), today(call.host))
    const findings = [...found, ...corrected.findings]
    const hasFailed = hasErrors(findings)
    const roles = project.sources.profiles.length
    const summary = `${roles} ${roles === 1 ? 'role' : 'roles'} checked, no errors`
    const outcome = corrected.written > 0 ? 'nothing more was written' : 'nothing was written'
    report(call, {
      findings,
      sources: project.sources,
      builtIn,
      outcome,
      isResult: true,
      ...(!hasFailed && { summary }),
    })
    return exitCodeFor(findings)
  },
}

/** Every finding that can carry a correction: templates and prose are never corrected. */
function fixableFindings(root: string, builtIn: readonly TemplateText[], host: Host): Finding[] {
  const project = loadProject(root, host)
  const { framework, sources, findings } = project
  const linted = framework ? lintProject(project, framework, templatesOf(sources, builtIn), today(host)) : []
  return [...findings, ...linted]
}

function templatesOf({ templates }: Sources, builtIn: readonly TemplateText[]): ProjectTemplates {
  return { own: templates, builtIn }
}
