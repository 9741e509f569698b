/** Puts generated folders on disk, all or nothing, without touching what is not ours. */
import { finding, hasErrors, sortFindings, type Finding } from '../../diagnostic/finding.ts'
import { isDiskFailure, reasonOf, remedyOf, type DiskFailure } from '../disk-failure.ts'
import type { Disk, Host } from '../host.ts'
import { openProjectPaths, type ProjectPaths } from '../transaction/project-paths.ts'
import { transact, type Transaction } from '../transaction/transaction.ts'
import { checkOutput } from './check-output.ts'
import { changedMeanwhile, compareOutput, mayBeWritten, type OutputComparison } from './compare-output.ts'
import { type Memory, readMemory, writeMemory } from './memory.ts'
import type { Output } from './output.ts'

export interface PublishOptions {
  /** Overwrite and delete generated files that a person has edited since. */
  readonly replaceEdited: boolean
  /** The fingerprint of everything that the build has read, and its findings: then what */
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
 * Makes the roots hold exactly the files, beside what others keep there. All roots are one transaction. A file is
 * rendered, compared and, where it is new, staged before the next one is rendered. Generated files are not flushed to
 * the disk, which would take ten times as long: a power cut, unlike a kill, can damage one, and the next build finds
 * that, since it compares bytes, and reports the file as edited.
 */
export function publish(projectRoot: string, output: Output, options: PublishOptions, host: Host): PublishResult {
  let project = projectRoot
  try {
    const paths = openProjectPaths(projectRoot, host.disk)
    project = paths.project
    const unsafe = checkOutput(output, paths, host)
    if (unsafe.length > 0) return refused(unsafe)
    return transact(
      project,
      () => mayBeWritten(output),
      host,
      (transaction) => bringUpToDate(output, options, transaction, host),
    )
  } catch (error) {
    if (isDiskFailure(error)) return failed(error, project)
    throw error
  }
}

function bringUpToDate(
  output: Output,
  options: PublishOptions,
  { paths, stage, hasBegun, commit }: Transaction,
  host: Host,
): PublishResult {
  const { disk } = host
  const remembered = options.read ? readMemory(paths, disk) : undefined
  const found = compareOutput(output, remembered, paths, host, ({ path }, bytes) => void stage(path, bytes))
  if (hasErrors(found.made)) return { kind: 'unmade', findings: found.made }
  const changes = [...found.writes, ...found.removals, ...found.manifests]
  // Rendering everything takes its time, and nobody knows what people do in it.
  const meanwhile = hasBegun() ? changedMeanwhile(changes, openProjectPaths(paths.project, disk), disk) : []
  const against = [...found.findings, ...(options.replaceEdited ? [] : found.edited), ...meanwhile]
  if (hasErrors(against)) return refused(against)
  if (changes.length > 0) commit(changes)
  const forgotten = options.read && remember(options.read, output, found, paths, disk)
  return {
    kind: 'published',
    written: found.writes.length,
    unchanged: found.unchanged,
    removed: found.removals.length,
    findings: [...found.made, ...removedPages(found)],
    forgotten,
  }
}

/** Pages that readers may have links to. */
function removedPages({ removals }: OutputComparison): Finding[] {
  const pages = removals.map(({ path }) => path).filter((path) => path.endsWith('.html'))
  const [first] = pages
  return first === undefined ? [] : [finding('output-removed', { file: first }, { paths: pages })]
}

/** Returns the reason why nothing could be remembered. Everything is published then, and the next build only takes longer. */
function remember(
  { inputs, findings }: Pick<Memory, 'inputs' | 'findings'>,
  output: Output,
  found: OutputComparison,
  before: ProjectPaths,
  disk: Disk,
): string | undefined {
  try {
    disk.settle()
    // Folders have been made since the paths were first looked at.
    const paths = openProjectPaths(before.project, disk)
    const files = Array.from(found.known).flatMap(([path, file]) => {
      const identity = file.identity ?? disk.identity(paths.absolute(path))
      return identity === undefined ? [] : [[path, { ...file, identity }] as const]
    })
    writeMemory(
      {
        inputs,
        findings: [...findings, ...found.made],
        files: new Map(files),
        total: output.files.length + output.roots.length,
      },
      paths,
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
