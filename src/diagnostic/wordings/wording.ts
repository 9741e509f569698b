/** The type of a wording, and the phrases that several wordings share. */
import { lookalikeIn } from '../lookalike.ts'

export type Severity = 'error' | 'warning'

/** The text of one message. `Args` are the values that a finding provides for it. */
export interface Wording<Args> {
  readonly severity: Severity
  /** One line in the reader's words, present tense, under 72 characters where the names in it allow. */
  readonly headline: (args: Args) => string
  /** The reason why it matters: one sentence without a final period, the same for every finding of the code. */
  readonly why: string
  /** The fix. */
  readonly remedy: (args: Args) => string
  /** A few words next to the marked text, such as the name that the author probably meant. */
  readonly hint?: (args: Args) => string | undefined
}

type Nothing = Record<string, never>

type Hint<Args> = (args: Args) => string | undefined

export function error<Args = Nothing>(
  headline: (args: Args) => string,
  why: string,
  remedy: (args: Args) => string,
  hint?: Hint<Args>,
): Wording<Args> {
  return { severity: 'error', headline, why, remedy, ...(hint && { hint }) }
}

export function warning<Args = Nothing>(
  headline: (args: Args) => string,
  why: string,
  remedy: (args: Args) => string,
  hint?: Hint<Args>,
): Wording<Args> {
  return { severity: 'warning', headline, why, remedy, ...(hint && { hint }) }
}

export interface Unknown {
  readonly text: string
  readonly suggestion: string | undefined
  readonly known: readonly string[]
}

/** Lists the allowed values; a long list is cut, since its first entries show the form. */
export function choices({ known }: Pick<Unknown, 'known'>, what: string): string {
  if (known.length === 0) return `define ${what} first`
  return `use one of: ${firstOf(known)}`
}

/** Returns all names of a short list, or the first dozen of a long one. */
export function firstOf(names: readonly string[]): string {
  return names.length > 20 ? `${names.slice(0, 12).join(', ')} … (${names.length} in all)` : names.join(', ')
}

/** Returns the hint for an unknown name: the name that the author probably meant. */
export function didYouMean({
  suggestion,
  text = '',
  key = text,
}: {
  suggestion: string | undefined
  text?: string
  key?: string
}): string | undefined {
  const lookalike = suggestion === undefined || lookalikeIn(suggestion) !== undefined ? undefined : lookalikeIn(key)
  if (lookalike !== undefined) return lookalike
  return suggestion === undefined ? undefined : `did you mean "${suggestion}"?`
}

/** Cuts a long text, so that a headline fits on one line. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text)
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}
