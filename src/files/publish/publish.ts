/** Puts generated folders on disk, all or nothing, without touching what is not ours. How is told in `carry-out.ts`. */
import { hasErrors, sortFindings, type Finding } from '../../diagnostic/finding.ts'
import { isDiskFailure, reasonOf, remedyOf, type DiskFailure } from '../disk-failure.ts'
import type { Disk, Host } from '../host.ts'
import { carryOut } from './commit.ts'
import { checkOutput, openGround, type Ground } from './project-paths.ts'
import { takeLock } from './lock.ts'
import { type Memory, readMemory, writeMemory } from './memory.ts'
import type { Output } from './output.ts'
import { recover, undoQuietly } from './recover.ts'
import { openStaging } from './staging.ts'
import { lockFile } from './state-folder.ts'
import { changedMeanwhile, compareOutput, mayBeWritten, type OutputComparison } from './compare-output.ts'

export interface PublishOptions {
  /** Overwrite and delete generated files that a person has edited since. */
  readonly replaceEdited: boolean
  /**
   * What the build has read, in short, and found: then what the last one made from the same is not made again, and this
   * one is remembered.
   */
  readonly read?: Pick<Memory, 'inputs' | 'findings'>
}

export type PublishResult =
  /**
   * Counts files, without manifests. The findings are those of making them. `forgotten` says why nothing could be
   * remembered.
   */
  | {
      readonly kind: 'published'
      readonly written: number
      readonly unchanged: number
      readonly removed: number
      readonly findings: readonly Finding[]
      readonly forgotten: string | undefined
    }
  /** A file could not be made; nothing was changed. */
  | { readonly kind: 'unmade'; readonly findings: readonly Finding[] }
  /** Something on the disk stands against it; nothing was changed. */
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  /**
   * The machine did not let us. `path` is relative to the project where it is in it; `code` is the system's, or
   * `ELOCKED`.
   */
  | {
      readonly kind: 'failed'
      readonly code: string
      readonly path: string | undefined
      readonly message: string
      readonly remedy: string
    }

/**
 * Makes the roots hold exactly the files, beside what others keep there. All roots are one step: after a failure none
 * has changed, or the next call finishes all of them. A file is made, compared and, where it is new, written beside its
 * place before the next one is made.
 */
export function publish(projectRoot: string, output: Output, options: PublishOptions, host: Host): PublishResult {
  let project = projectRoot
  try {
    const ground = openGround(projectRoot, host.disk)
    project = ground.project
    const unsafe = checkOutput(output, ground, host)
    return unsafe.length > 0 ? refused(unsafe) : publishLocked(output, options, ground, host)
  } catch (error) {
    if (isDiskFailure(error)) return failed(error, project)
    throw error
  }
}

function publishLocked(output: Output, options: PublishOptions, ground: Ground, host: Host): PublishResult {
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
    return bringUpToDate(output, options, openGround(ground.project, host.disk), host)
  } finally {
    lock.release()
  }
}

function bringUpToDate(output: Output, options: PublishOptions, ground: Ground, { disk }: Host): PublishResult {
  const staging = openStaging(output.roots, () => mayBeWritten(output), ground, disk)
  let found: OutputComparison
  let meanwhile: readonly Finding[] = []
  try {
    const remembered = options.read ? readMemory(ground, disk) : undefined
    found = compareOutput(output, remembered, ground, disk, ({ path }, bytes) => staging.add(path, bytes))
    // Making everything takes its time, and nobody knows what people do in it.
    if (staging.hasBegun()) {
      meanwhile = changedMeanwhile(
        [...found.writes, ...found.removals, ...found.manifests],
        openGround(ground.project, disk),
        disk,
      )
    }
  } catch (error) {
    // After a defect of ours the disk is in order, too.
    undoQuietly(ground, disk)
    throw error
  }
  const against = [...found.findings, ...(options.replaceEdited ? [] : found.edited), ...meanwhile]
  if (hasErrors(found.made) || hasErrors(against)) {
    if (staging.hasBegun()) undoQuietly(ground, disk)
    return hasErrors(found.made) ? { kind: 'unmade', findings: found.made } : refused(against)
  }
  const changes = [...found.writes, ...found.removals, ...found.manifests]
  if (changes.length > 0) carryOut({ roots: output.roots, changes }, ground, disk)
  const forgotten = options.read && remember(options.read, output, found, ground, disk)
  return {
    kind: 'published',
    written: found.writes.length,
    unchanged: found.unchanged,
    removed: found.removals.length,
    findings: found.made,
    forgotten,
  }
}

/** Why it could not be done. Everything is published then, and the next build only takes longer. */
function remember(
  { inputs, findings }: Pick<Memory, 'inputs' | 'findings'>,
  output: Output,
  found: OutputComparison,
  before: Ground,
  disk: Disk,
): string | undefined {
  try {
    disk.settle()
    // Folders have been made since the ground was first looked at.
    const ground = openGround(before.project, disk)
    const files = Array.from(found.known).flatMap(([path, file]) => {
      const identity = file.identity ?? disk.identity(ground.absolute(path))
      return identity === undefined ? [] : [[path, { ...file, identity }] as const]
    })
    writeMemory(
      {
        inputs,
        findings: [...findings, ...found.made],
        files: new Map(files),
        total: output.files.length + output.roots.length,
      },
      ground,
      disk,
    )
    return undefined
  } catch (error) {
    if (isDiskFailure(error)) return reasonOf(error)
    throw error
  }
}

function refused(findings: readonly Finding[]): PublishResult {
  return { kind: 'refused', findings: sortFindings(findings) }
}

function failed(failure: DiskFailure, project: string): PublishResult {
  const inside = `${project}/`
  const path = failure.path?.startsWith(inside) ? failure.path.slice(inside.length) : failure.path
  return { kind: 'failed', code: failure.code, path, message: reasonOf(failure), remedy: remedyOf(failure) }
}
