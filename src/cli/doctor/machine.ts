/** Checks of the program and the machine. */
import { delimiter, resolve } from 'node:path'
import { isDiskFailure } from '../../files/disk-failure.ts'
import type { Disk } from '../../files/host.ts'
import { oldestNode, version } from '../../version.ts'
import type { Call } from '../command.ts'
import { foldersUp } from '../project.ts'
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

/** Checks whether rungs is installed in the project, so that all colleagues and the CI use the same version. */
export function checkInstallation({ program, host }: Call, root: string): Diagnosis {
  const project = host.disk.realPath(root)
  if (`${program}/`.startsWith(`${project}/`)) {
    return ok('rungs', `${version} in ${program === project ? '.' : program.slice(project.length + 1)}`)
  }
  return advice(
    'rungs',
    `${version} in ${program}, outside the project`,
    `install it in the project, so that everyone uses the same version: npm install --save-dev <path of rungs-${version}.tgz>`,
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
      ? ok('git', 'installed')
      : advice('git', 'not found', 'install git: its history records who agreed to what, and when'),
    repository
      ? ok('repository', 'found')
      : advice('repository', 'the project is in no repository', 'run git init, and commit roles/ and ladders/'),
  ]
}

function isFile(disk: Disk, path: string): boolean {
  try {
    const kind = disk.stat(path)?.kind
    return kind === 'file' || kind === 'link'
  } catch (error) {
    // PATH may contain folders that this user cannot enter. Shells skip them, too.
    if (isDiskFailure(error)) return false
    throw error
  }
}

export function checkPermissions({ host }: Call, root: string): Diagnosis {
  const folders = ['.', 'roles', 'ladders', 'site'].filter(
    (name) => host.disk.stat(`${root}/${name}`)?.kind === 'folder',
  )
  const closed = folders.filter((name) => !host.disk.mayWrite(`${root}/${name}`))
  if (closed.length === 0) return ok('folders', `writable: ${folders.join(', ')}`)
  return machineProblem('folders', `not writable: ${closed.join(', ')}`, 'change their owner or permissions')
}

export function checkCaseSensitivity({ host }: Call, root: string): Diagnosis {
  const isOne = host.disk.stat(`${root}/ROLES/FRAMEWORK.YAML`) !== undefined
  return ok('file names', isOne ? 'not case-sensitive here; on other machines they may be' : 'case-sensitive')
}
