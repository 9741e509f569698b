/** The files of a project as a commit has them, read with git's plumbing and without a checkout. */
import type { DiskFailure } from '../disk-failure.ts'
import type { Disk, Entry, EntryKind, Host } from '../host.ts'

/** The reason why a version cannot be read. `what` is the revision as the caller named it. */
export interface UnreadableVersion {
  readonly problem: string
  readonly remedy: string
}

/**
 * A disk that holds the `roles/` and `templates/` of a project at `root`, as a commit has them, and nothing else. It
 * can only be read.
 * @param root an absolute path
 * @param revision anything that git takes for a commit
 */
export function committedFiles(root: string, revision: string, host: Host): Disk | UnreadableVersion {
  const prefix = host.git(root, ['rev-parse', '--show-prefix'])?.trimEnd()
  if (prefix === undefined) {
    return { problem: 'this folder is in no git repository', remedy: 'name two folders instead of revisions' }
  }
  // A revision that begins with a hyphen would be an option.
  const commit = host.git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  if (commit === undefined) return unknownRevision(root, revision, host)
  const listed = host.git(root, [
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    commit.trim(),
    '--',
    `${prefix}roles/`,
    `${prefix}templates/`,
  ])
  const objects = listed === undefined ? undefined : treeEntries(listed, prefix)
  const blobs = objects?.filter(({ kind }) => kind === 'file')
  const contents = blobs && host.gitBytes(root, ['cat-file', '--batch'], blobs.map(({ id }) => `${id}\n`).join(''))
  const files =
    contents &&
    splitBatch(
      contents,
      blobs.map(({ path }) => path),
    )
  if (!objects || !files) {
    return {
      problem: `the files of "${revision}" are not in this repository`,
      remedy: 'fetch them: git fetch --unshallow, or git fetch --refetch in a partial clone',
    }
  }
  return readOnlyDisk(root, files, new Map(objects.map(({ path, kind }) => [path, kind])))
}

function unknownRevision(root: string, revision: string, host: Host): UnreadableVersion {
  const isShallow = host.git(root, ['rev-parse', '--is-shallow-repository'])?.trim() === 'true'
  const problem = `"${revision}" is no commit of this repository`
  return isShallow
    ? { problem: `${problem}, which has only part of its history`, remedy: 'fetch the rest: git fetch --unshallow' }
    : { problem, remedy: 'name a branch, a tag, a commit or a folder' }
}

interface TreeEntry {
  /** Relative to the project. */
  readonly path: string
  readonly kind: EntryKind
  readonly id: string
}

/** Parses the output of `ls-tree -z`: `<mode> */
function treeEntries(listed: string, prefix: string): TreeEntry[] {
  return listed.split('\0').flatMap((line): TreeEntry[] => {
    const [, mode = '', id = '', path = ''] = /^(\d+) \w+ (\w+)\t(.*)$/s.exec(line) ?? []
    if (path === '') return []
    const kind = mode === '120000' ? 'link' : mode === '160000' ? 'other' : 'file'
    return [{ path: path.slice(prefix.length), kind, id }]
  })
}

/** Splits the output of `cat-file --batch`: */
function splitBatch(output: Uint8Array, paths: readonly string[]): ReadonlyMap<string, Uint8Array> | undefined {
  const files = new Map<string, Uint8Array>()
  let at = 0
  for (const path of paths) {
    const end = output.indexOf(0x0a, at)
    const size = Number(/ blob (\d+)$/.exec(new TextDecoder().decode(output.subarray(at, end)))?.[1])
    if (end < 0 || !Number.isInteger(size)) return undefined
    files.set(path, output.subarray(end + 1, end + 1 + size))
    at = end + 1 + size + 1
  }
  return files
}

function readOnlyDisk(
  root: string,
  files: ReadonlyMap<string, Uint8Array>,
  kinds: ReadonlyMap<string, EntryKind>,
): Disk {
  const folders = new Map<string, Map<string, EntryKind>>([['', new Map()]])
  for (const [path, kind] of kinds) {
    const parts = path.split('/')
    parts.forEach((name, depth) => {
      const folder = parts.slice(0, depth).join('/')
      const isLast = depth === parts.length - 1
      const entries = folders.get(folder) ?? new Map<string, EntryKind>()
      folders.set(folder, entries.set(name, isLast ? kind : 'folder'))
    })
  }
  const below = (path: string): string => (path === root ? '' : path.slice(root.length + 1))
  const refuse = (): never => fail('EROFS')
  return {
    list: (folder) => {
      const entries = folders.get(below(folder)) ?? fail('ENOENT')
      return Array.from(entries, ([name, kind]): Entry => ({ name, kind }))
    },
    stat: (path) => {
      const name = below(path)
      const kind = folders.has(name) ? 'folder' : kinds.get(name)
      return kind === undefined ? undefined : { kind, size: files.get(name)?.length ?? 0, modified: 0 }
    },
    identity: () => undefined,
    settle: () => undefined,
    // Links are not followed: where they lead may not be in the commit.
    realPath: (path) => (kinds.get(below(path)) === 'link' ? fail('ENOENT') : path),
    read: (file) => files.get(below(file)) ?? fail('ENOENT'),
    writeNew: refuse,
    rename: refuse,
    copyPermissions: refuse,
    removeFile: refuse,
    removeFolder: refuse,
    makeFolder: refuse,
    flush: refuse,
    mayWrite: () => false,
  }
}

function fail(code: string): never {
  const failure: DiskFailure = Object.assign(new Error(code), { code })
  throw failure
}
