/** How a wording is written, and what several of them share. */
import { lookalikeIn } from '../lookalike.ts'

export type Severity = 'error' | 'warning'

/** One way to put a finding into words. `Args` is what the finding must carry for it. */
export interface Wording<Args> {
  readonly severity: Severity
  /** One line in the reader's words, present tense, under 72 characters where the names in it allow. */
  readonly headline: (args: Args) => string
  /** Why it matters: one sentence without a full stop, the same for every finding of the code. */
  readonly why: string
  /** What to do about it. */
  readonly remedy: (args: Args) => string
  /** A few words to stand beside the marked text, such as what was probably meant. */
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

/** What can stand here; of a long list the beginning, which shows how such things are written. */
export function choices({ known }: Pick<Unknown, 'known'>, what: string): string {
  if (known.length === 0) return `define ${what} first`
  return `use one of: ${firstOf(known)}`
}

/** All of a short list; the first dozen of a long one. */
export function firstOf(names: readonly string[]): string {
  return names.length > 20 ? `${names.slice(0, 12).join(', ')} … (${names.length} in all)` : names.join(', ')
}

/** The hint for everything that is looked up: what was probably meant. */
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

/** The beginning of a long text, so that a headline stays one line. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text)
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}
