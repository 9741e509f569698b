/** What the doctor looks at before there is a project: the program, and what it runs on. */
import { delimiter, resolve } from 'node:path'
import type { Disk } from '../../files/host.ts'
import { oldestNode, version } from '../../version.ts'
import type { Call } from '../command.ts'
import { advice, type Diagnosis, machineProblem, ok } from './diagnosis.ts'

export function checkNode({ host }: Call): Diagnosis {
  const [have, need] = [numbers(host.nodeVersion), numbers(oldestNode)]
  const isEnough = (have[0] ?? 0) > (need[0] ?? 0) || (have[0] === need[0] && (have[1] ?? 0) >= (need[1] ?? 0))
  return isEnough
    ? ok('Node', host.nodeVersion)
    : machineProblem('Node', `${host.nodeVersion} is too old`, `install Node ${oldestNode} or newer`)
}

function numbers(text: string): number[] {
  return text.split('.').map(Number)
}

/** Which rungs this is. In a project of its own each colleague and the CI run the same one. */
export function checkInstallation({ program, host }: Call, root: string): Diagnosis {
  const project = host.disk.realPath(root)
  if (`${program}/`.startsWith(`${project}/`)) {
    return ok('rungs', `${version} in ${program === project ? '.' : program.slice(project.length + 1)}`)
  }
  return advice(
    'rungs',
    `${version} in ${program}, outside the project`,
    `install it in the project, so that everyone has the same version: npm install --save-dev <path of rungs-${version}.tgz>`,
  )
}

export function checkGit({ terminal, host }: Call, root: string): Diagnosis[] {
  const names = ['git', 'git.exe']
  const folders = (terminal.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const isThere = folders.some((folder) =>
    names.some((name) => isFile(host.disk, `${resolve(terminal.cwd, folder)}/${name}`)),
  )
  const repository = foldersUp(root).some((folder) => host.disk.stat(`${folder}/.git`))
  return [
    isThere
      ? ok('git', 'there')
      : advice('git', 'not found', 'install git: the history of a profile says who agreed to what, and when'),
    repository
      ? ok('repository', 'there')
      : advice('repository', 'the project is in none', 'git init, and commit roles/ and ladders/'),
  ]
}

function isFile(disk: Disk, path: string): boolean {
  const kind = disk.stat(path)?.kind
  return kind === 'file' || kind === 'link'
}

/** A folder and all those around it, innermost first. */
export function foldersUp(folder: string): string[] {
  const folders = [folder]
  for (let at = folder.lastIndexOf('/'); at > 0; at = folder.lastIndexOf('/', at - 1)) folders.push(folder.slice(0, at))
  return folders
}

export function checkPermissions({ host }: Call, root: string): Diagnosis {
  const folders = ['.', 'roles', 'ladders', 'site'].filter(
    (name) => host.disk.stat(`${root}/${name}`)?.kind === 'folder',
  )
  const closed = folders.filter((name) => !host.disk.mayWrite(`${root}/${name}`))
  if (closed.length === 0) return ok('folders', `may be written to: ${folders.join(', ')}`)
  return machineProblem('folders', `may not be written to: ${closed.join(', ')}`, 'change their owner or permissions')
}

export function checkCaseSensitivity({ host }: Call, root: string): Diagnosis {
  const isOne = host.disk.stat(`${root}/ROLES/FRAMEWORK.YAML`) !== undefined
  return ok(
    'file names',
    isOne ? 'upper and lower case are the same here, elsewhere they may not be' : 'upper and lower case differ',
  )
}
