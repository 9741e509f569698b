/**
 * Changes the disk, in steps that can each be the last:
 *
 * 1. `.rungs/prepared` lists every file that may be written.
 * 2. While the files are made, each new one is written beside its place, as `.<name>.rungs-new`. Until here all can be
 *    undone.
 * 3. `.rungs/journal-draft` lists everything that changes, and is renamed to `journal`: from now on the build has
 *    happened.
 * 4. New files take their places, stale ones go with the folders they leave empty, and the manifests follow.
 * 5. The lists are removed, the journal last.
 *
 * Whatever a killed process leaves is whole, and `recover` undoes or finishes it. Only the journal is flushed to the
 * disk, not each of thousands of files, which would take ten times as long: a power cut, unlike a kill, can leave a
 * generated file damaged. The next build finds it, since it compares bytes, and reports it as edited.
 */
import { isDiskFailure } from '../disk-failure.ts'
import type { Disk } from '../host.ts'
import type { Ground } from './project-paths.ts'
import { formatJournal, type Change, type Journal } from './journal.ts'
import { undoQuietly } from './recover.ts'
import { removeEmptied, temporary } from './staging.ts'
import { draftFile, journalFile, preparedFile, unlessIts } from './state-folder.ts'

/**
 * Steps 3 to 5: carries out a journal whose files are all staged. When it fails within step 3, everything is as it was.
 */
export function carryOut(journal: Journal, ground: Ground, disk: Disk): void {
  try {
    disk.writeNew(ground.absolute(draftFile), formatJournal(journal))
    disk.flush(ground.absolute(draftFile))
    disk.rename(ground.absolute(draftFile), ground.absolute(journalFile))
  } catch (error) {
    if (isDiskFailure(error)) undoQuietly(ground, disk)
    throw error
  }
  for (const change of journal.changes) finish(change, ground, disk)
  removeEmptied(journal, ground, disk)
  unlessIts(['ENOENT'], () => disk.removeFile(ground.absolute(preparedFile)))
  disk.removeFile(ground.absolute(journalFile))
}

function finish(change: Change, ground: Ground, disk: Disk): void {
  const place = ground.absolute(change.path)
  if (change.kind === 'write') disk.rename(ground.absolute(temporary(change.path)), place)
  else unlessIts(['ENOENT'], () => disk.removeFile(place))
}
