/**
 * A disk whose answers are kept until somebody says what has changed. For reading alone: what is written through it is
 * not noticed.
 */
import type { Disk, Entry, Stat } from '../host.ts'

export interface RememberingDisk extends Disk {
  /**
   * Forgets what is known of these paths, of everything below them, and of the folders that they are in. Absolute;
   * undefined: everything.
   */
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
    if (before !== undefined) return before
    const answer = ask(path)
    known.set(path, answer)
    return answer
  }
  /** Files at these paths have other names as well: those behind the links on the way to it. */
  function withRealNames(paths: readonly string[]): ReadonlySet<string> {
    const names = new Set(paths)
    for (const name of names) {
      for (const [link, real] of reals) {
        if (name === link || name.startsWith(`${link}/`)) names.add(real + name.slice(link.length))
      }
    }
    return names
  }
  const isAbout = (path: string, changed: string): boolean =>
    path === changed || path.startsWith(`${changed}/`) || changed.startsWith(`${path}/`)
  return {
    ...disk,
    list: (folder) => kept(lists, folder, disk.list),
    stat: (path) => kept(stats, path, disk.stat),
    realPath: (path) => kept(reals, path, disk.realPath),
    read: (file) => kept(texts, file, disk.read),
    forget: (paths) => {
      const names = paths && paths.length <= mostPaths ? [...withRealNames(paths)] : undefined
      for (const known of all) {
        if (names) forgetSome(known, names)
        else known.clear()
      }
    },
  }
}
