/**
 * `.rungs/` in the project: what a transaction needs while it writes, and what one that is cut off leaves for the next.
 * The folder ignores itself in git and goes away when it is empty.
 */
import { isDiskFailure } from '../disk-failure.ts'
import type { Disk } from '../host.ts'
import type { ProjectPaths } from './project-paths.ts'

const stateFolder = '.rungs'
export const lockFile = `${stateFolder}/lock`
/** A preparation: what it names may be there, and is undone as long as there is no journal. */
export const preparedFile = `${stateFolder}/prepared`
/** A journal that does not count yet, since it may not be whole. */
export const draftFile = `${stateFolder}/journal-draft`
/** A journal whose temporary files are all there: to be finished. */
export const journalFile = `${stateFolder}/journal`
/** The memory of the last build, and one that is being written. */
export const memoryFile = `${stateFolder}/memory`
export const memoryDraft = `${stateFolder}/memory-draft`
/** The files of a running transaction: afterwards none is left. */
export const stateFiles: readonly string[] = [lockFile, preparedFile, draftFile, journalFile]

const ignoreFile = `${stateFolder}/.gitignore`

export function makeStateFolder(paths: ProjectPaths, disk: Disk): void {
  unlessIts(['EEXIST'], () => disk.makeFolder(paths.absolute(stateFolder)))
  unlessIts(['EEXIST'], () => disk.writeNew(paths.absolute(ignoreFile), '*\n'))
}

/** Returns the reasons why a transaction must not use the folder; empty if it may. */
export function stateProblems(paths: ProjectPaths, disk: Disk): { readonly path: string; readonly reason: string }[] {
  const state = paths.folder(stateFolder)
  if (state.kind === 'blocked') return [{ path: stateFolder, reason: state.reason }]
  if (state.kind === 'missing') return []
  // A pipe would be waited for, and a link read wherever it leads.
  return [...stateFiles, memoryFile, memoryDraft].flatMap((path) => {
    const kind = disk.stat(paths.absolute(path))?.kind
    return kind === undefined || kind === 'file' ? [] : [{ path, reason: 'it is not a file' }]
  })
}

/** Removes the folder when it holds nothing but its own marks. */
export function tidyStateFolder(paths: ProjectPaths, disk: Disk): void {
  const entries = disk.list(paths.absolute(stateFolder))
  if (entries.some(({ name }) => name !== '.gitignore' && !name.startsWith('lock-'))) return
  for (const { name } of entries) {
    unlessIts(['ENOENT'], () => disk.removeFile(paths.absolute(`${stateFolder}/${name}`)))
  }
  // Another transaction may have begun in the meantime.
  unlessIts(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => disk.removeFolder(paths.absolute(stateFolder)))
}

/** Does something that may fail for these reasons, each of which means that there is nothing to do. */
export function unlessIts(codes: readonly string[], act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!isDiskFailure(error) || !codes.includes(error.code)) throw error
  }
}
