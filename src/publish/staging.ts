/** Names and folders that a build uses on the way from one state of the disk to the next. */
import type { Disk } from '../host.ts'
import type { Ground } from './ground.ts'
import type { Journal } from './journal.ts'
import { foldersOf } from './output.ts'
import { unlessIts } from './state-folder.ts'

/** Where a new file is written first: beside its place, so that it is on the same disk and its folder is known to be writable. */
export function temporary(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}.${path.slice(slash)}.rungs-new`
}

/** Removes the folders, innermost first, that are empty because their last file was removed. A generated folder itself holds its manifest and stays. */
export function removeEmptied(journal: Journal, ground: Ground, disk: Disk): void {
  const emptied = new Set(journal.changes.filter(({ kind }) => kind === 'remove').flatMap(({ path }) => foldersOf(path)))
  removeIfEmpty(
    [...emptied].toSorted((a, b) => b.length - a.length),
    ground,
    disk,
  )
}

/** Removes those of the folders that are there and empty. */
export function removeIfEmpty(folders: readonly string[], ground: Ground, disk: Disk): void {
  for (const folder of folders) {
    if (ground.folder(folder).kind === 'there') unlessIts(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => disk.removeFolder(ground.absolute(folder)))
  }
}
