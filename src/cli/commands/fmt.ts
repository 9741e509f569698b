/** `rungs fmt`: formats profiles, the library and the framework. */
import { finishInterrupted } from '../../files/transaction/transaction.ts'
import { type WantedChange, writeFiles } from '../../files/transaction/write-files.ts'
import { finding, type Finding, hasErrors } from '../../diagnostic/finding.ts'
import { formatFile } from '../../source/format/format-file.ts'
import type { Host } from '../../files/host.ts'
import { readProject } from '../../files/reading/read-project.ts'
import type { AuthoredKind } from '../../source/key-order.ts'
import type { SourceText } from '../../source/source-text.ts'
import type { Sources } from '../../source/sources.ts'
import { type Call, type Command, projectOption } from '../command.ts'
import { type ExitCode, exitCode, exitCodeFor } from '../exit-code.ts'
import { usageError } from '../usage-error.ts'
import { fileInProject, projectFolderError, projectRoot } from '../project.ts'
import { formatOption, report } from '../report.ts'

export const fmt: Command = {
  name: 'fmt',
  usage: 'fmt [file...]',
  arity: [0, Infinity],
  options: {
    check: { type: 'boolean', help: 'write nothing; fail if a file is not formatted' },
    ...formatOption,
    ...projectOption,
  },
  run,
}

interface AuthoredFile {
  readonly kind: AuthoredKind
  readonly source: SourceText
}

function run(call: Call): ExitCode {
  const root = projectRoot(call)
  const rejected = projectFolderError(call, root)
  if (rejected !== undefined) return rejected
  if (call.options['check'] !== true) finishInterrupted(root, call.host)
  const { value: sources, findings: unread } = readProject(root, call.host)
  const all = authoredFiles(sources)
  const wanted =
    call.args.length === 0
      ? all
      : all.filter(({ source }) => call.args.some((path) => fileInProject(call, root, path) === source.file))
  const unknown = call.args.find((path) => !all.some(({ source }) => source.file === fileInProject(call, root, path)))
  if (unknown !== undefined) {
    return usageError(
      call.terminal,
      `"${unknown}" is no framework, library or profile of this project`,
      'run rungs fmt without files to format all of them',
    )
  }

  const formatted = wanted.map(({ source, kind }) => format(root, source, kind, call.host))
  const changed = formatted.flatMap(({ change }) => change ?? [])
  const isCheck = call.options['check'] === true
  const conflicts = isCheck ? [] : writeFiles(root, changed, call.host)
  if (conflicts.length === 0) {
    for (const { path } of changed) call.terminal.out(`${isCheck ? 'would change' : 'formatted'} ${path}\n`)
  }
  const findings = [
    ...unread,
    ...formatted.flatMap((each) => each.findings),
    ...conflicts.map(({ path }) => finding('changed-meanwhile', { file: path }, {})),
  ]
  report(call, { findings, sources, outcome: 'these files were not changed', isResult: false })
  if (changed.length === 0 && findings.length === 0) {
    call.terminal.out(`${wanted.length} ${wanted.length === 1 ? 'file is' : 'files are'} formatted\n`)
  }
  return isCheck && changed.length > 0 && !hasErrors(findings) ? exitCode.findings : exitCodeFor(findings)
}

function authoredFiles({ framework, library, profiles }: Sources): AuthoredFile[] {
  return [
    ...(framework ? [{ kind: 'framework' as const, source: framework }] : []),
    ...library.map((source) => ({ kind: 'library' as const, source })),
    ...profiles.map(({ source }) => ({ kind: 'profile' as const, source })),
  ]
}

/** Formats a file and keeps its line ends. There is no change if the file is formatted already or has errors. */
function format(
  root: string,
  source: SourceText,
  kind: AuthoredKind,
  host: Host,
): { readonly change: WantedChange | undefined; readonly findings: readonly Finding[] } {
  const { value, findings } = formatFile(source, kind)
  if (value === undefined) return { change: undefined, findings }
  const before = host.disk.read(`${root}/${source.file}`)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(before)
  const after = text.includes('\r\n') ? value.replaceAll('\n', '\r\n') : value
  return { change: after === text ? undefined : { path: source.file, before, after }, findings }
}
