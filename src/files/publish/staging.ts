/**
 * The first half of a build's writing: every new file whole, beside its place, so that the second half is nothing but
 * renames.
 */
import type { Disk } from '../host.ts'
import type { Ground } from './project-paths.ts'
import { formatPreparation, type Journal, type Preparation } from './journal.ts'
import { foldersOf } from './output.ts'
import { preparedFile, unlessIts } from './state-folder.ts'

/**
 * Where a new file is written first: beside its place, so that it is on the same disk and its folder is known to be
 * writable.
 */
export function temporary(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}.${path.slice(slash)}.rungs-new`
}

/** Writes new files beside their places. */
export interface Staging {
  /** Writes one of the files that were announced. The bytes may be changed afterwards. */
  readonly add: (path: string, bytes: Uint8Array) => void
  /** Whether anything was written. */
  readonly hasBegun: () => boolean
}

/**
 * Opens a staging. Nothing is written before the first file is; the list of all that may come is written then.
 * @param roots the generated folders
 * @param files what may be written, relative to the project: asked for once
 */
export function openStaging(
  roots: readonly string[],
  files: () => readonly string[],
  ground: Ground,
  disk: Disk,
): Staging {
  let toMake: Set<string> | undefined
  const begin = (): Set<string> => {
    const preparation: Preparation = { roots, files: files(), folders: missingFolders(files(), ground) }
    disk.writeNew(ground.absolute(preparedFile), formatPreparation(preparation))
    return new Set(preparation.folders)
  }
  return {
    add: (path, bytes) => {
      toMake ??= begin()
      for (const folder of foldersOf(path)) {
        if (!toMake.has(folder)) continue
        disk.makeFolder(ground.absolute(folder))
        toMake.delete(folder)
      }
      disk.writeNew(ground.absolute(temporary(path)), bytes)
    },
    hasBegun: () => toMake !== undefined,
  }
}

/** Folders that must be made before these files can be written, outermost first. */
function missingFolders(files: readonly string[], ground: Ground): string[] {
  const homeless = files.filter((path) => ground.folderOf(path).kind === 'missing')
  const folders = new Set(homeless.flatMap(foldersOf))
  return [...folders].filter((folder) => ground.folder(folder).kind === 'missing')
}

/**
 * Removes the folders, innermost first, that are empty because their last file was removed. A generated folder itself
 * holds its manifest and stays.
 */
export function removeEmptied(journal: Journal, ground: Ground, disk: Disk): void {
  const emptied = new Set(
    journal.changes.filter(({ kind }) => kind === 'remove').flatMap(({ path }) => foldersOf(path)),
  )
  removeIfEmpty(
    [...emptied].toSorted((a, b) => b.length - a.length),
    ground,
    disk,
  )
}

/** Removes those of the folders that are there and empty. */
export function removeIfEmpty(folders: readonly string[], ground: Ground, disk: Disk): void {
  for (const folder of folders) {
    if (ground.folder(folder).kind === 'there') {
      unlessIts(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => disk.removeFolder(ground.absolute(folder)))
    }
  }
}
