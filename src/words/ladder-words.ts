import type { Duration } from '../domain/duration.ts'
import type { Words } from '../template/word-forms.ts'

/** The words that are not in any profile; see `src/words/merge-words.ts`. */
export interface LadderWords {
  /** A word of the ladder with its `{names}` filled in. */
  text(key: LadderText, values: Readonly<Record<string, string>>): string
  duration(duration: Duration): string
  /** Everything else, for the templates. */
  readonly all: Words
}

export type LadderText =
  | 'indexTitle'
  | 'indexIntroduction'
  | 'llmsSummary'
  | 'otherRoles'
  | 'title'
  | 'developmentTitle'
  | 'subtitle'
  | 'developmentSubtitle'
  | 'position'
  | 'generatedFor'
  | 'footer'
  | 'priorityStated'
  | 'priorityCounted'
  | 'packetTitle'
