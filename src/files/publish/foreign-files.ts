/** Decides whether a folder without a manifest may become ours. */
import type { Disk } from '../host.ts'
import type { ProjectPaths } from '../transaction/project-paths.ts'

/** A folder may become ours if it contains only */
export function isOnlyOurs(root: string, same: ReadonlySet<string>, paths: ProjectPaths, disk: Disk): boolean {
  if (paths.folder(root).kind !== 'there') return true
  return disk.list(paths.absolute(root)).every(({ name, kind }) => {
    const path = `${root}/${name}`
    if (name.startsWith('.') || name === 'CNAME') return true
    return kind === 'folder' ? isOnlyOurs(path, same, paths, disk) : same.has(path)
  })
}
