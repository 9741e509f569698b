/** A disk whose answers are kept until somebody says what has changed. For reading alone: what is written through it is not noticed. */
import type { Disk, Entry, Stat } from '../host.ts'

export interface RememberingDisk extends Disk {
  /** Forgets what is known of these paths, of everything below them, and of the folders that they are in. Absolute; undefined: everything. */
  readonly forget: (paths: readonly string[] | undefined) => void
}

/** Beyond that many paths it is quicker to read everything again. */
const mostPaths = 50

export function rememberingDisk(disk: Disk): RememberingDisk {
  const lists = new Map<string, readonly Entry[]>()
  const stats = new Map<string, Stat | undefined>()
  const reals = new Map<string, string>()
  const texts = new Map<string, Uint8Array>()
  const all: readonly Map<string, unknown>[] = [lists, stats, reals, texts]
  function forgetSome(known: Map<string, unknown>, paths: readonly string[]): void {
    for (const path of known.keys()) if (paths.some((changed) => isAbout(path, changed))) known.delete(path)
  }
  function kept<Value>(known: Map<string, Value>, path: string, ask: (path: string) => Value): Value {
    const before = known.get(path)
    if (before !== undefined || known.has(path)) return before ?? ask(path)
    const answer = ask(path)
    known.set(path, answer)
    return answer
  }
  const isAbout = (path: string, changed: string): boolean => path === changed || path.startsWith(`${changed}/`) || changed.startsWith(`${path}/`)
  return {
    ...disk,
    list: (folder) => kept(lists, folder, disk.list),
    stat: (path) => kept(stats, path, disk.stat),
    realPath: (path) => kept(reals, path, disk.realPath),
    read: (file) => kept(texts, file, disk.read),
    forget: (paths) => {
      for (const known of all) {
        if (!paths || paths.length > mostPaths) known.clear()
        else forgetSome(known, paths)
      }
    },
  }
}
