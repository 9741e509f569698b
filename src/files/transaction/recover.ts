/** Recovers from a transaction that was interrupted: it is undone if its files were not all staged, else finished. */
import { isDiskFailure } from '../disk-failure.ts'
import type { Disk } from '../host.ts'
import { hashOf } from '../hash.ts'
import { type FileChange, parseJournal, parsePreparation } from './journal.ts'
import { openProjectPaths, type ProjectPaths } from './project-paths.ts'
import { removeEmptied, removeIfEmpty, temporary } from './staging.ts'
import { draftFile, journalFile, preparedFile } from './state-folder.ts'

/**
 * Brings the disk to the state before or after the last transaction. A list that is damaged or leads out of the project is
 * dropped unread.
 */
export function recover(paths: ProjectPaths, disk: Disk): void {
  const text = textIn(journalFile, paths, disk)
  const changes = (text === undefined ? undefined : parseJournal(text)) ?? []
  for (const change of changes) finishOnce(change, paths, disk)
  removeEmptied(changes, paths, disk)
  undo(paths, disk)
  if (text !== undefined) disk.removeFile(paths.absolute(journalFile))
}

/**
 * Removes everything that was prepared, and the list of it last. What is in its place already is no longer beside it,
 * and stays.
 */
function undo(paths: ProjectPaths, disk: Disk): void {
  // Folders may have been made since the paths were first looked at.
  const now = openProjectPaths(paths.project, disk)
  const text = textIn(preparedFile, now, disk)
  const { files, folders } = (text === undefined ? undefined : parsePreparation(text)) ?? { files: [], folders: [] }
  for (const path of files) {
    const file = temporary(path)
    if (isFile(file, now, disk)) disk.removeFile(now.absolute(file))
  }
  removeIfEmpty(folders.toReversed(), now, disk)
  if (isFile(draftFile, now, disk)) disk.removeFile(now.absolute(draftFile))
  if (text !== undefined) disk.removeFile(now.absolute(preparedFile))
}

/**
 * As `undo`, where it follows a failure: that is the one to report, and what cannot be undone now is still listed for
 * the next transaction.
 */
export function undoQuietly(paths: ProjectPaths, disk: Disk): void {
  try {
    undo(paths, disk)
  } catch (error) {
    if (!isDiskFailure(error)) throw error
  }
}

/**
 * Time has passed: a change that has been made is not made again, and a file that a person has touched since is left to
 * them.
 */
function finishOnce(change: FileChange, paths: ProjectPaths, disk: Disk): void {
  const place = paths.absolute(change.path)
  if (change.kind === 'remove') {
    if (isFile(change.path, paths, disk) && hashOf(disk.read(place)) === change.before) disk.removeFile(place)
    return
  }
  const file = temporary(change.path)
  if (!isFile(file, paths, disk)) return
  const isWhole = hashOf(disk.read(paths.absolute(file))) === change.after
  if (isWhole && isUntouched(change.path, change.before, paths, disk)) disk.rename(paths.absolute(file), place)
  else disk.removeFile(paths.absolute(file))
}

function isUntouched(path: string, before: string | undefined, paths: ProjectPaths, disk: Disk): boolean {
  if (disk.stat(paths.absolute(path)) === undefined) return true
  return isFile(path, paths, disk) && hashOf(disk.read(paths.absolute(path))) === before
}

function isFile(path: string, paths: ProjectPaths, disk: Disk): boolean {
  return paths.folderOf(path).kind === 'there' && disk.stat(paths.absolute(path))?.kind === 'file'
}

function textIn(file: string, paths: ProjectPaths, disk: Disk): string | undefined {
  return isFile(file, paths, disk) ? Buffer.from(disk.read(paths.absolute(file))).toString('utf8') : undefined
}
