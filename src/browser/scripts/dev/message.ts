/** What the development server tells the pages that are open. */

/** Sent to a page when it begins to listen, and to all of them after every change. */
export interface DevMessage {
  /** Names the state of the site; a page that was made from another one loads itself anew. */
  readonly build: string
  /** What is wrong with the sources now; then the site is the last one without errors. */
  readonly trouble?: OverlayErrors
}

/** All words are ready to be shown. */
export interface OverlayErrors {
  /** Of the words around the diagnostics, which are English themselves. */
  readonly language: string
  readonly direction: string
  readonly heading: string
  readonly remedyLabel: string
  readonly alsoLabel: string
  readonly diagnostics: readonly OverlayDiagnostic[]
  /** That there are more than are shown. */
  readonly more?: string
}

export interface OverlayDiagnostic {
  readonly code: string
  /** `roles/data-engineer/profile.md:9:23` */
  readonly place: string
  readonly headline: string
  /** The text with a mark under what is meant; empty where there is none to show. */
  readonly frame: string
  readonly remedy: string
  /** Further places where the same is wrong. */
  readonly also: readonly string[]
}
