/** The real disk, clock and process. */
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
  type Dirent,
  type Stats,
} from 'node:fs'
import { homedir, hostname } from 'node:os'
import { isDiskFailure } from '../disk-failure.ts'
import type { Disk, EntryKind, Host } from '../host.ts'

export const nodeDisk: Disk = {
  list: (folder) => readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  stat: (path) => {
    const found = lstatOf(path)
    return found && { kind: kindOf(found), size: found.size, modified: found.mtimeMs }
  },
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
  removeFile: unlinkSync,
  removeFolder: rmdirSync,
  makeFolder: (folder) => {
    mkdirSync(folder)
  },
  flush: (file) => {
    const opened = openSync(file, 'r+')
    try {
      naming(file, () => fsyncSync(opened))
    } finally {
      closeSync(opened)
    }
  },
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

export const nodeHost: Host = {
  disk: nodeDisk,
  now: () => new Date(),
  pid: process.pid,
  nodeVersion: process.versions.node,
  hostname: hostname(),
  home: forwardSlashes(homedir()),
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
