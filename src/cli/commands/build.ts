/** `rungs build`: all ladders and the site. */
import { outputRoots } from '../../pipeline/outputs.ts'
import { checkProject, checkTemplates, lintProject } from '../../pipeline/check.ts'
import { hasErrors, type Outcome } from '../../diagnostic/finding.ts'
import type { Framework } from '../../domain/framework.ts'
import { fingerprintOfInputs } from '../../pipeline/fingerprints.ts'
import { checkPublished } from '../../files/publish/check-published.ts'
import { nothingToDo } from '../../files/publish/memory.ts'
import { publish } from '../../files/publish/publish.ts'
import { memoryFile } from '../../files/publish/state-folder.ts'
import { templateFindings } from '../../pipeline/render.ts'
import type { Sources, TemplateText } from '../../source/sources.ts'
import { builtInTemplates } from '../../files/reading/built-in-templates.ts'
import { readProject } from '../../files/reading/read-project.ts'
import { today, requestedTime } from '../build-time.ts'
import type { Call, Command } from '../command.ts'
import { type ExitCode, exitCode, exitCodeFor } from '../exit-code.ts'
import { usageError } from '../usage-error.ts'
import { plannedOutput, surroundingsOf } from '../outputs.ts'
import { projectFolderError, projectRoot } from '../project.ts'
import { paintFor } from '../paint.ts'
import { formatOption, isDocument, report, type ReportInput } from '../report.ts'
import { yieldToSignals } from '../signals.ts'
import { staleText } from '../stale-text.ts'

export const build: Command = {
  name: 'build',
  usage: 'build [dir]',
  arity: [0, 1],
  options: {
    check: { type: 'boolean', help: 'write nothing; fail when the committed ladders are not what a build would write' },
    date: {
      type: 'string',
      value: 'date',
      help: 'the time to print on ladders, in UTC; SOURCE_DATE_EPOCH wins over it',
    },
    'replace-edited': { type: 'boolean', help: 'overwrite generated files that were edited by hand' },
    ...formatOption,
  },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const time = requestedTime(call)
  if ('problem' in time) return usageError(call.terminal, time.problem, time.remedy)
  const root = projectRoot(call, call.args[0])
  const refused = projectFolderError(call, root)
  if (refused !== undefined) return refused
  await yieldToSignals()
  const read = readProject(root, call.host)
  const builtIn = builtInTemplates(call.host, call.templates)
  const surroundings = surroundingsOf(call, builtIn, time.fixed)
  // Health is part of the site, so a fixed time fixes the day of the linter, too.
  const day = time.fixed?.slice(0, 10) ?? today(call.host)
  const tell = (told: Pick<ReportInput, 'findings' | 'outcome' | 'summary'>): void =>
    report(call, { sources: read.value, builtIn, isResult: true, ...told })
  const inputs = fingerprintOfInputs(read.value, read.findings, surroundings, day)
  const checks = call.options['check'] === true
  const last = checks ? undefined : nothingToDo(root, outputRoots, inputs, call.host)
  if (last) {
    const paths = Array.from(last.files.keys())
    tell({
      findings: last.findings,
      outcome: 'everything was written',
      summary: summaryOf(paths, { written: 0, unchanged: last.total - outputRoots.length, removed: 0 }),
    })
    return exitCode.ok
  }

  const { value: framework, findings: known } = checked(read, builtIn, day)
  if (!framework) {
    tell({ findings: known, outcome: 'nothing was written' })
    return exitCodeFor(known)
  }
  await yieldToSignals()

  const planned = await plannedOutput(call, root, { framework, own: read.value.templates, known }, surroundings)
  const findings = [...known, ...planned.findings]
  const files = planned.value
  if (!files || hasErrors(findings)) {
    tell({ findings, outcome: 'nothing was written' })
    return exitCodeFor(findings)
  }
  await yieldToSignals()

  if (checks) {
    // The site is not committed; whether it can be made is asked all the same.
    const {
      made,
      findings: stale,
      stale: texts,
    } = checkPublished(root, { roots: ['ladders'], files, notLookedAt: ['site'] }, call.host)
    tell({ findings: [...findings, ...made, ...stale], outcome: 'nothing was written' })
    if (hasErrors(made)) return exitCodeFor(made)
    if (!isDocument(call)) call.terminal.err(staleText(texts, paintFor(call.terminal)))
    return exitCodeFor(stale)
  }
  const result = publish(
    root,
    { roots: outputRoots, files },
    { replaceEdited: call.options['replace-edited'] === true, read: { inputs, findings } },
    call.host,
  )
  switch (result.kind) {
    case 'published':
      tell({
        findings: [...findings, ...result.findings],
        outcome: 'everything was written',
        summary: summaryOf(
          files.map(({ root: folder, path }) => `${folder}/${path}`),
          result,
        ),
      })
      if (result.forgotten !== undefined) {
        call.terminal.err(
          `rungs: ${memoryFile}: ${result.forgotten}\n  everything was written; the next build takes longer\n`,
        )
      }
      return exitCode.ok
    case 'unmade':
      tell({ findings: [...findings, ...result.findings], outcome: 'nothing was written' })
      return exitCodeFor(result.findings)
    case 'refused':
      tell({ findings: [...findings, ...result.findings], outcome: 'nothing was written' })
      return exitCode.environment
    case 'failed':
      call.terminal.err(
        `rungs: ${result.path}: ${result.message}\n  ${result.remedy}, then build again; nothing is half written\n`,
      )
      return exitCode.environment
  }
}

/**
 * The framework, and what is wrong or weak in the project. How its texts are written is let go of here: of a large
 * project that is most of what is known.
 */
function checked(
  read: Outcome<Sources>,
  builtIn: readonly TemplateText[],
  day: string,
): Outcome<Framework | undefined> {
  const project = checkProject(read)
  const { framework, findings } = project
  if (!framework) {
    return { value: undefined, findings: [...findings, ...checkTemplates(project, builtIn, templateFindings)] }
  }
  return { value: framework, findings: [...findings, ...lintProject(project, framework, builtIn, day)] }
}

/** @param paths of all files, relative to the project */
function summaryOf(
  paths: readonly string[],
  { written, unchanged, removed }: Readonly<Record<'written' | 'unchanged' | 'removed', number>>,
): string {
  const ladders = paths.filter((path) => /^ladders\/.+\/.+\.md$/.test(path)).length
  const pages = paths.filter((path) => /^site\/.+\.html$/.test(path)).length
  return `${ladders} ladders, ${pages} pages: ${written} written, ${unchanged} unchanged, ${removed} removed`
}
