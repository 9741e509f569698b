import type { Disk } from '../host.ts'

/** A disk on which some files read as if they had been written already. Nothing reaches the disk below. */
export function overlayDisk(disk: Disk, files: ReadonlyMap<string, Uint8Array>): Disk {
  return {
    ...disk,
    read: (file) => files.get(file) ?? disk.read(file),
    stat: (path) => {
      const found = disk.stat(path)
      const contents = files.get(path)
      return found && contents ? { ...found, size: contents.length } : found
    },
  }
}
