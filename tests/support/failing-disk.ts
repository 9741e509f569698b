/** A disk with faults: any single call can fail, or be the last thing that a process does. */
import type { Disk } from '../../src/files/host.ts'

/** Stands for the end of the process. Nothing catches it, and afterwards no call reaches the disk. */
export class Killed extends Error {}

export interface CountedDisk extends Disk {
  readonly calls: () => number
}

/**
 * A disk that calls `before` with the number of each call, counted from 1. What it throws comes instead of the call.
 */
export function watchedDisk(
  disk: Disk,
  before: (call: number, operation: keyof Disk, path: string) => void,
): CountedDisk {
  let calls = 0
  const step = (operation: keyof Disk, path: string): void => before(++calls, operation, path)
  return {
    calls: () => calls,
    list: (path) => (step('list', path), disk.list(path)),
    stat: (path) => (step('stat', path), disk.stat(path)),
    identity: (path) => (step('identity', path), disk.identity(path)),
    settle: () => (step('settle', ''), disk.settle()),
    realPath: (path) => (step('realPath', path), disk.realPath(path)),
    read: (path) => (step('read', path), disk.read(path)),
    writeNew: (path, contents) => (step('writeNew', path), disk.writeNew(path, contents)),
    rename: (from, to) => (step('rename', to), disk.rename(from, to)),
    copyPermissions: (from, to) => (step('copyPermissions', to), disk.copyPermissions(from, to)),
    removeFile: (path) => (step('removeFile', path), disk.removeFile(path)),
    removeFolder: (path) => (step('removeFolder', path), disk.removeFolder(path)),
    makeFolder: (path) => (step('makeFolder', path), disk.makeFolder(path)),
    flush: (path) => (step('flush', path), disk.flush(path)),
    mayWrite: (path) => (step('mayWrite', path), disk.mayWrite(path)),
  }
}

/** A disk on which the calls for which `fails` holds end with this code of the system. */
export function failingDisk(
  disk: Disk,
  code: string,
  fails: (call: number, operation: keyof Disk) => boolean,
): CountedDisk {
  return watchedDisk(disk, (call, operation, path) => {
    if (fails(call, operation)) throw Object.assign(new Error(`${code}: ${operation}`), { code, path })
  })
}

/** A disk on which the process ends at one call; a file that was being written then is left half written. */
export function killingDisk(disk: Disk, at: number): CountedDisk {
  const half: Disk = {
    ...disk,
    writeNew: (path, contents) => {
      disk.writeNew(path, contents.slice(0, contents.length / 2))
      throw new Killed()
    },
  }
  let isDead = false
  const watched = watchedDisk(disk, (call, operation) => {
    if (isDead || (call === at && operation !== 'writeNew')) {
      isDead = true
      throw new Killed()
    }
  })
  return {
    ...watched,
    writeNew: (path, contents) => {
      const call = watched.calls() + 1
      if (call !== at || isDead) return watched.writeNew(path, contents)
      isDead = true
      return half.writeNew(path, contents)
    },
  }
}
