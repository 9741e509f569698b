/** A file that a build writes, before it is on disk. */
import type { Outcome } from '../diagnostic/finding.ts'
import type { Level, Role } from './framework.ts'

/**
 * The facts that a file is made from. Every file may also show the names of roles and levels, and the framework without
 * its roles; as long as these facts and those do not change, neither does the file.
 */
export interface FileInputs {
  /** The roles of which the file shows more than their names; `all` includes what is known to be weak in the project. */
  readonly roles: readonly Role[] | 'all'
  /** Both ends of the ladder that the file shows. Files of one ladder share this object. */
  readonly ladder?: LadderEnds
  /** Further facts, as a value that JSON can hold. */
  readonly extra?: () => unknown
}

interface LadderEnds {
  readonly from: { readonly role: Role; readonly level: Level }
  readonly to: { readonly role: Role; readonly level: Level }
}

/** A file is rendered when it is needed: of the thousands of a large project only one has to be in memory. */
export interface OutputFile {
  /** The generated folder, relative to the project: `ladders` or `site`. */
  readonly root: string
  /** Below that folder, with forward slashes. */
  readonly path: string
  readonly inputs: FileInputs
  /**
   * The document whose date this file prints, relative to the project; it may be this file. A file without it prints no
   * date.
   */
  readonly datedBy?: string
  /**
   * Renders the text; there is none where an error is found.
   * @param date the time of generation to print, `2025-09-10 22:21:48` in UTC
   */
  readonly render: (date: string) => Outcome<string | undefined>
}

/** The folders that a build generates. */
export const outputRoots = ['ladders', 'site'] as const

/** The inputs of a file that shows all roles. */
export const allRoles: FileInputs = { roles: 'all' }

/** The inputs of a file that shows what lies between two positions. */
export function inputsOfLadder(ladder: LadderEnds): FileInputs {
  const { from, to } = ladder
  return { roles: from.role === to.role ? [to.role] : [from.role, to.role], ladder }
}

/** A file of the site whose text is at hand and whose facts are in every file. */
export function siteAsset(path: string, text: string): OutputFile {
  return { root: 'site', path, inputs: { roles: [] }, render: () => ({ value: text, findings: [] }) }
}

/** The path of a file relative to the project. */
export function wholePath({ root, path }: Pick<OutputFile, 'root' | 'path'>): string {
  return `${root}/${path}`
}
