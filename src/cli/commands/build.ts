/** `rungs build`: all ladders and the site. */
import { type BuildFile, checkTemplates, lintProject, loadProject, outputRoots } from '../../build.ts'
import { hasErrors } from '../../diagnostic/finding.ts'
import { checkPublished } from '../../publish/check-published.ts'
import { publish } from '../../publish/publish.ts'
import { builtInTemplates } from '../../read/built-in-templates.ts'
import { today, wantedTime } from '../build-time.ts'
import type { Call, Command } from '../command.ts'
import { type ExitCode, exitCode, exitCodeFor } from '../exit-code.ts'
import { misuse } from '../misuse.ts'
import { plannedOutput } from '../outputs.ts'
import { misplaced, projectRoot } from '../project.ts'
import { paintFor } from '../paint.ts'
import { formatOption, isDocument, report, type Told } from '../report.ts'
import { signalsIn } from '../signals.ts'
import { staleText } from '../stale-text.ts'

export const build: Command = {
  name: 'build',
  usage: 'build [dir]',
  summary: 'Writes ladders/ and site/ from the profiles. All or nothing: with an error, nothing is written.',
  examples: ['rungs build', 'rungs build path/to/project', 'rungs build --check'],
  arity: [0, 1],
  options: {
    check: { type: 'boolean', help: 'write nothing; fail when the committed ladders are not what a build would write' },
    date: { type: 'string', value: 'date', help: 'the time to print on ladders, in UTC; SOURCE_DATE_EPOCH wins over it' },
    'replace-edited': { type: 'boolean', help: 'overwrite generated files that were edited by hand' },
    ...formatOption,
  },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const time = wantedTime(call)
  if ('problem' in time) return misuse(call.terminal, time.problem, time.remedy)
  const root = projectRoot(call, call.args[0])
  const refused = misplaced(call, root)
  if (refused !== undefined) return refused
  await signalsIn()
  const project = loadProject(root, call.host)
  const builtIn = builtInTemplates(call.host, call.templates)
  const tell = (told: Pick<Told, 'findings' | 'outcome' | 'summary'>): void => report(call, { sources: project.sources, builtIn, isResult: true, ...told })
  if (!project.framework) {
    const findings = [...project.findings, ...checkTemplates(project, builtIn)]
    tell({ findings, outcome: 'nothing was written' })
    return exitCodeFor(findings)
  }
  await signalsIn()
  // Health is part of the site, so a fixed time fixes the day of the linter, too.
  const linted = lintProject(project, project.framework, builtIn, time.fixed?.slice(0, 10) ?? today(call.host))

  const planned = await plannedOutput(call, root, { ...project, framework: project.framework }, [...project.findings, ...linted], builtIn, time.fixed)
  const findings = [...project.findings, ...linted, ...planned.findings]
  const files = planned.value
  if (!files || hasErrors(findings)) {
    tell({ findings, outcome: 'nothing was written' })
    return exitCodeFor(findings)
  }
  await signalsIn()

  if (call.options['check'] === true) {
    const checked = checkPublished(root, { roots: ['ladders'], files: files.filter((file) => file.root === 'ladders') }, call.host)
    tell({ findings: [...findings, ...checked.made, ...checked.findings], outcome: 'nothing was written' })
    if (hasErrors(checked.made)) return exitCodeFor(checked.made)
    if (!isDocument(call)) call.terminal.err(staleText(checked.stale, paintFor(call.terminal)))
    return exitCodeFor(checked.findings)
  }
  const result = publish(root, { roots: outputRoots, files }, { replaceEdited: call.options['replace-edited'] === true }, call.host)
  switch (result.kind) {
    case 'published':
      tell({
        findings: [...findings, ...result.findings],
        outcome: 'everything was written',
        summary: `${files.filter(isLadder).length} ladders, ${files.filter(isPage).length} pages: ${result.written} written, ${result.unchanged} unchanged, ${result.removed} removed`,
      })
      return exitCode.ok
    case 'unmade':
      tell({ findings: [...findings, ...result.findings], outcome: 'nothing was written' })
      return exitCodeFor(result.findings)
    case 'refused':
      tell({ findings: [...findings, ...result.findings], outcome: 'nothing was written' })
      return exitCode.environment
    case 'failed':
      call.terminal.err(`rungs: ${result.path}: ${result.message}\n  ${result.remedy}, then build again; nothing is half written\n`)
      return exitCode.environment
  }
}

function isLadder({ root, of }: BuildFile): boolean {
  return root === 'ladders' && of !== undefined
}

function isPage({ root, path }: BuildFile): boolean {
  return root === 'site' && path.endsWith('.html')
}
