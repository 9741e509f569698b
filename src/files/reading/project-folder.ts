/**
 * A project's folder as the readers see it: sorted, decoded, and never further than its own root, whatever links say.
 */
import { finding, type Finding, type Place } from '../../diagnostic/finding.ts'
import { isDiskFailure, reasonOf } from '../disk-failure.ts'
import type { Disk } from '../host.ts'
import type { SourceText } from '../../source/source-text.ts'
import { decode } from './decode.ts'

/** The most that is read of one file, in bytes. */
const largestFile = 1024 * 1024

/**
 * Something in the project. A link has the kind of what it leads to; `refused` has been reported and is not to be read.
 */
export interface ProjectEntry {
  readonly name: string
  /** Relative to the project, with forward slashes. */
  readonly path: string
  readonly kind: 'file' | 'folder' | 'other' | 'refused'
  readonly isLink: boolean
  /** The place where it really is. */
  readonly real: string
}

export interface ProjectFolder {
  /** A folder of the project's root, when it is there. */
  readonly folder: (name: string) => ProjectEntry | undefined
  /**
   * Returns what is in a folder, sorted by code units; nothing when it could not be looked into, which has then been
   * reported. Names that begin with a dot belong to other programs and are left out.
   */
  readonly list: (folder: ProjectEntry) => readonly ProjectEntry[] | undefined
  /** The text of a file; nothing when it could not be had, which has then been reported. */
  readonly text: (entry: ProjectEntry) => SourceText | undefined
}

/** Opens a project; `report` gets what is wrong with its files. */
export function openProject(root: string, disk: Disk, report: (found: Finding) => void): ProjectFolder {
  const realRoot = reading({ file: '.' }, () => disk.realPath(root))

  function reading<Result>(at: Place, read: () => Result): Result | undefined {
    try {
      return read()
    } catch (error) {
      if (!isDiskFailure(error)) throw error
      report(finding('unreadable', at, { reason: reasonOf(error) }))
      return undefined
    }
  }

  function entryAt(
    name: string,
    path: string,
    at: string,
    listed?: ProjectEntry['kind'] | 'link',
  ): ProjectEntry | undefined {
    const kind = listed ?? reading({ file: path }, () => disk.stat(at))?.kind
    if (kind === undefined) return undefined
    if (kind !== 'link') return { name, path, kind, isLink: false, real: at }
    return { name, path, isLink: true, ...followed(path, at) }
  }

  function followed(path: string, at: string): Pick<ProjectEntry, 'kind' | 'real'> {
    const refused = { kind: 'refused', real: at } as const
    const real = leadsTo(at)
    if (real === undefined) {
      report(finding('not-a-file', { file: path }, { what: 'a link that leads nowhere' }))
      return refused
    }
    if (!real.startsWith(`${realRoot}/`)) {
      report(finding('link-leaves-project', { file: path }, {}))
      return refused
    }
    const kind = reading({ file: path }, () => disk.stat(real))?.kind
    return kind === undefined || kind === 'link' ? refused : { kind, real }
  }

  function leadsTo(link: string): string | undefined {
    try {
      return disk.realPath(link)
    } catch (error) {
      if (isDiskFailure(error)) return undefined
      throw error
    }
  }

  function contents(entry: ProjectEntry): Uint8Array | undefined {
    const at = { file: entry.path }
    if (entry.kind === 'refused') return undefined
    if (entry.kind !== 'file') {
      report(finding('not-a-file', at, { what: entry.kind === 'folder' ? 'a folder' : 'a device or a pipe' }))
      return undefined
    }
    return reading(at, () => {
      const size = disk.stat(entry.real)?.size ?? 0
      if (size <= largestFile) return disk.read(entry.real)
      report(finding('file-too-large', at, { bytes: size }))
      return undefined
    })
  }

  return {
    folder: (name) => (realRoot === undefined ? undefined : entryAt(name, name, `${realRoot}/${name}`)),
    list: (folder) => {
      const entries = reading({ file: folder.path }, () => disk.list(folder.real))
      return entries
        ?.filter(({ name }) => !name.startsWith('.'))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap(({ name, kind }) => entryAt(name, `${folder.path}/${name}`, `${folder.real}/${name}`, kind) ?? [])
    },
    text: (entry) => {
      const bytes = contents(entry)
      if (bytes === undefined) return undefined
      const { value, findings } = decode(bytes, entry.path)
      findings.forEach(report)
      return value === undefined ? undefined : { file: entry.path, text: value }
    },
  }
}
