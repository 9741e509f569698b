/** The input of every report format. */
import type { Finding } from '../finding.ts'

export interface Report {
  /** In any order; a report sorts them. */
  readonly findings: readonly Finding[]
  /**
   * The text of a file of the project, as findings count its lines and columns; nothing where there is none to show.
   */
  readonly textOf: (file: string) => string | undefined
  /** The number of files that were checked. */
  readonly files: number
  /** The effect on the disk, in a few words. */
  readonly outcome: string
  /** Reports for people show this many warnings of each rule in full, and count the others. */
  readonly mostWarnings: number
}

/** Styles that a terminal uses for parts of a text sets parts of a text apart. None of them may change its width. */
export interface Paint {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  /** A second place, which only takes part. */
  readonly related: (text: string) => string
  /** Styles gutters and labels around the words. */
  readonly quiet: (text: string) => string
}
