import type { Duration } from '../domain/duration.ts'
import type { Words } from '../template/word-forms.ts'

/**
 * The words of one part of the product, such as `site` or `ladder`, in the language of the project.
 * @typeParam Key the words that views look up themselves; templates reach all words under `words`
 */
export interface Translator<Key extends string = string> {
  /** The word of a dotted key with its `{names}` filled in. A key that does not exist throws. */
  text(key: Key, values: Readonly<Record<string, string>>): string
  /** For example `12-18 months`. */
  duration(duration: Duration): string
  /** All words, for the templates. */
  readonly all: Words
}

/** The words that the views of a ladder look up. */
export type LadderTranslator = Translator<
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
>
