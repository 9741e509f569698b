/**
 * The lists by which a build that was cut off can be undone or finished by the next one. A preparation names every file
 * that a build may write first beside its place; it is on disk before the first of them. A journal names everything
 * that changes; it is on disk before the first change.
 */
import { manifestName } from './manifest.ts'
import { unsafePath } from './output.ts'

/**
 * Paths are relative to the project; `before` and `after` are SHA-256 of the bytes, `before` of a new file is missing.
 */
export type Change =
  | { readonly kind: 'write'; readonly path: string; readonly before: string | undefined; readonly after: string }
  | { readonly kind: 'remove'; readonly path: string; readonly before: string }

export interface Journal {
  /** The generated folders. Every change is below one of them. */
  readonly roots: readonly string[]
  /** In the order in which they are carried out: files, removals, manifests. */
  readonly changes: readonly Change[]
}

export interface Preparation {
  readonly roots: readonly string[]
  /** Folders that are missing and may be made for the files, outermost first. */
  readonly folders: readonly string[]
  /** What may be written: the paths where the files go in the end. */
  readonly files: readonly string[]
}

const journalOpening = 'rungs journal 2'
const preparationOpening = 'rungs preparation 1'
const closing = 'end'

export function formatJournal({ roots, changes }: Journal): string {
  const lines = changes.map((change) =>
    change.kind === 'write'
      ? `write ${change.before ?? '-'} ${change.after} ${change.path}`
      : `remove ${change.before} - ${change.path}`,
  )
  return listOf(journalOpening, [...roots.map((root) => `root ${root}`), ...lines])
}

export function formatPreparation({ roots, folders, files }: Preparation): string {
  return listOf(preparationOpening, [
    ...roots.map((root) => `root ${root}`),
    ...folders.map((folder) => `folder ${folder}`),
    ...files.map((file) => `file ${file}`),
  ])
}

/**
 * The journal, or nothing when it is not whole or names a path that we would never write: then it must not be followed.
 */
export function parseJournal(text: string): Journal | undefined {
  const roots: string[] = []
  const changes: Change[] = []
  for (const line of linesOf(journalOpening, text)) {
    const change = changeIn(line)
    if (change && isGenerated(change.path, roots)) changes.push(change)
    else if (!isRoot(line, roots)) return undefined
  }
  return roots.length > 0 ? { roots, changes } : undefined
}

/** As `parseJournal`. */
export function parsePreparation(text: string): Preparation | undefined {
  const roots: string[] = []
  const folders: string[] = []
  const files: string[] = []
  for (const line of linesOf(preparationOpening, text)) {
    const [word, path = ''] = line.split(' ', 2)
    if (word === 'folder' && unsafePath(path) === undefined) folders.push(path)
    else if (word === 'file' && isGenerated(path, roots)) files.push(path)
    else if (!isRoot(line, roots)) return undefined
  }
  return roots.length > 0 ? { roots, folders, files } : undefined
}

function listOf(opening: string, lines: readonly string[]): string {
  return `${[opening, ...lines, closing].join('\n')}\n`
}

/** What stands between the first line and the last; nothing when one of them is missing. */
function linesOf(opening: string, text: string): readonly string[] {
  const lines = text.split('\n')
  return lines[0] === opening && lines.at(-2) === closing && lines.at(-1) === '' ? lines.slice(1, -2) : []
}

function isRoot(line: string, roots: string[]): boolean {
  const [word, path] = line.split(' ', 2)
  if (word !== 'root' || path === undefined || unsafePath(path) !== undefined) return false
  roots.push(path)
  return true
}

const changePattern = /^(?<kind>write|remove) (?<before>[0-9a-f]{64}|-) (?<after>[0-9a-f]{64}|-) (?<path>\S+)$/

function changeIn(line: string): Change | undefined {
  const { kind, before, after, path } = changePattern.exec(line)?.groups ?? {}
  if (path === undefined || before === undefined || after === undefined) return undefined
  if (kind === 'write') {
    return after === '-' ? undefined : { kind, path, before: before === '-' ? undefined : before, after }
  }
  return before === '-' ? undefined : { kind: 'remove', path, before }
}

/** Whether a file is in one of the generated folders, under a name that we would give it. */
function isGenerated(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => {
    const name = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : ''
    return name === manifestName || unsafePath(name) === undefined
  })
}
