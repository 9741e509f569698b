/** The files that a build wants to have on disk. */
import type { FileInputs, OutputFile } from '../../domain/output-file.ts'

/** The time of generation that a build prints. */
export interface BuildTime {
  /** `2025-09-10 22:21:48` in UTC. */
  readonly time: string
  /** The caller has chosen the time, so every document gets it; else only a document that changes does. */
  readonly isFixed: boolean
}

/** The generated folders with all their files. */
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
  /** The project is meant to have no roles; otherwise a build that has lost all of them removes nothing. */
  readonly allowEmpty?: boolean
  /** The time to print on documents that change. */
  readonly time: BuildTime
  /** The fingerprint of a file, where builds remember what they rendered. */
  readonly fingerprintOf?: (inputs: FileInputs) => string
}
