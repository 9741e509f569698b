/** What a build that was cut off has left: undone when its files were not all prepared, finished when they were. */
import { isDiskFailure } from '../disk-failure.ts'
import type { Disk } from '../host.ts'
import { openGround, type Ground } from './project-paths.ts'
import { parseJournal, parsePreparation, type Change, type Journal } from './journal.ts'
import { hashOf, textOf } from './manifest.ts'
import { removeEmptied, removeIfEmpty, temporary } from './staging.ts'
import { draftFile, journalFile, preparedFile } from './state-folder.ts'

/**
 * Brings the disk to the state before or after the last build. A list that is damaged or leads out of the project is
 * dropped unread.
 */
export function recover(ground: Ground, disk: Disk): void {
  const text = textIn(journalFile, ground, disk)
  const journal = text === undefined ? undefined : parseJournal(text)
  if (journal) rollForward(journal, ground, disk)
  undo(ground, disk)
  if (text !== undefined) disk.removeFile(ground.absolute(journalFile))
}

/**
 * Removes everything that was prepared, and the list of it last. What is in its place already is no longer beside it,
 * and stays.
 */
function undo(ground: Ground, disk: Disk): void {
  // Folders may have been made since the ground was first looked at.
  const now = openGround(ground.project, disk)
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
 * the next build.
 */
export function undoQuietly(ground: Ground, disk: Disk): void {
  try {
    undo(ground, disk)
  } catch (error) {
    if (!isDiskFailure(error)) throw error
  }
}

function rollForward(journal: Journal, ground: Ground, disk: Disk): void {
  for (const change of journal.changes) finishOnce(change, ground, disk)
  removeEmptied(journal, ground, disk)
}

/**
 * Time has passed: a change that has been made is not made again, and a file that a person has touched since is left to
 * them.
 */
function finishOnce(change: Change, ground: Ground, disk: Disk): void {
  const place = ground.absolute(change.path)
  if (change.kind === 'remove') {
    if (isFile(change.path, ground, disk) && hashOf(disk.read(place)) === change.before) disk.removeFile(place)
    return
  }
  const file = temporary(change.path)
  if (!isFile(file, ground, disk)) return
  const isWhole = hashOf(disk.read(ground.absolute(file))) === change.after
  if (isWhole && isUntouched(change.path, change.before, ground, disk)) disk.rename(ground.absolute(file), place)
  else disk.removeFile(ground.absolute(file))
}

function isUntouched(path: string, before: string | undefined, ground: Ground, disk: Disk): boolean {
  if (disk.stat(ground.absolute(path)) === undefined) return true
  return isFile(path, ground, disk) && hashOf(disk.read(ground.absolute(path))) === before
}

function isFile(path: string, ground: Ground, disk: Disk): boolean {
  return ground.folderOf(path).kind === 'there' && disk.stat(ground.absolute(path))?.kind === 'file'
}

function textIn(file: string, ground: Ground, disk: Disk): string | undefined {
  return isFile(file, ground, disk) ? textOf(disk.read(ground.absolute(file))) : undefined
}
