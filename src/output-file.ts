/** A file that a build makes, before it is on disk. */
export interface OutputFile {
  /** Below the output folder, with forward slashes. */
  readonly path: string
  readonly text: string
}
