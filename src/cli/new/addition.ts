/** Adds text to a project: checks the resulting project in memory, then writes. */
import { applyEdits } from '../../diagnostic/edits.ts'
import { type WantedChange, writeFiles } from '../../files/transaction/write-files.ts'
import { hasErrors } from '../../diagnostic/finding.ts'
import { type Insertion, withInsertion } from '../../source/insert-item.ts'
import { LineIndex } from '../../source/line-index.ts'
import { parseFramework } from '../../source/parse-framework.ts'
import type { SourceText } from '../../source/source-text.ts'
import type { Sources } from '../../source/sources.ts'
import type { Call } from '../command.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { usageError } from '../usage-error.ts'
import { type ValidProject, projectRoot } from '../project.ts'
import { report } from '../report.ts'

/** A new file, or text to insert in an existing file. */
export type Addition =
  | { readonly kind: 'file'; readonly source: SourceText }
  | { readonly kind: 'text'; readonly source: SourceText; readonly insertion: Insertion }

/** Writes the addition and prints the next step. If the project would have errors, writes nothing. */
export function add(call: Call, project: ValidProject, addition: Addition, next: string): ExitCode {
  const { source } = addition
  const text = addition.kind === 'file' ? source.text : withInsertion(source.text, addition.insertion)
  const { findings } = parseFramework(withText(project.sources, { file: source.file, text }))
  if (hasErrors(findings)) {
    report(call, { findings, sources: project.sources, outcome: 'nothing was written', isResult: false })
    return exitCode.findings
  }
  const root = projectRoot(call)
  const [conflict] = writeFiles(root, [changeOf(addition, text, `${root}/${source.file}`, call)], call.host)
  if (conflict) {
    const remedy =
      conflict.kind === 'changed' ? 'run the command again' : 'move it to another place, or choose another name'
    return usageError(call.terminal, `${conflict.path} cannot be written: ${conflict.reason}`, remedy)
  }
  call.terminal.out(`written  ${placeOf(addition)}\n\nNext: ${next}\n`)
  return exitCode.ok
}

function changeOf(addition: Addition, text: string, file: string, { host }: Call): WantedChange {
  const { source } = addition
  if (addition.kind === 'file') return { path: source.file, before: undefined, after: text }
  const { offset, text: added } = addition.insertion
  // The file on disk may have other line ends than the source text.
  const before = host.disk.read(file)
  const edit = new LineIndex(source).edit(offset, offset, added)
  const after = applyEdits(Buffer.from(before).toString('utf8'), [edit])
  if (after === undefined) throw new Error('an insertion falls into the middle of a character')
  return { path: source.file, before, after }
}

/** Returns the file, and the line of inserted text. */
function placeOf(addition: Addition): string {
  const { file, text } = addition.source
  if (addition.kind === 'file') return file
  const { offset, text: added } = addition.insertion
  const blankLines = /^\n*/.exec(added)?.[0].length ?? 0
  return `${file}:${text.slice(0, offset).split('\n').length + blankLines}`
}

/** Returns the sources with a changed or new file. */
function withText(sources: Sources, source: SourceText): Sources {
  const [, folder = ''] = source.file.split('/')
  if (folder === 'framework.yaml') return { ...sources, framework: source }
  if (folder === 'capabilities') {
    return { ...sources, library: [...sources.library.filter(({ file }) => file !== source.file), source] }
  }
  return { ...sources, profiles: [...sources.profiles.filter(({ slug }) => slug !== folder), { slug: folder, source }] }
}
