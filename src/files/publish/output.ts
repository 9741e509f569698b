/** What a build wants to have on disk, and which names it may use there. */
import { finding, type Finding } from '../../diagnostic/finding.ts'
import { type FileInputs, type OutputFile, wholePath } from '../../domain/output-file.ts'

/** The time of generation that a build prints. */
export interface BuildTime {
  /** `2025-09-10 22:21:48` in UTC. */
  readonly time: string
  /** The caller has chosen the time, so every document gets it; else only a document that changes does. */
  readonly isFixed: boolean
}

/** What is generated as a whole. */
export interface Output {
  /** The generated folders, relative to the project, with forward slashes: `ladders`, `site`. */
  readonly roots: readonly string[]
  /**
   * In the order in which they are made, one after the other. Each belongs to one of the roots, or to one that is not
   * looked at.
   */
  readonly files: readonly OutputFile[]
  /** Folders whose files are made, to see that they can be, and neither compared nor written. */
  readonly notLookedAt?: readonly string[]
  /** The time to print on documents that change. */
  readonly time: BuildTime
  /** The fingerprint of a file, where builds remember what they rendered. */
  readonly fingerprintOf?: (inputs: FileInputs) => string
}

/** The only names with a leading dot that may be published; web servers ask for them. */
const dotNames: ReadonlySet<string> = new Set(['.nojekyll', '.well-known'])

/** Names that Windows keeps for devices, with any ending. */
const reservedName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i

const longestSegment = 200

/**
 * Why a path may not be written, or nothing. Every segment is on a list of what is allowed, so a path cannot lead
 * anywhere else.
 */
export function unsafePath(path: string): string | undefined {
  for (const segment of path.split('/')) {
    if (!/^[A-Za-z0-9._-]+$/.test(segment)) return 'a name may hold only letters, digits, dots, hyphens and underscores'
    if (segment.startsWith('.') && !dotNames.has(segment)) return 'a name may not begin with a dot'
    if (segment.endsWith('.') || reservedName.test(segment)) return 'Windows cannot have a file of this name'
    if (segment.length > longestSegment) return `a name may have at most ${longestSegment} characters`
  }
  return undefined
}

/** The folders that a path goes through, outermost first, without the file itself. */
export function foldersOf(path: string): string[] {
  const folders: string[] = []
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.push(path.slice(0, at))
  return folders
}

/**
 * What is wrong with the names of the files themselves, before any disk is looked at. Case does not tell names apart:
 * it does not on every disk.
 */
export function checkNames(files: readonly OutputFile[]): Finding[] {
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
