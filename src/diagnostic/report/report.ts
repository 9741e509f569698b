/** What every format of a report is made from. */
import type { Finding } from '../finding.ts'

export interface Report {
  /** In any order; a report sorts them. */
  readonly findings: readonly Finding[]
  /**
   * The text of a file of the project, as findings count its lines and columns; nothing where there is none to show.
   */
  readonly textOf: (file: string) => string | undefined
  /** How many files were looked at. */
  readonly files: number
  /** What happened to the disk, in a few words. */
  readonly outcome: string
}

/** How a terminal sets parts of a text apart. None of them may change its width. */
export interface Paint {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  /** A second place, which only takes part. */
  readonly related: (text: string) => string
  /** What surrounds the words: gutters and labels. */
  readonly quiet: (text: string) => string
}
