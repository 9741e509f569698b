/** How a wording is written, and what several of them share. */
import type { Wording } from '../finding.ts'

type Nothing = Record<string, never>

export function error<Args = Nothing>(headline: (args: Args) => string, remedy: (args: Args) => string): Wording<Args> {
  return { severity: 'error', headline, remedy }
}

export function warning<Args = Nothing>(headline: (args: Args) => string, remedy: (args: Args) => string): Wording<Args> {
  return { severity: 'warning', headline, remedy }
}

export interface Unknown {
  readonly text: string
  readonly suggestion: string | undefined
  readonly known: readonly string[]
}

/** "did you mean" where something is near, else the list where it is short enough to help. */
export function choices({ suggestion, known }: Unknown, what: string): string {
  if (suggestion !== undefined) return `did you mean "${suggestion}"?`
  if (known.length === 0) return `define ${what} first`
  return known.length > 20 ? `use ${what} that exists` : `use one of: ${known.join(', ')}`
}
