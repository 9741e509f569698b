/** The folders of a project that a transaction writes to: whether each is a real folder inside the project. */
import type { Disk } from '../host.ts'

/** A folder on the way to a file: there, not there yet, or no place to write to because of what is at `by`. */
export type FolderState =
  | { readonly kind: 'there' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'blocked'; readonly by: string; readonly reason: string }

/** The paths of a project on the disk. Each folder is looked at once. */
export interface ProjectPaths {
  /** The real path of the project. */
  readonly project: string
  /** The absolute path of a path relative to the project. */
  readonly absolute: (path: string) => string
  /** The state of a folder, given relative to the project. No link is followed, neither there nor on the way to it. */
  readonly folder: (folder: string) => FolderState
  /** As `folder`, for the folder that a file is in. */
  readonly folderOf: (file: string) => FolderState
}

const there: FolderState = { kind: 'there' }
const missing: FolderState = { kind: 'missing' }

export function openProjectPaths(projectRoot: string, disk: Disk): ProjectPaths {
  const project = disk.realPath(projectRoot).replace(/\/$/, '')
  const states = new Map<string, FolderState>()
  const absolute = (path: string): string => `${project}/${path}`

  function folder(path: string): FolderState {
    const known = states.get(path)
    if (known) return known
    const parent = folderOf(path)
    const state = parent.kind === 'there' ? stateAt(path) : parent
    states.set(path, state)
    return state
  }

  function stateAt(path: string): FolderState {
    const kind = disk.stat(absolute(path))?.kind
    if (kind === undefined) return missing
    if (kind === 'folder') return there
    return { kind: 'blocked', by: path, reason: kind === 'link' ? `${path} is a link` : `${path} is not a folder` }
  }

  function folderOf(file: string): FolderState {
    const slash = file.lastIndexOf('/')
    return slash < 0 ? there : folder(file.slice(0, slash))
  }

  return { project, absolute, folder, folderOf }
}

/** The folders that a path goes through, outermost first, without the file itself. */
export function foldersOf(path: string): string[] {
  const folders: string[] = []
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.push(path.slice(0, at))
  return folders
}
