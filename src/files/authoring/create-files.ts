/**
 * New files for a person to go on with. What exists is kept. All of the others appear, or none of them:
 *
 * 1. Folders are made, and each file is written beside its place, as `.<name>.rungs-new`.
 * 2. The files take their places, one after the other.
 *
 * When the disk refuses at any point, what was made is removed again. A process that is killed leaves whole files and,
 * beside them, temporary ones, which the next call replaces.
 */
import { isDiskFailure } from '../disk-failure.ts'
import type { Disk } from '../host.ts'
import { temporaryName } from './temporary-name.ts'

export interface NewFile {
  /** Relative to the folder that the files are made in, with forward slashes. */
  readonly path: string
  readonly contents: string | Uint8Array
}

export type Creation =
  /** Paths as given, in the order given. */
  | { readonly kind: 'created'; readonly written: readonly string[]; readonly kept: readonly string[] }
  /** Something on the way to a file is no folder. Nothing was made. */
  | { readonly kind: 'blocked'; readonly by: string; readonly reason: string }

/**
 * Makes those of the files that do not exist, with the folders they need.
 * @param root absolute, with forward slashes; it need not exist
 * @throws {DiskFailure} when the disk refuses; then nothing of it is left, as far as the disk lets us remove it
 */
export function createFiles(root: string, files: readonly NewFile[], disk: Disk): Creation {
  const folders = new Set(files.flatMap(({ path }) => foldersTo(`${root}/${path}`, root)))
  const missing = new Set<string>()
  for (const folder of folders) {
    const kind = disk.stat(folder)?.kind
    if (kind === undefined) missing.add(folder)
    // The folder that was named by the caller may be a link: then that is where they want it.
    else if (kind !== 'folder' && !(kind === 'link' && root.startsWith(folder))) {
      return {
        kind: 'blocked',
        by: relative(folder, root),
        reason: kind === 'link' ? 'it is a link' : 'it is not a folder',
      }
    }
  }
  const absent = files.filter(
    ({ path }) => missing.has(parentOf(`${root}/${path}`)) || disk.stat(`${root}/${path}`) === undefined,
  )
  make(
    [...missing],
    absent.map(({ path, contents }) => ({ file: `${root}/${path}`, contents })),
    disk,
  )
  const written = absent.map(({ path }) => path)
  return { kind: 'created', written, kept: files.map(({ path }) => path).filter((path) => !written.includes(path)) }
}

function make(
  folders: readonly string[],
  files: readonly { readonly file: string; readonly contents: string | Uint8Array }[],
  disk: Disk,
): void {
  /** How to undo what has been done, the first first. */
  const undo: (() => void)[] = []
  try {
    for (const folder of folders) {
      disk.makeFolder(folder)
      undo.push(() => disk.removeFolder(folder))
    }
    for (const { file, contents } of files) {
      const temporary = temporaryName(file)
      if (disk.stat(temporary)?.kind === 'file') disk.removeFile(temporary)
      disk.writeNew(temporary, contents)
      undo.push(() => removeIfThere(temporary, disk))
      disk.flush(temporary)
    }
    for (const { file } of files) {
      refuseTaken(file, disk)
      disk.rename(temporaryName(file), file)
      undo.push(() => disk.removeFile(file))
    }
  } catch (error) {
    if (isDiskFailure(error)) for (const step of undo.toReversed()) quietly(step)
    throw error
  }
}

/** A rename would replace a file that somebody has put there in the meantime. */
function refuseTaken(file: string, disk: Disk): void {
  if (disk.stat(file) === undefined) return
  throw Object.assign(new Error(`EEXIST: ${file} has been made by somebody else in the meantime`), {
    code: 'EEXIST',
    path: file,
  })
}

function removeIfThere(file: string, disk: Disk): void {
  if (disk.stat(file)) disk.removeFile(file)
}

/** The failure that led here is the one to report. */
function quietly(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!isDiskFailure(error)) throw error
  }
}

/** The folders on the way to a file, outermost first: all below the root, the root itself, and those above it. */
function foldersTo(file: string, root: string): string[] {
  const folders: string[] = []
  const top = topOf(root)
  for (let folder = parentOf(file); folder.length > top.length; folder = parentOf(folder)) folders.unshift(folder)
  return folders
}

/** The part of an absolute path that cannot be made: `/`, or `C:`. */
function topOf(root: string): string {
  return /^(?:[A-Za-z]:)?/.exec(root)?.[0] ?? ''
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}

function relative(path: string, root: string): string {
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path
}
