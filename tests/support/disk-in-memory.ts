/**
 * A whole disk in memory, with the answers of a real one, so that a test can go through thousands of builds.
 * `tests/files/publish/disks.test.ts` holds it against the real disk.
 */
import { posix } from 'node:path'
import type { Disk, EntryKind } from '../../src/files/host.ts'

type Node =
  | { readonly kind: 'file'; readonly bytes: Buffer; readonly modified: number }
  | { readonly kind: 'folder' }
  | { readonly kind: 'link'; readonly to: string }
  | { readonly kind: 'other' }

export interface DiskInMemory extends Disk {
  /** Everything below a folder, as `treeOf` of a real one. */
  readonly tree: (root: string) => Record<string, string>
  /** When each file below a folder was written: a number that grows. */
  readonly times: (root: string) => Record<string, number>
  /** Writes as a person would, with the folders that are needed. */
  readonly put: (path: string, text: string) => void
  readonly link: (path: string, to: string) => void
  /** A pipe or a device. */
  readonly other: (path: string) => void
  /** Removes whatever is there, with everything in it. */
  readonly discard: (path: string) => void
  /** The same disk once more; what happens to one does not happen to the other. */
  readonly copy: () => DiskInMemory
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path })
}

/** An empty disk. */
export function diskInMemory(
  nodes: Map<string, Node> = new Map([['/', { kind: 'folder' }]]),
  clock = { time: 1 },
): DiskInMemory {
  /** The place of a path, with every link on the way to it followed, and the last one too where that is asked for. */
  function resolve(path: string, followLast: boolean, depth = 0): string {
    if (depth > 40) throw failure('ELOOP', path)
    let at = '/'
    const parts = path.split('/').filter((part) => part !== '')
    for (const [index, part] of parts.entries()) {
      const here = posix.join(at, part)
      const isLast = index === parts.length - 1
      const node = nodes.get(here)
      if (node?.kind === 'link' && (!isLast || followLast)) {
        return resolve(posix.join(posix.resolve(at, node.to), ...parts.slice(index + 1)), followLast, depth + 1)
      }
      if (!isLast && node === undefined) throw failure('ENOENT', path)
      if (!isLast && node?.kind !== 'folder') throw failure('ENOTDIR', path)
      at = here
    }
    return at
  }
  function existing(path: string, followLast = true): { readonly at: string; readonly node: Node } {
    const at = resolve(path, followLast)
    const node = nodes.get(at)
    if (!node) throw failure('ENOENT', path)
    return { at, node }
  }
  function inside(folder: string): string[] {
    const start = folder === '/' ? '/' : `${folder}/`
    return Array.from(nodes.keys()).filter((path) => path.startsWith(start) && path !== folder)
  }
  const childrenOf = (folder: string): string[] => inside(folder).filter((path) => posix.dirname(path) === folder)
  function make(path: string, node: Node): void {
    const at = resolve(path, false)
    if (nodes.has(at)) throw failure('EEXIST', path)
    nodes.set(at, node)
  }
  const bytesOf = (contents: string | Uint8Array): Buffer => Buffer.from(contents)
  const fileAt = (path: string): { readonly at: string; readonly bytes: Buffer } => {
    const { at, node } = existing(path)
    if (node.kind === 'folder') throw failure('EISDIR', path)
    if (node.kind !== 'file') throw new Error(`${path} would be waited for`)
    return { at, bytes: node.bytes }
  }
  const written = (contents: string | Uint8Array): Node => ({
    kind: 'file',
    bytes: bytesOf(contents),
    modified: clock.time++,
  })
  const below = (root: string): [string, Node][] =>
    inside(root)
      .toSorted()
      .flatMap((path) => {
        const node = nodes.get(path)
        return node && (node.kind !== 'folder' || childrenOf(path).length === 0)
          ? [[path.slice(root.length + 1), node]]
          : []
      })
  const shown = (node: Node): string =>
    node.kind === 'file'
      ? node.bytes.toString()
      : node.kind === 'link'
        ? `→ ${node.to}`
        : node.kind === 'folder'
          ? '/'
          : '?'

  return {
    list: (folder) => {
      const { at, node } = existing(folder)
      if (node.kind !== 'folder') throw failure('ENOTDIR', folder)
      return childrenOf(at).map((path) => ({ name: posix.basename(path), kind: nodes.get(path)?.kind ?? 'other' }))
    },
    stat: (path) => {
      try {
        const { node } = existing(path, false)
        const kind: EntryKind = node.kind
        return node.kind === 'file'
          ? { kind, size: node.bytes.length, modified: node.modified }
          : { kind, size: 0, modified: 0 }
      } catch (error) {
        if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
          return undefined
        }
        throw error
      }
    },
    identity: (path) => {
      const node = nodes.get(resolve(path, false))
      return node?.kind === 'file' ? `${node.modified}` : undefined
    },
    settle: () => {},
    realPath: (path) => existing(path).at,
    read: (file) => fileAt(file).bytes,
    writeNew: (file, contents) => make(file, written(contents)),
    rename: (from, to) => {
      const { at, node } = existing(from, false)
      const target = resolve(to, false)
      if (nodes.get(target)?.kind === 'folder') throw failure('EISDIR', to)
      if (node.kind === 'folder') throw new Error('no folder is ever renamed')
      nodes.delete(at)
      nodes.set(target, node)
    },
    copyPermissions: (from, to) => {
      existing(from)
      existing(to)
    },
    removeFile: (file) => {
      const { at, node } = existing(file, false)
      if (node.kind === 'folder') throw failure('EISDIR', file)
      nodes.delete(at)
    },
    removeFolder: (folder) => {
      const { at, node } = existing(folder, false)
      if (node.kind !== 'folder') throw failure('ENOTDIR', folder)
      if (childrenOf(at).length > 0) throw failure('ENOTEMPTY', folder)
      nodes.delete(at)
    },
    makeFolder: (folder) => make(folder, { kind: 'folder' }),
    flush: (file) => void fileAt(file),
    mayWrite: (folder) => existing(folder).node.kind === 'folder',
    tree: (root) => Object.fromEntries(below(root).map(([path, node]) => [path, shown(node)])),
    times: (root) =>
      Object.fromEntries(below(root).map(([path, node]) => [path, node.kind === 'file' ? node.modified : 0])),
    put: (path, text) => {
      const parts = posix.dirname(path).split('/').slice(1)
      parts.forEach((_, index) => {
        const folder = `/${parts.slice(0, index + 1).join('/')}`
        if (!nodes.has(folder)) nodes.set(folder, { kind: 'folder' })
      })
      nodes.set(path, written(text))
    },
    link: (path, to) => void nodes.set(path, { kind: 'link', to }),
    other: (path) => void nodes.set(path, { kind: 'other' }),
    discard: (path) => {
      for (const each of [...inside(path), path]) nodes.delete(each)
    },
    copy: () => diskInMemory(new Map(nodes), clock),
  }
}
