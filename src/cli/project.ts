/** Finds and loads the project of a command. */
import { relative, resolve, sep } from 'node:path'
import { hasErrors } from '../diagnostic/finding.ts'
import type { Framework } from '../domain/framework.ts'
import type { Disk } from '../files/host.ts'
import { type LoadedProject, loadProject } from '../pipeline/load.ts'
import { type Call, textOption } from './command.ts'
import { type ExitCode, exitCodeFor } from './exit-code.ts'
import { report } from './report.ts'
import { usageError } from './usage-error.ts'

/** Resolves a folder of the command line, else the current folder. Absolute, with forward slashes. */
export function resolveFolder(call: Call, path = '.'): string {
  return resolve(call.terminal.cwd, path).replaceAll('\\', '/')
}

/**
 * Returns the folder of the project: the argument or `--project`, else the nearest folder with `roles/framework.yaml`
 * from the current folder upwards, else the current folder. Absolute, with forward slashes.
 */
export function projectRoot(call: Call, argument?: string): string {
  const named = argument ?? textOption(call, 'project')
  if (named !== undefined) return resolveFolder(call, named)
  const current = resolveFolder(call, '.')
  const { disk } = call.host
  // A folder with roles/ is a project that lacks its framework, which is an error of that project.
  if (disk.stat(`${current}/roles`)) return current
  return projectAround(current, disk) ?? current
}

/** Returns the nearest folder with a framework, from a folder upwards. */
export function projectAround(folder: string, disk: Disk): string | undefined {
  return foldersUp(folder).find((each) => disk.stat(`${each}/roles/framework.yaml`))
}

/** Returns a folder and its parent folders, innermost first. */
export function foldersUp(folder: string): string[] {
  const folders = [folder]
  for (let at = folder.lastIndexOf('/'); at > 0; at = folder.lastIndexOf('/', at - 1)) folders.push(folder.slice(0, at))
  return folders
}

/** Returns a path of the command line as findings name files: relative to the project, with forward slashes. */
export function fileInProject(call: Call, root: string, path: string): string {
  return relative(root, resolve(call.terminal.cwd, path)).replaceAll('\\', '/')
}

/** Reports a folder that cannot be a project: it does not exist, it is a file, or it is inside a project. */
export function projectFolderError(call: Call, root: string): ExitCode | undefined {
  const { disk } = call.host
  const shown = fileInProject(call, call.terminal.cwd, root) || '.'
  const kind = disk.stat(root)?.kind
  // Paths have forward slashes in the program, on every system.
  if (kind === undefined && sep === '/' && [call.terminal.cwd, ...call.args].some((path) => path.includes('\\'))) {
    return usageError(call.terminal, 'the path of the project has a backslash in it', 'rename that folder')
  }
  if (kind === undefined) {
    return usageError(call.terminal, `there is no folder "${shown}"`, 'name the folder that contains roles/')
  }
  if (kind === 'file') return usageError(call.terminal, `"${shown}" is a file`, 'name the folder that contains roles/')
  if (disk.stat(`${root}/roles`)) return undefined
  const outer = projectAround(root, disk)
  if (outer === undefined) {
    return usageError(
      call.terminal,
      `there is no project in "${shown}": it has no folder roles/`,
      'run rungs init to create a project, or name the folder of one',
    )
  }
  const outerShown = fileInProject(call, call.terminal.cwd, outer) || '.'
  return usageError(call.terminal, `"${shown}" is inside a project`, `name the folder of the project: ${outerShown}`)
}

export interface ValidProject extends LoadedProject {
  readonly framework: Framework
}

/** Loads the project. If it has errors, reports them and returns the exit code. Warnings are left to the caller. */
export function loadOrReport(call: Call, root: string): ValidProject | ExitCode {
  const rejected = projectFolderError(call, root)
  if (rejected !== undefined) return rejected
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
