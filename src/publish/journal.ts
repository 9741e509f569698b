/**
 * The list of everything that one build changes on disk, over all its folders. It is written before anything is changed, so that a build that
 * was cut off can be undone or finished by the next one.
 */
import { manifestName } from './manifest.ts'
import { unsafePath } from './output.ts'

/** Paths are relative to the project; `before` and `after` are SHA-256 of the bytes, `before` of a new file is missing. */
export type Change =
  | { readonly kind: 'write'; readonly path: string; readonly before: string | undefined; readonly after: string }
  | { readonly kind: 'remove'; readonly path: string; readonly before: string }

export interface Journal {
  /** The generated folders. Every change is below one of them. */
  readonly roots: readonly string[]
  /** Folders that are made for the new files, outermost first. */
  readonly folders: readonly string[]
  /** In the order in which they are carried out: files, removals, manifests. */
  readonly changes: readonly Change[]
}

const opening = 'rungs journal 1'
const closing = 'end'

export function formatJournal({ roots, folders, changes }: Journal): string {
  const lines = [
    opening,
    ...roots.map((root) => `root ${root}`),
    ...folders.map((folder) => `folder ${folder}`),
    ...changes.map((change) =>
      change.kind === 'write' ? `write ${change.before ?? '-'} ${change.after} ${change.path}` : `remove ${change.before} - ${change.path}`,
    ),
    closing,
  ]
  return `${lines.join('\n')}\n`
}

const changePattern = /^(?<kind>write|remove) (?<before>[0-9a-f]{64}|-) (?<after>[0-9a-f]{64}|-) (?<path>\S+)$/

/** The journal, or nothing when it is not whole or names a path that we would never write: then it must not be followed. */
export function parseJournal(text: string): Journal | undefined {
  const lines = text.split('\n')
  if (lines[0] !== opening || lines.at(-2) !== closing || lines.at(-1) !== '') return undefined
  const roots: string[] = []
  const folders: string[] = []
  const changes: Change[] = []
  for (const line of lines.slice(1, -2)) {
    const [word, path] = line.split(' ', 2)
    const change = changeIn(line)
    if (word === 'root' && path !== undefined && unsafePath(path) === undefined) roots.push(path)
    else if (word === 'folder' && path !== undefined && unsafePath(path) === undefined) folders.push(path)
    else if (change && isGenerated(change.path, roots)) changes.push(change)
    else return undefined
  }
  return { roots, folders, changes }
}

function changeIn(line: string): Change | undefined {
  const { kind, before, after, path } = changePattern.exec(line)?.groups ?? {}
  if (path === undefined || before === undefined || after === undefined) return undefined
  if (kind === 'write') return after === '-' ? undefined : { kind, path, before: before === '-' ? undefined : before, after }
  return before === '-' ? undefined : { kind: 'remove', path, before }
}

/** Whether a file is in one of the generated folders, under a name that we would give it. */
function isGenerated(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => {
    const name = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : ''
    return name === manifestName || unsafePath(name) === undefined
  })
}
