/** The second half of a transaction: all changes, by renaming what has been staged. */
import { isDiskFailure } from '../disk-failure.ts'
import type { Disk } from '../host.ts'
import { formatJournal, type FileChange } from './journal.ts'
import type { ProjectPaths } from './project-paths.ts'
import { undoQuietly } from './recover.ts'
import { removeEmptied, temporary } from './staging.ts'
import { draftFile, journalFile, preparedFile, unlessIts } from './state-folder.ts'

/** Makes changes whose files are all staged. When it fails before the journal is in its place, everything is undone. */
export function commit(changes: readonly FileChange[], paths: ProjectPaths, disk: Disk): void {
  try {
    disk.writeNew(paths.absolute(draftFile), formatJournal(changes))
    disk.flush(paths.absolute(draftFile))
    disk.rename(paths.absolute(draftFile), paths.absolute(journalFile))
  } catch (error) {
    if (isDiskFailure(error)) undoQuietly(paths, disk)
    throw error
  }
  for (const change of changes) make(change, paths, disk)
  removeEmptied(changes, paths, disk)
  unlessIts(['ENOENT'], () => disk.removeFile(paths.absolute(preparedFile)))
  disk.removeFile(paths.absolute(journalFile))
}

function make(change: FileChange, paths: ProjectPaths, disk: Disk): void {
  const place = paths.absolute(change.path)
  if (change.kind === 'write') disk.rename(paths.absolute(temporary(change.path)), place)
  else unlessIts(['ENOENT'], () => disk.removeFile(place))
}
