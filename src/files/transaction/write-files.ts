/** Changes of files that people write: all of them are made, or none is. */
import { isDiskFailure } from '../disk-failure.ts'
import { hashOf } from '../hash.ts'
import type { Disk, Host } from '../host.ts'
import { type FileChange, mayChange } from './journal.ts'
import { openProjectPaths, type ProjectPaths } from './project-paths.ts'
import { stateProblems } from './state-folder.ts'
import { transact } from './transaction.ts'

/** The wanted state of one file. */
export interface WantedChange {
  /** Relative to the folder, with forward slashes. */
  readonly path: string
  /** The contents that the file must have now; a file that must not exist has none. */
  readonly before: string | Uint8Array | undefined
  /** The contents that it gets; a file that is to be removed has none. */
  readonly after: string | Uint8Array | undefined
}

/** A reason not to write; `path` is relative to the folder, and the path of the change unless it is `blocked`. */
export interface WriteConflict {
  /**
   * - `changed`: the file does not have the expected contents
   * - `exists`: there is something where nothing was expected
   * - `blocked`: what is at `path` is no place to write to
   */
  readonly kind: 'changed' | 'exists' | 'blocked'
  readonly path: string
  readonly reason: string
}

/**
 * Makes all of the changes, or none where there is a conflict. A link to a file inside the folder stays, and the file
 * that it leads to changes. Permissions stay as they are.
 * @param root absolute, with forward slashes; it is made if it does not exist
 * @returns every conflict; none when everything was written
 * @throws {DiskFailure} when the disk refuses; then nothing has changed, or the next transaction finishes all of it
 */
export function writeFiles(root: string, wanted: readonly WantedChange[], host: Host): readonly WriteConflict[] {
  const { disk } = host
  if (wanted.length === 0) return []
  const inTheWay = foldersTo(root).find((folder) => ['file', 'other'].includes(disk.stat(folder)?.kind ?? ''))
  if (inTheWay !== undefined) return [{ kind: 'blocked', path: inTheWay, reason: 'it is not a folder' }]
  const made = makeFolders(root, disk)
  let isDone = false
  try {
    const paths = openProjectPaths(root, disk)
    const changes = wanted.map((change) => ({ ...change, path: realPathOf(change.path, paths, disk) }))
    const unsafe = stateProblems(paths, disk).map((problem): WriteConflict => ({ kind: 'blocked', ...problem }))
    if (unsafe.length > 0) return unsafe
    const conflicts = transact(
      root,
      () => pathsToWrite(changes),
      host,
      (transaction) => {
        const before = conflictsOf(changes, transaction.paths, disk)
        if (before.length > 0) return before
        for (const { path, after, before: old } of changes) {
          if (after === undefined) continue
          const staged = transaction.stage(path, after)
          disk.flush(staged)
          if (old !== undefined) disk.copyPermissions(transaction.paths.absolute(path), staged)
        }
        // Somebody may have changed a file in the meantime.
        const after = conflictsOf(changes, openProjectPaths(root, disk), disk)
        if (after.length === 0) transaction.commit(changes.map(changeOf))
        return after
      },
    )
    isDone = conflicts.length === 0
    return conflicts
  } finally {
    if (!isDone) removeFolders(made, disk)
  }
}

function pathsToWrite(changes: readonly WantedChange[]): string[] {
  return changes.flatMap(({ path, after }) => (after === undefined ? [] : [path]))
}

/** The folder and those around it, outermost first, without the root of the disk. */
function foldersTo(root: string): string[] {
  const parts = root.replace(/\/+$/, '').split('/')
  return parts.map((_, index) => parts.slice(0, index + 1).join('/')).slice(1)
}

/** Makes the folders up to the root that are missing, and returns them, outermost first. */
function makeFolders(root: string, disk: Disk): string[] {
  const missing = foldersTo(root).filter((folder) => disk.stat(folder) === undefined)
  const made: string[] = []
  try {
    for (const folder of missing) {
      disk.makeFolder(folder)
      made.push(folder)
    }
  } catch (error) {
    removeFolders(made, disk)
    throw error
  }
  return made
}

/** Folders that hold something by now stay. */
function removeFolders(made: readonly string[], disk: Disk): void {
  for (const folder of made.toReversed()) {
    try {
      disk.removeFolder(folder)
    } catch (error) {
      if (!isDiskFailure(error)) throw error
    }
  }
}

/** The path of the file itself, where a path leads to it by way of links; one that leads out of the root stays as it is. */
function realPathOf(path: string, paths: ProjectPaths, disk: Disk): string {
  try {
    const real = disk.realPath(paths.absolute(path))
    return real.startsWith(`${paths.project}/`) ? real.slice(paths.project.length + 1) : path
  } catch (error) {
    if (isDiskFailure(error)) return path
    throw error
  }
}

function conflictsOf(changes: readonly WantedChange[], paths: ProjectPaths, disk: Disk): WriteConflict[] {
  return changes.flatMap((change) => conflictOf(change, paths, disk) ?? [])
}

function conflictOf({ path, before }: WantedChange, paths: ProjectPaths, disk: Disk): WriteConflict | undefined {
  if (!mayChange(path)) return { kind: 'blocked', path, reason: 'rungs writes nothing there' }
  const folder = paths.folderOf(path)
  if (folder.kind === 'blocked') return { kind: 'blocked', path: folder.by, reason: folder.reason }
  const kind = folder.kind === 'there' ? disk.stat(paths.absolute(path))?.kind : undefined
  if (before === undefined && kind === undefined) return undefined
  if (before === undefined) return { kind: 'exists', path, reason: 'it exists already' }
  if (kind === undefined) return { kind: 'changed', path, reason: 'it is gone' }
  if (kind !== 'file') return { kind: 'blocked', path, reason: 'it is not a file' }
  const isAsExpected = Buffer.from(disk.read(paths.absolute(path))).equals(Buffer.from(before))
  return isAsExpected ? undefined : { kind: 'changed', path, reason: 'it has changed in the meantime' }
}

function changeOf({ path, before, after }: WantedChange): FileChange {
  if (after !== undefined) {
    return { kind: 'write', path, before: before === undefined ? undefined : hashOf(before), after: hashOf(after) }
  }
  return { kind: 'remove', path, before: hashOf(before ?? '') }
}
