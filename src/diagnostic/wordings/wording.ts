/** How a wording is written, and what several of them share. */
import type { Wording } from '../finding.ts'

type Nothing = Record<string, never>

type Hint<Args> = (args: Args) => string | undefined

export function error<Args = Nothing>(headline: (args: Args) => string, why: string, remedy: (args: Args) => string, hint?: Hint<Args>): Wording<Args> {
  return { severity: 'error', headline, why, remedy, ...(hint && { hint }) }
}

export function warning<Args = Nothing>(headline: (args: Args) => string, why: string, remedy: (args: Args) => string, hint?: Hint<Args>): Wording<Args> {
  return { severity: 'warning', headline, why, remedy, ...(hint && { hint }) }
}

export interface Unknown {
  readonly text: string
  readonly suggestion: string | undefined
  readonly known: readonly string[]
}

/** What can stand here, where the list is short enough to help. */
export function choices({ known }: Pick<Unknown, 'known'>, what: string): string {
  if (known.length === 0) return `define ${what} first`
  return known.length > 20 ? `use ${what} that exists` : `use one of: ${known.join(', ')}`
}

/** The hint for everything that is looked up: what was probably meant. */
export function didYouMean({ suggestion }: Pick<Unknown, 'suggestion'>): string | undefined {
  return suggestion === undefined ? undefined : `did you mean "${suggestion}"?`
}
