/** What a build that was cut off has left: undone when its files were not all prepared, finished when they were. */
import type { Disk } from '../host.ts'
import { openGround, type Ground } from './ground.ts'
import { parseJournal, type Change, type Journal } from './journal.ts'
import { hashOf, textOf } from './manifest.ts'
import { removeEmptied, removeIfEmpty, temporary } from './staging.ts'
import { journalFile, preparedFile } from './state-folder.ts'

/** Brings the disk to the state before or after the last build. A journal that is damaged or leads out of the project is dropped unread. */
export function recover(ground: Ground, disk: Disk): void {
  const prepared = readJournal(preparedFile, ground, disk)
  if (prepared) undo(prepared, ground, disk)
  const journal = readJournal(journalFile, ground, disk)
  if (journal) rollForward(journal, ground, disk)
}

/** Removes everything that was prepared, and the list of it last. */
export function undo(journal: Journal, ground: Ground, disk: Disk): void {
  // Folders have been made since the ground was first looked at.
  const now = openGround(ground.project, disk)
  for (const { kind, path } of journal.changes) {
    const file = temporary(path)
    if (kind === 'write' && isFile(file, now, disk)) disk.removeFile(now.absolute(file))
  }
  removeIfEmpty(journal.folders.toReversed(), now, disk)
  if (isFile(preparedFile, now, disk)) disk.removeFile(now.absolute(preparedFile))
}

function rollForward(journal: Journal, ground: Ground, disk: Disk): void {
  for (const change of journal.changes) finishOnce(change, ground, disk)
  removeEmptied(journal, ground, disk)
  disk.removeFile(ground.absolute(journalFile))
}

/** Time has passed: a change that has been made is not made again, and a file that a person has touched since is left to them. */
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

function readJournal(file: string, ground: Ground, disk: Disk): Journal | undefined {
  if (!isFile(file, ground, disk)) return undefined
  const journal = parseJournal(textOf(disk.read(ground.absolute(file))))
  if (journal === undefined) disk.removeFile(ground.absolute(file))
  return journal
}
