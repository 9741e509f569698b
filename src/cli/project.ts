/** Loading a project for a command, and saying what is wrong with it. */
import { isAbsolute, relative, resolve } from 'node:path'
import { type LoadedProject, loadProject } from '../build.ts'
import { hasErrors } from '../diagnostic/finding.ts'
import type { Framework } from '../domain/framework.ts'
import { type Call, textOption } from './command.ts'
import { report } from './report.ts'

/** The folder of the project: the argument or `--project`, else the current one. Forward slashes, absolute. */
export function projectRoot(call: Call, argument?: string): string {
  const wanted = argument ?? textOption(call, 'project') ?? '.'
  return (isAbsolute(wanted) ? wanted : resolve(call.terminal.cwd, wanted)).replaceAll('\\', '/')
}

/** A path of the call as findings name files: relative to the project, with forward slashes. */
export function fileInProject(call: Call, root: string, path: string): string {
  return relative(root, resolve(call.terminal.cwd, path)).replaceAll('\\', '/')
}

export interface Loaded extends LoadedProject {
  readonly framework: Framework
}

/** The project, or nothing when it has errors; these are reported then. Warnings are left to the caller. */
export function loadOrReport(call: Call, root: string): Loaded | undefined {
  const project = loadProject(root, call.host)
  const { framework } = project
  if (framework && !hasErrors(project.findings)) return { ...project, framework }
  report(call, { findings: project.findings, sources: project.sources, outcome: 'nothing was written', isResult: false })
  return undefined
}
