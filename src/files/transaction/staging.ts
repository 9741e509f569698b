/**
 * The first half of a transaction: every new file whole, beside its place, so that the second half is nothing but
 * renames.
 */
import { isDiskFailure } from '../disk-failure.ts'
import type { Disk } from '../host.ts'
import { formatPreparation, type FileChange, type Preparation } from './journal.ts'
import { foldersOf, type ProjectPaths } from './project-paths.ts'
import { preparedFile, unlessIts } from './state-folder.ts'

/**
 * The path that a new file is written to first: beside its place, so that it is on the same disk and its folder is known
 * to be writable.
 */
export function temporary(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}.${path.slice(slash)}.rungs-new`
}

/** Writes new files beside their places. */
export interface Staging {
  /** Writes one of the files that were announced. The bytes may be changed afterwards. */
  readonly add: (path: string, contents: string | Uint8Array) => void
  /** Returns whether anything was written. */
  readonly hasBegun: () => boolean
}

/**
 * Opens a staging. Nothing is written before the first file is; the list of all that may come is written then.
 * @param files the paths that may be written, relative to the project: called once
 */
export function openStaging(files: () => readonly string[], paths: ProjectPaths, disk: Disk): Staging {
  let toMake: Set<string> | undefined
  const begin = (): Set<string> => {
    const preparation: Preparation = { files: files(), folders: missingFolders(files(), paths) }
    disk.writeNew(paths.absolute(preparedFile), formatPreparation(preparation))
    return new Set(preparation.folders)
  }
  return {
    add: (path, contents) => {
      toMake ??= begin()
      for (const folder of foldersOf(path)) {
        if (!toMake.has(folder)) continue
        disk.makeFolder(paths.absolute(folder))
        toMake.delete(folder)
      }
      const place = paths.absolute(temporary(path))
      try {
        disk.writeNew(place, contents)
      } catch (error) {
        // A transaction was cut off, and somebody has removed its list: the name is ours all the same.
        if (!isDiskFailure(error) || error.code !== 'EEXIST' || disk.stat(place)?.kind !== 'file') throw error
        disk.removeFile(place)
        disk.writeNew(place, contents)
      }
    },
    hasBegun: () => toMake !== undefined,
  }
}

/** Folders that must be made before these files can be written, outermost first. */
function missingFolders(files: readonly string[], paths: ProjectPaths): string[] {
  const homeless = files.filter((path) => paths.folderOf(path).kind === 'missing')
  const folders = new Set(homeless.flatMap(foldersOf))
  return [...folders].filter((folder) => paths.folder(folder).kind === 'missing')
}

/** Removes the folders, innermost first, that are empty because their last file was removed. */
export function removeEmptied(changes: readonly FileChange[], paths: ProjectPaths, disk: Disk): void {
  const emptied = new Set(changes.filter(({ kind }) => kind === 'remove').flatMap(({ path }) => foldersOf(path)))
  removeIfEmpty(
    [...emptied].toSorted((a, b) => b.length - a.length),
    paths,
    disk,
  )
}

/** Removes those of the folders that are there and empty. */
export function removeIfEmpty(folders: readonly string[], paths: ProjectPaths, disk: Disk): void {
  for (const folder of folders) {
    if (paths.folder(folder).kind === 'there') {
      unlessIts(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => disk.removeFolder(paths.absolute(folder)))
    }
  }
}
