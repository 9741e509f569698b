/** A project that lies in memory, over the real disk: names that no file system would hold, and no file to clean up. */
import type { Disk, Stat } from '../../src/files/host.ts'
import { nodeDisk } from '../../src/files/node-host.ts'

/**
 * A disk to read from. Below `root` there is nothing but the files.
 * @param files by path below `root`
 */
export function memoryDisk(root: string, files: ReadonlyMap<string, Uint8Array>): Disk {
  const stat = (path: string): Stat | undefined => {
    const contents = files.get(below(path))
    if (contents) return { kind: 'file', size: contents.length, modified: 0 }
    return path === root || Array.from(files.keys()).some((file) => file.startsWith(`${below(path)}/`))
      ? { kind: 'folder', size: 0, modified: 0 }
      : undefined
  }
  const below = (path: string): string => path.slice(root.length + 1)
  const isOurs = (path: string): boolean => path === root || path.startsWith(`${root}/`)
  const list: Disk['list'] = (folder) => {
    const start = folder === root ? '' : `${below(folder)}/`
    const names = Array.from(files.keys()).flatMap((file) =>
      file.startsWith(start) ? (file.slice(start.length).split('/')[0] ?? '') : [],
    )
    return Array.from(new Set(names), (name) => ({ name, kind: stat(`${folder}/${name}`)?.kind ?? 'file' }))
  }
  return {
    ...nodeDisk,
    list: (folder) => (isOurs(folder) ? list(folder) : nodeDisk.list(folder)),
    stat: (path) => (isOurs(path) ? stat(path) : nodeDisk.stat(path)),
    realPath: (path) => (isOurs(path) ? path : nodeDisk.realPath(path)),
    read: (file) => (isOurs(file) ? (files.get(below(file)) ?? new Uint8Array()) : nodeDisk.read(file)),
  }
}
