/**
 * Every change of a project's files is a transaction: all of its files change, or none does. It runs in steps that can
 * each be the last:
 *
 * 1. `.rungs/lock` keeps other transactions away, and what one that was cut off has left is undone or finished.
 * 2. `.rungs/prepared` lists every file that may be written.
 * 3. Each new file is written beside its place, as `.<name>.rungs-new`. Until here all can be undone.
 * 4. `.rungs/journal-draft` lists everything that changes, and is renamed to `journal`: from now on the transaction has
 *    happened.
 * 5. New files take their places, and stale ones go with the folders that they leave empty.
 * 6. The lists are removed, the journal last.
 *
 * Whatever a killed process leaves is whole, and the next transaction undoes or finishes it.
 */
import type { Host } from '../host.ts'
import { commit } from './commit.ts'
import type { FileChange } from './journal.ts'
import { takeLock } from './lock.ts'
import { openProjectPaths, type ProjectPaths } from './project-paths.ts'
import { recover, undoQuietly } from './recover.ts'
import { openStaging, type Staging, temporary } from './staging.ts'
import { journalFile, preparedFile, stateProblems } from './state-folder.ts'

export interface Transaction extends Pick<Staging, 'hasBegun'> {
  readonly paths: ProjectPaths
  /** Writes the new contents of a file beside its place, and returns the absolute path of that. */
  readonly stage: (path: string, contents: string | Uint8Array) => string
  /** Makes the changes, in this order; every file that they write must be staged. */
  readonly commit: (changes: readonly FileChange[]) => void
}

/**
 * Runs a transaction. What was staged and not committed is undone at its end.
 * @param project absolute, with forward slashes; the folder must exist
 * @param mayWrite lists every path that may be staged, relative to the project
 * @throws {DiskFailure} when the disk refuses, or with the code `ELOCKED` while another transaction runs
 */
export function transact<Result>(
  project: string,
  mayWrite: () => readonly string[],
  host: Host,
  work: (transaction: Transaction) => Result,
): Result {
  const { disk } = host
  const release = takeLock(openProjectPaths(project, disk), host)
  try {
    recover(openProjectPaths(project, disk), disk)
    const paths = openProjectPaths(project, disk)
    const staging = openStaging(mayWrite, paths, disk)
    let isCommitted = false
    try {
      return work({
        paths,
        hasBegun: staging.hasBegun,
        stage: (path, contents) => {
          staging.add(path, contents)
          return paths.absolute(temporary(path))
        },
        commit: (changes) => {
          isCommitted = true
          commit(changes, paths, disk)
        },
      })
    } finally {
      if (!isCommitted && staging.hasBegun()) undoQuietly(paths, disk)
    }
  } finally {
    release()
  }
}

/**
 * Undoes or finishes a transaction that was cut off, so that nobody reads files of which only some have changed. Where
 * the lists cannot be trusted, it leaves them to the next transaction, which reports that.
 * @throws {DiskFailure} as `transact`
 */
export function finishInterrupted(project: string, host: Host): void {
  const paths = openProjectPaths(project, host.disk)
  if (stateProblems(paths, host.disk).length > 0) return
  const isInterrupted = [preparedFile, journalFile].some((file) => host.disk.stat(paths.absolute(file)) !== undefined)
  if (!isInterrupted) return
  transact(
    project,
    () => [],
    host,
    () => undefined,
  )
}
