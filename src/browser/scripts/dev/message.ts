/** The message that the development server sends to open pages: once when they connect, and after every change. */
export interface DevMessage {
  /** Identifies the state of the site; a page that was rendered from another state reloads. */
  readonly build: string
  /** The current errors of the sources. While there are any, the site is the last one without errors. */
  readonly errors?: OverlayErrors
}

/** All texts are ready to be shown. */
export interface OverlayErrors {
  /** The language of the labels. Diagnostics are always English. */
  readonly language: string
  readonly direction: string
  readonly heading: string
  readonly remedyLabel: string
  readonly alsoLabel: string
  readonly diagnostics: readonly OverlayDiagnostic[]
  /** The sentence that says how many more errors there are. */
  readonly more?: string
}

export interface OverlayDiagnostic {
  readonly code: string
  /** `roles/data-engineer/profile.md:9:23` */
  readonly place: string
  readonly headline: string
  /** The source text with a mark under the error; empty when there is none. */
  readonly frame: string
  readonly remedy: string
  /** Further places with the same error. */
  readonly also: readonly string[]
}
