/** A text as somebody wrote it, with its place to the character: what rules about wording look at. */
import type { Place } from '../diagnostic/finding.ts'
import type { RoleSlug } from './ids.ts'

export interface AuthoredText {
  /** The role of the profile that it stands in; nothing for the framework and the library. */
  readonly role: RoleSlug | undefined
  /** Keys and positions that lead to it, such as `capabilities`, 0, `criteria`, `Expert`, 1, `text`. */
  readonly path: readonly (string | number)[]
  /** Ids and names of what it stands in, outermost first: what an author would call the place. */
  readonly within: readonly string[]
  readonly text: string
  /**
   * The place of a part of the text, from one offset to another; of all of it where the file writes it in another form.
   */
  readonly place: (start?: number, end?: number) => Place
}
