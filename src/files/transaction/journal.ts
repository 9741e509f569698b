/**
 * The lists by which a transaction that was cut off can be undone or finished by the next one. A preparation names every
 * file that may be written beside its place first; it is on disk before the first of them. A journal names everything
 * that changes; it is on disk before the first change.
 */

/** Paths are relative to the project; `before` and `after` are SHA-256 of the bytes, `before` of a new file is missing. */
export type FileChange =
  | { readonly kind: 'write'; readonly path: string; readonly before: string | undefined; readonly after: string }
  | { readonly kind: 'remove'; readonly path: string; readonly before: string }

export interface Preparation {
  /** Folders that are missing and may be made for the files, outermost first. */
  readonly folders: readonly string[]
  /** The paths of the files that may be written. */
  readonly files: readonly string[]
}

const journalOpening = 'rungs journal 3'
const preparationOpening = 'rungs preparation 2'
const closing = 'end'

/** @param changes in the order in which they are to be made */
export function formatJournal(changes: readonly FileChange[]): string {
  return listOf(
    journalOpening,
    changes.map((change) =>
      change.kind === 'write'
        ? `write ${change.before ?? '-'} ${change.after} ${change.path}`
        : `remove ${change.before} - ${change.path}`,
    ),
  )
}

export function formatPreparation({ folders, files }: Preparation): string {
  return listOf(preparationOpening, [
    ...folders.map((folder) => `folder ${folder}`),
    ...files.map((file) => `file ${file}`),
  ])
}

/** The changes, or nothing when the journal is not whole or names a path that no transaction writes to. */
export function parseJournal(text: string): readonly FileChange[] | undefined {
  const changes = linesOf(journalOpening, text)?.map(changeIn)
  return changes?.every((change) => change !== undefined) ? changes : undefined
}

/** As `parseJournal`. */
export function parsePreparation(text: string): Preparation | undefined {
  const folders: string[] = []
  const files: string[] = []
  for (const line of linesOf(preparationOpening, text) ?? ['']) {
    const { word, path = '' } = /^(?<word>folder|file) (?<path>.+)$/.exec(line)?.groups ?? {}
    if (word === undefined || !mayChange(path)) return undefined
    if (word === 'folder') folders.push(path)
    else files.push(path)
  }
  return { folders, files }
}

/**
 * Returns whether a transaction may write or remove a file at this path: inside of the project, and in no folder that
 * belongs to git, to npm or to transactions themselves. The lists may have come with somebody's repository.
 */
export function mayChange(path: string): boolean {
  return path.split('/').every((name) => {
    const isName = name !== '' && name !== '.' && name !== '..' && !/[\p{Cc}\\:]/u.test(name)
    return isName && !['.git', '.rungs', 'node_modules'].includes(name.toLowerCase())
  })
}

function listOf(opening: string, lines: readonly string[]): string {
  return `${[opening, ...lines, closing].join('\n')}\n`
}

/** The lines between the first and the last one; nothing when one of these is missing. */
function linesOf(opening: string, text: string): readonly string[] | undefined {
  const lines = text.split('\n')
  return lines[0] === opening && lines.at(-2) === closing && lines.at(-1) === '' ? lines.slice(1, -2) : undefined
}

const changePattern = /^(?<kind>write|remove) (?<before>[0-9a-f]{64}|-) (?<after>[0-9a-f]{64}|-) (?<path>.+)$/

function changeIn(line: string): FileChange | undefined {
  const { kind, before, after, path } = changePattern.exec(line)?.groups ?? {}
  if (path === undefined || before === undefined || after === undefined || !mayChange(path)) return undefined
  if (kind === 'write') {
    return after === '-' ? undefined : { kind, path, before: before === '-' ? undefined : before, after }
  }
  return before === '-' ? undefined : { kind: 'remove', path, before }
}
