/** `rungs build`: all ladders and the site. */
import { hasErrors } from '../../diagnostic/finding.ts'
import { checkPublished } from '../../publish/check-published.ts'
import { publish } from '../../publish/publish.ts'
import { wantedTime } from '../build-time.ts'
import type { Call, Command } from '../command.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { misuse } from '../misuse.ts'
import { renderOutputs } from '../outputs.ts'
import { loadOrReport, projectRoot, report } from '../project.ts'

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
  },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const time = wantedTime(call)
  if ('problem' in time) return misuse(call.terminal, time.problem, time.remedy)
  const root = projectRoot(call, call.args[0])
  const project = loadOrReport(call, root)
  if (!project) return exitCode.findings

  const rendered = await renderOutputs(call, root, project, time.fixed)
  const findings = [...project.findings, ...rendered.findings]
  if (!rendered.value) {
    report(call.terminal, findings, project, 'nothing was written')
    return exitCode.findings
  }

  const { ladders, site } = rendered.value
  if (call.options['check'] === true) {
    const stale = checkPublished(root, [ladders], call.host)
    report(call.terminal, [...findings, ...stale], project, 'nothing was written')
    return hasErrors(stale) ? exitCode.findings : exitCode.ok
  }
  const result = publish(root, [ladders, site], { replaceEdited: call.options['replace-edited'] === true }, call.host)
  switch (result.kind) {
    case 'published':
      report(call.terminal, findings, project, 'everything was written')
      call.terminal.out(
        `${ladders.files.length - 1} ladders, ${site.files.filter(({ path }) => path.endsWith('.html')).length} pages: ${result.written} written, ${result.unchanged} unchanged, ${result.removed} removed\n`,
      )
      return exitCode.ok
    case 'refused':
      report(call.terminal, [...findings, ...result.findings], project, 'nothing was written')
      return exitCode.environment
    case 'failed':
      call.terminal.err(`rungs: ${result.path}: ${result.message}\n  nothing is half written; free space or permissions, then build again\n`)
      return exitCode.environment
  }
}
