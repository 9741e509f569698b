/** The folders that a build stands on: whether each is a real folder inside the project, asked once. */
import { finding, type Finding } from '../../diagnostic/finding.ts'
import type { Disk, Host } from '../host.ts'
import { checkNames, foldersOf, unsafePath, type Output } from './output.ts'
import { memoryDraft, memoryFile, stateFiles, stateFolder } from './state-folder.ts'

/** A folder on the way to an output: there, not there yet, or spoilt by what stands at `by`. */
export type FolderState =
  | { readonly kind: 'there' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'blocked'; readonly by: string; readonly reason: string }

export interface Ground {
  /** Where the project really is. */
  readonly project: string
  /** The absolute path of a path relative to the project. */
  readonly absolute: (path: string) => string
  /**
   * State of a folder, given relative to the project. No link is followed, neither at the folder nor on the way to it.
   */
  readonly folder: (folder: string) => FolderState
  /** As `folder`, for the folder that a file is in. */
  readonly folderOf: (file: string) => FolderState
}

const there: FolderState = { kind: 'there' }
const missing: FolderState = { kind: 'missing' }

export function openGround(projectRoot: string, disk: Disk): Ground {
  const project = disk.realPath(projectRoot).replace(/\/$/, '')
  const states = new Map<string, FolderState>()
  const absolute = (path: string): string => `${project}/${path}`

  function folder(path: string): FolderState {
    const known = states.get(path)
    if (known) return known
    const parent = folderOf(path)
    const state = parent.kind === 'there' ? look(path) : parent
    states.set(path, state)
    return state
  }

  function look(path: string): FolderState {
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

/** Folders of the project that people and tools write; an output may not be, or be in, one of them. */
const sourceFolders: readonly string[] = ['roles', 'templates', 'node_modules']

/** Why a folder may not be an output, whatever is in it. */
function unsafeRoot(root: string, ground: Ground, host: Host): string | undefined {
  const name = unsafePath(root)
  if (name !== undefined) return name
  const outermost = root.split('/')[0]?.toLowerCase() ?? ''
  if (sourceFolders.includes(outermost)) return `${outermost}/ is for what people write`
  const whole = ground.absolute(root)
  if (host.home === whole || host.home.startsWith(`${whole}/`)) return 'it is a home folder'
  const state = ground.folder(root)
  if (state.kind === 'blocked') return state.reason
  if (state.kind === 'there' && host.disk.stat(ground.absolute(`${root}/.git`))) return 'it holds a git repository'
  return undefined
}

/** What is wrong with the names and folders that are to be generated, before anything in them is looked at. */
export function checkOutput({ roots, files }: Output, ground: Ground, host: Host): Finding[] {
  const state = ground.folder(stateFolder)
  const reasons = new Map(
    roots.map((root, index) => [root, unsafeRoot(root, ground, host) ?? overlap(root, roots.slice(0, index))]),
  )
  return [
    ...(state.kind === 'blocked' ? [unsafe(stateFolder, state.reason)] : []),
    // A pipe would be waited for, and a link read wherever it leads.
    ...(state.kind === 'there'
      ? [...stateFiles, memoryFile, memoryDraft].filter((path) => !isFileOrNothing(path, ground, host))
      : []
    ).map((path) => unsafe(path, 'it is not a file')),
    ...Array.from(reasons).flatMap(([root, reason]) => (reason === undefined ? [] : [unsafe(root, reason)])),
    ...checkNames(files.filter(({ root }) => reasons.get(root) === undefined)),
  ]
}

function isFileOrNothing(path: string, ground: Ground, host: Host): boolean {
  const kind = host.disk.stat(ground.absolute(path))?.kind
  return kind === undefined || kind === 'file'
}

function unsafe(path: string, reason: string): Finding {
  return finding('output-unsafe', { file: path }, { path, reason })
}

function overlap(root: string, earlier: readonly string[]): string | undefined {
  const within = (inner: string, outer: string): boolean => inner === outer || foldersOf(inner).includes(outer)
  const other = earlier.find((one) => within(root, one) || within(one, root))
  return other === undefined ? undefined : `${other} is generated too, and one would be in the other`
}
