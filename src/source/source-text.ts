/** A file of the project as the pure rooms see it. */
export interface SourceText {
  /** Relative to the project, with forward slashes. */
  readonly file: string
  /** Decoded and normalized: no byte order mark, `\n` line ends, NFC. */
  readonly text: string
}
