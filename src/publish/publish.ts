/** Puts generated folders on disk, all or nothing, without touching what is not ours. How is told in `carry-out.ts`. */
import { hasErrors, sortFindings, type Finding } from '../diagnostic/finding.ts'
import { isDiskFailure, reasonOf, remedyOf, type DiskFailure } from '../disk-failure.ts'
import type { Host } from '../host.ts'
import { carryOut } from './carry-out.ts'
import { checkOutputs, openGround, type Ground } from './ground.ts'
import type { Journal } from './journal.ts'
import { takeLock } from './lock.ts'
import type { Output } from './output.ts'
import { recover } from './recover.ts'
import { lockFile } from './state-folder.ts'
import { missingFolders, survey, type PlannedWrite, type Survey } from './survey.ts'

export interface PublishOptions {
  /** Overwrite and delete generated files that a person has edited since. */
  readonly replaceEdited: boolean
}

export type PublishResult =
  /** Counts files, without manifests. */
  | { readonly kind: 'published'; readonly written: number; readonly unchanged: number; readonly removed: number }
  /** Something stands against it; nothing was changed. */
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  /** The machine did not let us. `path` is relative to the project where it is in it; `code` is the system's, or `ELOCKED`. */
  | { readonly kind: 'failed'; readonly code: string; readonly path: string | undefined; readonly message: string; readonly remedy: string }

/**
 * Makes each root hold exactly its files, beside what others keep there. All roots are one step: after a failure none has changed, or the
 * next call finishes all of them.
 */
export function publish(projectRoot: string, outputs: readonly Output[], options: PublishOptions, host: Host): PublishResult {
  let project = projectRoot
  try {
    const ground = openGround(projectRoot, host.disk)
    project = ground.project
    const unsafe = checkOutputs(outputs, ground, host)
    return unsafe.length > 0 ? refused(unsafe) : publishLocked(outputs, options, ground, host)
  } catch (error) {
    if (isDiskFailure(error)) return failed(error, project)
    throw error
  }
}

function publishLocked(outputs: readonly Output[], options: PublishOptions, ground: Ground, host: Host): PublishResult {
  const lock = takeLock(ground, host)
  if (lock.kind === 'held') {
    return {
      kind: 'failed',
      code: 'ELOCKED',
      path: lockFile,
      message: `${lock.by} is building this project`,
      remedy: 'wait for it, or delete the file if it is gone',
    }
  }
  try {
    recover(openGround(ground.project, host.disk), host.disk)
    const now = openGround(ground.project, host.disk)
    const surveys = outputs.map((output) => survey(output, now, host.disk))
    const against = surveys.flatMap(({ findings, edited }) => [...findings, ...(options.replaceEdited ? [] : edited)])
    return hasErrors(against) ? refused(against) : bringUpToDate(surveys, now, host)
  } finally {
    lock.release()
  }
}

function bringUpToDate(surveys: readonly Survey[], ground: Ground, host: Host): PublishResult {
  const files = surveys.flatMap(({ writes }) => writes)
  const removals = surveys.flatMap((one) => one.removals)
  const manifests = surveys.flatMap(({ manifest }) => manifest ?? [])
  const writes: readonly PlannedWrite[] = [...files, ...manifests]
  const journal: Journal = {
    roots: surveys.map(({ root }) => root),
    folders: missingFolders(writes, ground),
    changes: [...files.map(({ change }) => change), ...removals, ...manifests.map(({ change }) => change)],
  }
  if (journal.changes.length > 0) carryOut(journal, new Map(writes.map(({ change, bytes }) => [change.path, bytes])), ground, host.disk)
  const unchanged = surveys.reduce((sum, one) => sum + one.unchanged, 0)
  return { kind: 'published', written: files.length, unchanged, removed: removals.length }
}

function refused(findings: readonly Finding[]): PublishResult {
  return { kind: 'refused', findings: sortFindings(findings) }
}

function failed(failure: DiskFailure, project: string): PublishResult {
  const inside = `${project}/`
  const path = failure.path?.startsWith(inside) ? failure.path.slice(inside.length) : failure.path
  return { kind: 'failed', code: failure.code, path, message: reasonOf(failure), remedy: remedyOf(failure) }
}
