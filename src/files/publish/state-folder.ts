/**
 * `.rungs/` in the project: what a build needs while it writes, and what a cut-off build leaves for the next. It
 * ignores itself in git and goes away when empty.
 */
import { isDiskFailure } from '../disk-failure.ts'
import type { Disk } from '../host.ts'
import type { Ground } from './project-paths.ts'

export const stateFolder = '.rungs'
export const lockFile = `${stateFolder}/lock`
/** A preparation: what it names may be there, and is undone as long as there is no journal. */
export const preparedFile = `${stateFolder}/prepared`
/** A journal that does not count yet, since it may not be whole. */
export const draftFile = `${stateFolder}/journal-draft`
/** A journal whose temporary files are all there: to be finished. */
export const journalFile = `${stateFolder}/journal`
/** What the last build remembers, and one that is being written. */
export const memoryFile = `${stateFolder}/memory`
export const memoryDraft = `${stateFolder}/memory-draft`
/** What a build needs while it runs: afterwards none is left. */
export const stateFiles: readonly string[] = [lockFile, preparedFile, draftFile, journalFile]

const ignoreFile = `${stateFolder}/.gitignore`

export function makeStateFolder(ground: Ground, disk: Disk): void {
  unlessIts(['EEXIST'], () => disk.makeFolder(ground.absolute(stateFolder)))
  unlessIts(['EEXIST'], () => disk.writeNew(ground.absolute(ignoreFile), '*\n'))
}

/** Removes the folder when nothing is in it but what marks it. */
export function tidyStateFolder(ground: Ground, disk: Disk): void {
  const entries = disk.list(ground.absolute(stateFolder))
  if (entries.some(({ name }) => name !== '.gitignore' && !name.startsWith('lock-'))) return
  for (const { name } of entries) {
    unlessIts(['ENOENT'], () => disk.removeFile(ground.absolute(`${stateFolder}/${name}`)))
  }
  // Another build may have begun in the meantime.
  unlessIts(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => disk.removeFolder(ground.absolute(stateFolder)))
}

/** Does something that may fail for these reasons, each of which means that there is nothing to do. */
export function unlessIts(codes: readonly string[], act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!isDiskFailure(error) || !codes.includes(error.code)) throw error
  }
}
