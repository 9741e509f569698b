import type { Duration } from '../domain/duration.ts'
import type { Words } from '../template/word-forms.ts'

/** The words of the site that the views need themselves; templates reach all words under `words`. */
export interface SiteWords {
  /** A word below `site`, by its dotted key, with its `{names}` filled in. */
  text(key: string, values: Readonly<Record<string, string>>): string
  /** `12-18 months`, in words. */
  duration(duration: Duration): string
  /** Everything, for the templates. */
  readonly all: Words
}
