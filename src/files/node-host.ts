/** The real disk, clock, process and git. */
import { spawnSync } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
  type Dirent,
  type Stats,
} from 'node:fs'
import { homedir, hostname, tmpdir } from 'node:os'
import { isDiskFailure } from './disk-failure.ts'
import type { Disk, EntryKind, Git, GitBytes, Host } from './host.ts'

/** Linux stamps files with the time of the last tick of its clock, which are up to this far apart. In milliseconds. */
const coarsestTick = 12

export const nodeDisk: Disk = {
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  stat: (path) => {
    const found = lstatOf(path)
    return found && { kind: kindOf(found), size: found.size, modified: found.mtimeMs }
  },
  identity: (path) => {
    const found = lstatSync(path, { throwIfNoEntry: false, bigint: true })
    return found?.isFile() ? `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}` : undefined
  },
  settle: () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, coarsestTick),
  realPath: (path) => forwardSlashes(realpathSync.native(path)),
  read: (file) => naming(file, () => readFileSync(file)),
  writeNew: (file, contents) => {
    try {
      naming(file, () => writeFileSync(file, contents, { flag: 'wx' }))
    } catch (error) {
      // What could not be opened was not made by us, so it is not ours to remove.
      if (error instanceof Error && 'syscall' in error && error.syscall !== 'open') unlinkSync(file)
      throw error
    }
  },
  rename: renameSync,
  copyPermissions: (from, to) => chmodSync(to, statSync(from).mode),
  removeFile: unlinkSync,
  removeFolder: rmdirSync,
  makeFolder: (folder) => {
    mkdirSync(folder)
  },
  // Opened for synchronous writing: what is written is on the disk when the call returns. `fsync` is not to be had
  // under Node's permission model.
  flush: (file) => naming(file, () => writeFileSync(file, readFileSync(file), { flag: 'rs+' })),
  mayWrite: (folder) => {
    try {
      accessSync(folder, constants.W_OK)
      return true
    } catch (error) {
      if (isDiskFailure(error)) return false
      throw error
    }
  },
}

/** More than git says about any repository of profiles. */
const mostOutput = 256 * 1024 * 1024

/** Neither the index is written nor a program run that the repository names. */
const safely = ['--no-optional-locks', '-c', 'core.fsmonitor=false']

const nodeGit: Git = (folder, args) => {
  const { status, stdout } = spawnSync('git', [...safely, ...args], {
    cwd: folder,
    encoding: 'utf8',
    shell: false,
    maxBuffer: mostOutput,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return status === 0 ? stdout : undefined
}

const nodeGitBytes: GitBytes = (folder, args, input) => {
  const { status, stdout } = spawnSync('git', [...safely, ...args], {
    cwd: folder,
    input,
    shell: false,
    maxBuffer: mostOutput,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  return status === 0 ? stdout : undefined
}

export const nodeHost: Host = {
  disk: nodeDisk,
  git: nodeGit,
  gitBytes: nodeGitBytes,
  now: () => new Date(),
  pid: process.pid,
  nodeVersion: process.versions.node,
  hostname: hostname(),
  home: forwardSlashes(homedir()),
  temporary: forwardSlashes(tmpdir()),
  system: `Node ${process.version}, ${process.platform} ${process.arch}`,
  isRunning: (pid) => {
    try {
      return process.kill(pid, 0)
    } catch (error) {
      // EPERM: it is alive and belongs to somebody else.
      return isDiskFailure(error) && error.code === 'EPERM'
    }
  },
}

function kindOf(entry: Dirent | Stats): EntryKind {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : 'other'
}

function lstatOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    // A file stands where the path has a folder, so there is nothing at the path.
    if (isDiskFailure(error) && error.code === 'ENOTDIR') return undefined
    throw error
  }
}

function forwardSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}

/** Failures of an open file do not say which file it was. */
function naming<Result>(path: string, call: () => Result): Result {
  try {
    return call()
  } catch (error) {
    if (error instanceof Error && !('path' in error)) Object.assign(error, { path })
    throw error
  }
}
