/** Checks that the folders and names of an output are safe, before anything in the folders is looked at. */
import { finding, type Finding } from '../../diagnostic/finding.ts'
import { type OutputFile, wholePath } from '../../domain/output-file.ts'
import type { Host } from '../host.ts'
import { foldersOf, type ProjectPaths } from '../transaction/project-paths.ts'
import { stateProblems } from '../transaction/state-folder.ts'
import type { Output } from './output.ts'
import { unsafePath } from './safe-path.ts'

/** Folders of the project that people and tools write; an output may not be, or be in, one of them. */
const sourceFolders: readonly string[] = ['roles', 'templates', 'node_modules']

/** Returns the reason if a folder must never be an output, whatever it contains. */
function unsafeRoot(root: string, paths: ProjectPaths, host: Host): string | undefined {
  const name = unsafePath(root)
  if (name !== undefined) return name
  const outermost = root.split('/')[0]?.toLowerCase() ?? ''
  if (sourceFolders.includes(outermost)) return `${outermost}/ is for what people write`
  const whole = paths.absolute(root)
  if (host.home === whole || host.home.startsWith(`${whole}/`)) return 'it is a home folder'
  const state = paths.folder(root)
  if (state.kind === 'blocked') return state.reason
  if (state.kind === 'there' && host.disk.stat(paths.absolute(`${root}/.git`))) return 'it holds a git repository'
  return undefined
}

/** Returns what is wrong with the names and folders that are to be generated, before anything in them is looked at. */
export function checkOutput({ roots, files }: Output, paths: ProjectPaths, host: Host): Finding[] {
  const reasons = new Map(
    roots.map((root, index) => [root, unsafeRoot(root, paths, host) ?? overlap(root, roots.slice(0, index))]),
  )
  return [
    ...stateProblems(paths, host.disk).map(({ path, reason }) => unsafe(path, reason)),
    ...Array.from(reasons).flatMap(([root, reason]) => (reason === undefined ? [] : [unsafe(root, reason)])),
    ...checkNames(files.filter(({ root }) => reasons.get(root) === undefined)),
  ]
}

function unsafe(path: string, reason: string): Finding {
  return finding('output-unsafe', { file: path }, { path, reason })
}

function overlap(root: string, earlier: readonly string[]): string | undefined {
  const within = (inner: string, outer: string): boolean => inner === outer || foldersOf(inner).includes(outer)
  const other = earlier.find((one) => within(root, one) || within(one, root))
  return other === undefined ? undefined : `${other} is generated too, and one would be in the other`
}

/**
 * Returns what is wrong with the names of the files themselves, before any disk is looked at. Case does not tell names
 * apart: it does not on every disk.
 */
function checkNames(files: readonly OutputFile[]): Finding[] {
  const found: Finding[] = []
  const refuse = (path: string, reason: string): void =>
    void found.push(finding('output-unsafe', { file: path }, { path, reason }))
  const names = new Set<string>()
  for (const file of files) {
    const path = wholePath(file)
    const name = path.toLowerCase()
    const reason = unsafePath(file.path) ?? (names.has(name) ? 'two files have this name' : undefined)
    if (reason !== undefined) refuse(path, reason)
    names.add(name)
  }
  for (const file of files) {
    const path = wholePath(file)
    const blocking = foldersOf(path.toLowerCase()).find((folder) => names.has(folder))
    if (blocking !== undefined) refuse(path, `${blocking} is a file`)
  }
  return found
}
