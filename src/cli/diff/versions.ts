/** The two versions that a call of `rungs diff` names. */
import { hasErrors } from '../../diagnostic/finding.ts'
import type { Framework } from '../../domain/framework.ts'
import { committedFiles } from '../../files/reading/committed-files.ts'
import type { Disk } from '../../files/host.ts'
import { loadProject } from '../../pipeline/load.ts'
import type { Call } from '../command.ts'
import { type ExitCode, exitCodeFor } from '../exit-code.ts'
import { usageError } from '../usage-error.ts'
import { projectRoot, resolveFolder } from '../project.ts'
import { report } from '../report.ts'

export interface Version {
  readonly name: string
  readonly framework: Framework
}

/** The source of a version: a folder, or a commit of the project's repository. */
type Source = { readonly name: string; readonly folder: string } | { readonly name: string; readonly revision: string }

/** Both versions, or the exit code when one cannot be had; the reason is reported then. */
export function versionsOf(call: Call): { readonly from: Version; readonly to: Version } | ExitCode {
  const sources = sourcesOf(call)
  if (typeof sources === 'number') return sources
  const from = load(call, sources.from)
  if (typeof from === 'number') return from
  const to = load(call, sources.to)
  return typeof to === 'number' ? to : { from, to }
}

function sourcesOf(call: Call): { readonly from: Source; readonly to: Source } | ExitCode {
  const workingTree: Source = { name: 'the working tree', folder: projectRoot(call) }
  const [first, second] = call.args
  if (first === undefined) {
    const base = mergeBase(call)
    return typeof base === 'number' ? base : { from: base, to: workingTree }
  }
  if (second !== undefined) return { from: sourceOf(call, first), to: sourceOf(call, second) }
  const [start = '', end] = first.split('..')
  if (start === '') return usageError(call.terminal, `"${first}" names no version to begin with`, 'write <from>..<to>')
  const from = sourceOf(call, start)
  return { from, to: end === undefined || end === '' ? workingTree : sourceOf(call, end) }
}

/** A folder with profiles, else a revision. */
function sourceOf(call: Call, name: string): Source {
  const folder = resolveFolder(call, name)
  return call.host.disk.stat(`${folder}/roles`) ? { name, folder } : { name, revision: name }
}

/** The branches that changes usually go to. */
const mainBranches = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']

/** The commit at which the work on the current branch began; on the main branch itself the last commit. */
function mergeBase(call: Call): Source | ExitCode {
  const root = projectRoot(call)
  const { git } = call.host
  if (git(root, ['rev-parse', '--git-dir']) === undefined) {
    return usageError(call.terminal, 'this folder is in no git repository', 'name two folders: rungs diff <from> <to>')
  }
  for (const branch of mainBranches) {
    const base = git(root, ['merge-base', 'HEAD', branch])?.trim()
    if (base !== undefined && base !== '') {
      return { name: `${base.slice(0, 7)}, where this branch left ${branch}`, revision: base }
    }
  }
  return usageError(call.terminal, 'there is no main branch to compare with', 'name a version: rungs diff <from>')
}

function load(call: Call, source: Source): Version | ExitCode {
  const root = projectRoot(call)
  let { disk }: { disk: Disk } = call.host
  if ('revision' in source) {
    const files = committedFiles(root, source.revision, call.host)
    if ('problem' in files) return usageError(call.terminal, files.problem, files.remedy)
    disk = files
  }
  const project = loadProject('folder' in source ? source.folder : root, { ...call.host, disk })
  if (project.framework && !hasErrors(project.findings)) return { name: source.name, framework: project.framework }
  call.terminal.err(`rungs: ${source.name} has errors:\n`)
  report(call, {
    findings: project.findings,
    sources: project.sources,
    outcome: 'nothing was compared',
    isResult: false,
  })
  return exitCodeFor(project.findings)
}
