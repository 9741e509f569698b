/** `rungs build`: all ladders and the site. */
import { type Finding, hasErrors, type Outcome } from '../../diagnostic/finding.ts'
import type { Framework } from '../../domain/framework.ts'
import { outputRoots } from '../../domain/output-file.ts'
import { checkPublished } from '../../files/publish/check-published.ts'
import { nothingToDo } from '../../files/publish/memory.ts'
import type { Output } from '../../files/publish/output.ts'
import { publish } from '../../files/publish/publish.ts'
import { memoryFile } from '../../files/transaction/state-folder.ts'
import { finishInterrupted } from '../../files/transaction/transaction.ts'
import { readProgram } from '../../files/reading/program.ts'
import { readProject } from '../../files/reading/read-project.ts'
import { checkTemplates, lintProject } from '../../pipeline/check.ts'
import { fingerprintOfSources, fingerprints } from '../../pipeline/fingerprints.ts'
import { parseProject } from '../../pipeline/load.ts'
import type { ProjectTemplates, Sources } from '../../source/sources.ts'
import { requestedTime } from '../build-time.ts'
import type { Call, Command } from '../command.ts'
import { type ExitCode, exitCode, exitCodeFor } from '../exit-code.ts'
import { paintFor } from '../paint.ts'
import { projectFolderError, projectRoot } from '../project.ts'
import { isDocument, report, type ReportInput, reportOptions } from '../report.ts'
import { yieldToSignals } from '../signals.ts'
import { staleText } from '../stale-text.ts'
import { usageError } from '../usage-error.ts'

export const build: Command = {
  name: 'build',
  usage: 'build [dir]',
  arity: [0, 1],
  options: {
    check: { type: 'boolean', help: 'write nothing; fail if the committed ladders are out of date' },
    date: {
      type: 'string',
      value: 'date',
      help: 'date or time to print on ladders, in ISO 8601; the variable SOURCE_DATE_EPOCH overrides it',
    },
    'allow-empty': { type: 'boolean', help: 'also remove the last ladders, if the project has no roles any more' },
    'replace-edited': { type: 'boolean', help: 'overwrite generated files that someone edited' },
    ...reportOptions,
  },
  run,
}

/** Says what was found and what happened to the disk. */
type Tell = (told: Pick<ReportInput, 'findings' | 'outcome' | 'summary'>) => void

async function run(call: Call): Promise<ExitCode> {
  const { host } = call
  const time = requestedTime(call)
  if ('problem' in time) return usageError(call.terminal, time.problem, time.remedy)
  const root = projectRoot(call, call.args[0])
  const refused = projectFolderError(call, root)
  if (refused !== undefined) return refused
  await yieldToSignals()

  const isCheck = call.options['check'] === true
  if (!isCheck) finishInterrupted(root, host)
  const program = readProgram(host, call.program, call.templates)
  const read = readProject(root, host)
  const templates = { own: read.value.templates, builtIn: program.builtIn }
  const tell: Tell = (told) => report(call, { sources: read.value, builtIn: program.builtIn, isResult: true, ...told })
  const inputs = fingerprintOfSources(read.value, read.findings, program, time)
  const last = isCheck ? undefined : nothingToDo(root, outputRoots, inputs, host)
  if (last) {
    const counts = { written: 0, unchanged: last.total - outputRoots.length, removed: 0 }
    const summary = summaryOf(Array.from(last.files.keys()), counts)
    tell({ findings: last.findings, outcome: 'everything was written', summary })
    return exitCode.ok
  }

  // A fixed time fixes the day of the linter, too: what is weak in the project is part of the site.
  const { value: framework, findings: known } = await checked(read, templates, time.time.slice(0, 10))
  if (!framework) {
    tell({ findings: known, outcome: 'nothing was written' })
    return exitCodeFor(known)
  }
  await yieldToSignals()

  const { planBuild } = await import('../../pipeline/outputs.ts')
  const plan = planBuild({ framework, own: templates.own, findings: () => known }, program)
  const files = plan.value
  const findings = [...known, ...plan.findings]
  if (!files || hasErrors(findings)) {
    tell({ findings, outcome: 'nothing was written' })
    return exitCodeFor(findings)
  }
  await yieldToSignals()

  if (isCheck) {
    const output = { roots: ['ladders'], files, notLookedAt: ['site'], time }
    return compareBuild(call, root, output, findings, tell)
  }
  const fingerprintOf = fingerprints(framework, known, templates.own, program, files)
  const allowEmpty = call.options['allow-empty'] === true
  return writeBuild(
    call,
    root,
    { roots: outputRoots, files, time, fingerprintOf, allowEmpty },
    { inputs, findings },
    tell,
  )
}

/**
 * The framework, and what is wrong or weak in the project. What its authors wrote is released here: of a large project
 * it is most of what is in memory.
 */
async function checked(
  read: Outcome<Sources>,
  templates: ProjectTemplates,
  day: string,
): Promise<Outcome<Framework | undefined>> {
  const project = parseProject(read)
  const { framework, findings } = project
  if (framework) {
    return { value: framework, findings: [...findings, ...lintProject(project, framework, templates, day)] }
  }
  return { value: undefined, findings: [...findings, ...(await checkTemplates(project, templates))] }
}

/** `--check`: the site is not committed, but it must be possible to render it. */
function compareBuild(call: Call, root: string, output: Output, findings: readonly Finding[], tell: Tell): ExitCode {
  const { made, findings: differences, stale } = checkPublished(root, output, call.host)
  tell({ findings: [...findings, ...made, ...differences], outcome: 'nothing was written' })
  if (hasErrors(made)) return exitCodeFor(made)
  if (!isDocument(call)) call.terminal.err(staleText(stale, paintFor(call.terminal)))
  return exitCodeFor(differences)
}

function writeBuild(
  call: Call,
  root: string,
  output: Output,
  read: { readonly inputs: string; readonly findings: readonly Finding[] },
  tell: Tell,
): ExitCode {
  const replaceEdited = call.options['replace-edited'] === true
  const result = publish(root, output, { replaceEdited, read }, call.host)
  switch (result.kind) {
    case 'published': {
      const paths = output.files.map(({ root: folder, path }) => `${folder}/${path}`)
      const findings = [...read.findings, ...result.findings]
      tell({ findings, outcome: 'everything was written', summary: summaryOf(paths, result) })
      if (result.forgotten !== undefined) {
        call.terminal.err(
          `rungs: ${memoryFile}: ${result.forgotten}\n  everything was written; the next build takes longer\n`,
        )
      }
      return exitCode.ok
    }
    case 'unmade':
      tell({ findings: [...read.findings, ...result.findings], outcome: 'nothing was written' })
      return exitCodeFor(result.findings)
    case 'refused':
      tell({ findings: [...read.findings, ...result.findings], outcome: 'nothing was written' })
      return exitCode.environment
    case 'failed':
      call.terminal.err(
        `rungs: ${result.path}: ${result.message}\n  ${result.remedy}, then build again; nothing is half written\n`,
      )
      return exitCode.environment
  }
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
