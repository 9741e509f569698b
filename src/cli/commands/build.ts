/** `rungs build`: all ladders and the site. */
import { renderProject } from '../../build.ts'
import { hasErrors } from '../../diagnostic/finding.ts'
import { checkPublished } from '../../publish/check-published.ts'
import { hashOf, readManifest } from '../../publish/manifest.ts'
import { publish } from '../../publish/publish.ts'
import { builtInTemplates } from '../../read/built-in-templates.ts'
import { timeText, wantedTime } from '../build-time.ts'
import type { Call, Command } from '../command.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { misuse } from '../misuse.ts'
import { loadOrReport, projectRoot } from '../project.ts'
import { formatOption, report, type Told } from '../report.ts'

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
  const project = loadOrReport(call, root, { isResult: true })
  if (!project) return exitCode.findings

  // Markdown parsing is only needed where a role has prose.
  const { proseHtml } = await import('../../site/prose-html.ts')
  const dateOf = keepDates(call, root, time.fixed)
  const builtIn = builtInTemplates(call.host, call.templates)
  const tell = (told: Pick<Told, 'findings' | 'outcome' | 'summary'>): void => report(call, { sources: project.sources, builtIn, isResult: true, ...told })
  const rendered = renderProject(project.framework, project.sources.templates, builtIn, proseHtml, dateOf)
  const findings = [...project.findings, ...rendered.findings]
  if (!rendered.value || hasErrors(findings)) {
    tell({ findings, outcome: 'nothing was written' })
    return exitCode.findings
  }

  const { ladders, site } = rendered.value
  const outputs = [
    { root: 'ladders', files: ladders.map(({ text, ...file }) => ({ ...file, bytes: text })) },
    { root: 'site', files: site.map(({ path, text }) => ({ path, bytes: text })) },
  ]
  if (call.options['check'] === true) {
    const stale = checkPublished(root, outputs.slice(0, 1), call.host)
    tell({ findings: [...findings, ...stale], outcome: 'nothing was written' })
    return hasErrors(stale) ? exitCode.findings : exitCode.ok
  }
  const result = publish(root, outputs, { replaceEdited: call.options['replace-edited'] === true }, call.host)
  switch (result.kind) {
    case 'published':
      tell({
        findings,
        outcome: 'everything was written',
        summary: `${ladders.length - 1} ladders, ${site.filter(({ path }) => path.endsWith('.html')).length} pages: ${result.written} written, ${result.unchanged} unchanged, ${result.removed} removed`,
      })
      return exitCode.ok
    case 'refused':
      tell({ findings: [...findings, ...result.findings], outcome: 'nothing was written' })
      return exitCode.environment
    case 'failed':
      call.terminal.err(`rungs: ${result.path}: ${result.message}\n  nothing is half written; free space or permissions, then build again\n`)
      return exitCode.environment
  }
}

/** A ladder whose other bytes did not change keeps the date that it has; a changed one gets the time of this build. */
function keepDates(call: Call, root: string, fixed: string | undefined): (path: string, renderAt: (date: string) => string) => string {
  if (fixed !== undefined) return () => fixed
  const manifest = readManifest(root, 'ladders', call.host)
  const now = timeText(call.host.now())
  return (path, renderAt) => {
    const before = manifest.get(path)
    return before?.date !== undefined && hashOf(renderAt(before.date)) === before.hash ? before.date : now
  }
}
