/** What a build wants to have on disk, and which names it may use there. */
import { finding, type Finding } from '../diagnostic/finding.ts'

export interface OutputFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string
  /** A string is published as UTF-8. */
  readonly bytes: string | Uint8Array
  /** When it was generated, as the file itself says it: one line, kept in the manifest. */
  readonly date?: string
}

/** A folder that is generated as a whole. */
export interface Output {
  /** Relative to the project, with forward slashes: `ladders`, `site`. */
  readonly root: string
  readonly files: readonly OutputFile[]
}

/** The only names with a leading dot that may be published; web servers ask for them. */
const dotNames: ReadonlySet<string> = new Set(['.nojekyll', '.well-known'])

/** Names that Windows keeps for devices, with any ending. */
const reservedName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i

const longestSegment = 200

/** Why a path may not be written, or nothing. Every segment is on a list of what is allowed, so a path cannot lead anywhere else. */
export function unsafePath(path: string): string | undefined {
  for (const segment of path.split('/')) {
    if (!/^[A-Za-z0-9._-]+$/.test(segment)) return 'a name may hold only letters, digits, dots, hyphens and underscores'
    if (segment.startsWith('.') && !dotNames.has(segment)) return 'a name may not begin with a dot'
    if (segment.endsWith('.') || reservedName.test(segment)) return 'Windows cannot have a file of this name'
    if (segment.length > longestSegment) return `a name may have at most ${longestSegment} characters`
  }
  return undefined
}

/** Whether the manifest can hold a date: one line that neither begins nor ends with a blank. */
function isDate(date: string): boolean {
  return /^\S(?:.*\S)?$/.test(date)
}

/** The folders that a path goes through, outermost first, without the file itself. */
export function foldersOf(path: string): string[] {
  const folders: string[] = []
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.push(path.slice(0, at))
  return folders
}

/** What is wrong with the names of the files themselves, before any disk is looked at. Case does not tell names apart: it does not on every disk. */
export function checkNames(output: Output): Finding[] {
  const found: Finding[] = []
  const refuse = (path: string, reason: string): void => {
    const whole = `${output.root}/${path}`
    found.push(finding('output-unsafe', { file: whole }, { path: whole, reason }))
  }
  const files = new Set<string>()
  for (const { path, date } of output.files) {
    const reason = unsafePath(path) ?? (date === undefined || isDate(date) ? undefined : 'its date is not one line of text')
    if (reason !== undefined) refuse(path, reason)
    else if (files.has(path.toLowerCase())) refuse(path, 'two files have this name')
    files.add(path.toLowerCase())
  }
  for (const { path } of output.files) {
    const blocking = foldersOf(path.toLowerCase()).find((folder) => files.has(folder))
    if (blocking !== undefined) refuse(path, `${output.root}/${blocking} is a file`)
  }
  return found
}
