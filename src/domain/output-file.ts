/** The files that a build makes, before they are on disk. */
import type { Outcome } from '../diagnostic/finding.ts'

/** What a file holds. */
export interface OutputText {
  readonly text: string
  /** When it was generated, as the file itself says it: one line, kept in the manifest. */
  readonly date?: string
}

/** A file with what it holds. */
export interface OutputFile extends OutputText {
  /** Below the output folder, with forward slashes. */
  readonly path: string
}

/** A file that is made when it is asked for: of the thousands of a large project only one has to be in memory. */
export interface PlannedFile {
  /** As in an `OutputFile`. */
  readonly path: string
  /** Nothing where something is wrong, which a finding of this or of another file says. */
  readonly make: () => Outcome<OutputText | undefined>
  /** What it is made from, in short, where that is known: as long as it does not change, neither does the file. */
  readonly from?: string
}

/** One whose text is known. */
export function ready({ path, ...made }: OutputFile): PlannedFile {
  return { path, make: () => ({ value: made, findings: [] }) }
}
