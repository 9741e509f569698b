/** Loading a project for a command, and saying what is wrong with it. */
import { relative, resolve } from 'node:path'
import { type LoadedProject, loadProject } from '../pipeline/load.ts'
import { hasErrors } from '../diagnostic/finding.ts'
import type { Framework } from '../domain/framework.ts'
import { type Call, textOption } from './command.ts'
import { type ExitCode, exitCodeFor } from './exit-code.ts'
import { usageError } from './usage-error.ts'
import { report } from './report.ts'

/** The folder of the project: the argument or `--project`, else the current one. Forward slashes, absolute. */
export function projectRoot(call: Call, argument?: string): string {
  const wanted = argument ?? textOption(call, 'project') ?? '.'
  return resolve(call.terminal.cwd, wanted).replaceAll('\\', '/')
}

/** A path of the call as findings name files: relative to the project, with forward slashes. */
export function fileInProject(call: Call, root: string, path: string): string {
  return relative(root, resolve(call.terminal.cwd, path)).replaceAll('\\', '/')
}

/**
 * Says that there is no project in a folder where one cannot be: it is not there, it is a file, or it is inside of a
 * project.
 */
export function projectFolderError(call: Call, root: string): ExitCode | undefined {
  const { disk } = call.host
  const shown = fileInProject(call, call.terminal.cwd, root) || '.'
  const kind = disk.stat(root)?.kind
  if (kind === undefined) {
    return usageError(call.terminal, `there is no folder "${shown}"`, 'name the folder that holds roles/')
  }
  if (kind === 'file') return usageError(call.terminal, `"${shown}" is a file`, 'name the folder that holds roles/')
  if (disk.stat(`${root}/roles`)) return undefined
  const around = foldersAround(root).find((folder) => disk.stat(`${folder}/roles/framework.yaml`))
  if (around === undefined) return undefined
  const way = fileInProject(call, call.terminal.cwd, around) || '.'
  return usageError(call.terminal, `"${shown}" is inside of a project`, `run rungs in ${way}, or name that folder`)
}

function foldersAround(folder: string): string[] {
  const parts = folder.split('/')
  return parts.map((_, index) => parts.slice(0, parts.length - index - 1).join('/')).filter((path) => path !== '')
}

export interface ValidProject extends LoadedProject {
  readonly framework: Framework
}

/** The project, or the exit code when it has errors; these are reported then. Warnings are left to the caller. */
export function loadOrReport(call: Call, root: string): ValidProject | ExitCode {
  const project = loadProject(root, call.host)
  const { framework } = project
  if (framework && !hasErrors(project.findings)) return { ...project, framework }
  report(call, {
    findings: project.findings,
    sources: project.sources,
    outcome: 'nothing was written',
    isResult: false,
  })
  return exitCodeFor(project.findings)
}
