/**
 * Changes the disk by a journal, in steps that can each be the last:
 *
 * 1. `.rungs/prepared` lists everything.
 * 2. Folders are made, and each new file is written beside its place, as `.<name>.rungs-new`. Until here all can be undone.
 * 3. `prepared` is renamed to `journal`: from now on the build has happened.
 * 4. New files take their places, stale ones go with the folders they leave empty, and the manifests follow.
 * 5. The journal is removed.
 *
 * Whatever a killed process leaves is whole, and `recover` undoes or finishes it. Only the journal is flushed to the disk, not each of thousands
 * of files, which would take ten times as long: a power cut, unlike a kill, can leave a generated file damaged. The next build finds it, since it
 * compares bytes, and reports it as edited.
 */
import { isDiskFailure } from '../disk-failure.ts'
import type { Disk } from '../host.ts'
import type { Ground } from './ground.ts'
import { formatJournal, type Change, type Journal } from './journal.ts'
import { undo } from './recover.ts'
import { removeEmptied, temporary } from './staging.ts'
import { journalFile, preparedFile, unlessIts } from './state-folder.ts'

/** Carries out a journal; `bytesOf` gives what each written file holds. When it fails before step 3, everything is as it was. */
export function carryOut(journal: Journal, bytesOf: ReadonlyMap<string, string | Uint8Array>, ground: Ground, disk: Disk): void {
  try {
    prepare(journal, bytesOf, ground, disk)
    disk.flush(ground.absolute(preparedFile))
    disk.rename(ground.absolute(preparedFile), ground.absolute(journalFile))
  } catch (error) {
    if (isDiskFailure(error)) undoQuietly(journal, ground, disk)
    throw error
  }
  for (const change of journal.changes) finish(change, ground, disk)
  removeEmptied(journal, ground, disk)
  disk.removeFile(ground.absolute(journalFile))
}

function prepare(journal: Journal, bytesOf: ReadonlyMap<string, string | Uint8Array>, ground: Ground, disk: Disk): void {
  disk.writeNew(ground.absolute(preparedFile), formatJournal(journal))
  for (const folder of journal.folders) disk.makeFolder(ground.absolute(folder))
  for (const { kind, path } of journal.changes) {
    const bytes = kind === 'write' ? bytesOf.get(path) : undefined
    if (bytes !== undefined) disk.writeNew(ground.absolute(temporary(path)), bytes)
  }
}

/** The failure that led here is the one to report, and what cannot be undone now is still listed for the next build. */
function undoQuietly(journal: Journal, ground: Ground, disk: Disk): void {
  try {
    undo(journal, ground, disk)
  } catch (error) {
    if (!isDiskFailure(error)) throw error
  }
}

function finish(change: Change, ground: Ground, disk: Disk): void {
  const place = ground.absolute(change.path)
  if (change.kind === 'write') disk.rename(ground.absolute(temporary(change.path)), place)
  else unlessIts(['ENOENT'], () => disk.removeFile(place))
}
