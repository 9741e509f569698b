/**
 * `.rungs/memory`: what the last build made and from what, so that the next one can leave out what would come out the
 * same. It only saves work: without it, or when it is damaged, everything is made and compared.
 *
 * A file counts as unchanged when the system says the same of it as right after it was written (`Disk.identity`).
 * Nobody can bring that along in a repository, so a memory that came with somebody's profiles proves nothing, and what
 * it says is not believed.
 */
import type { Finding } from '../../diagnostic/finding.ts'
import { isDiskFailure } from '../disk-failure.ts'
import type { Disk, Host } from '../host.ts'
import { openProjectPaths, type ProjectPaths } from '../transaction/project-paths.ts'
import { manifestPath, textOf } from './manifest.ts'
import { memoryDraft, memoryFile, stateFiles, unlessIts } from '../transaction/state-folder.ts'

export interface RememberedFile {
  /** The fingerprint of its inputs; empty for a list of files. */
  readonly from: string
  /** That of the manifest. */
  readonly hash: string
  /** The identity of the file after it was written. */
  readonly identity: string
}

export interface Memory {
  /** Everything that the build read, in short. */
  readonly inputs: string
  /** The findings in the sources and of rendering the files. */
  readonly findings: readonly Finding[]
  /** Keyed by path relative to the project. */
  readonly files: ReadonlyMap<string, RememberedFile>
  /** The number of files, without manifests. */
  readonly total: number
}

const version = 2

/**
 * Returns what the last build remembers, when it read the same and everything that it made is as it left it: then there
 * is nothing to do.
 */
export function nothingToDo(
  projectRoot: string,
  roots: readonly string[],
  inputs: string,
  { disk }: Host,
): Memory | undefined {
  try {
    const paths = openProjectPaths(projectRoot, disk)
    if (stateFiles.some((file) => disk.stat(paths.absolute(file)) !== undefined)) return undefined
    const memory = readMemory(paths, disk)
    // Where a file could not be remembered, it is made again. Without the lists, a memory could name no file at all and
    // fit everywhere.
    if (
      memory?.inputs !== inputs ||
      memory.files.size < memory.total ||
      !roots.every((root) => memory.files.has(manifestPath(root)))
    ) {
      return undefined
    }
    return Array.from(memory.files).every(([path, file]) => isAsLeft(path, file, paths, disk)) ? memory : undefined
  } catch (error) {
    // Whoever builds will meet it again, and say it.
    if (isDiskFailure(error)) return undefined
    throw error
  }
}

/** Returns whether a file is what the last build left there. */
export function isAsLeft(path: string, { identity }: RememberedFile, paths: ProjectPaths, disk: Disk): boolean {
  return paths.folderOf(path).kind === 'there' && disk.identity(paths.absolute(path)) === identity
}

/**
 * Returns `undefined` if there is no memory, or if it is damaged.
 * @throws DiskFailure
 */
export function readMemory(paths: ProjectPaths, disk: Disk): Memory | undefined {
  const place = paths.absolute(memoryFile)
  if (paths.folderOf(memoryFile).kind !== 'there' || disk.stat(place)?.kind !== 'file') return undefined
  return parseMemory(textOf(disk.read(place)))
}

/** Writes what is to be remembered. @throws DiskFailure */
export function writeMemory(memory: Memory, paths: ProjectPaths, disk: Disk): void {
  const draft = paths.absolute(memoryDraft)
  unlessIts(['ENOENT'], () => disk.removeFile(draft))
  disk.writeNew(draft, formatMemory(memory))
  disk.rename(draft, paths.absolute(memoryFile))
}

function formatMemory({ inputs, findings, files, total }: Memory): string {
  const lines = Array.from(files, ([path, { from, hash, identity }]) => [path, from, hash, identity])
  return `${JSON.stringify({ version, inputs, findings, files: lines, total })}\n`
}

function parseMemory(text: string): Memory | undefined {
  try {
    // Whatever it says is believed only when `identity` fits, which nobody but a build on this disk can make.
    const read = JSON.parse(text) as Omit<Memory, 'files'> & {
      readonly version: number
      readonly files: readonly string[][]
    }
    if (read.version !== version) return undefined
    const files = read.files.map(
      ([path = '', from = '', hash = '', identity = '']) => [path, { from, hash, identity }] as const,
    )
    return { inputs: read.inputs, findings: read.findings, files: new Map(files), total: read.total }
  } catch {
    return undefined
  }
}
