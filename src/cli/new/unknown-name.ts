import { nearest } from '../../diagnostic/nearest.ts'
import { type ExitCode } from '../exit-code.ts'
import { usageError } from '../usage-error.ts'
import type { Terminal } from '../terminal.ts'

/** Reports an unknown name, with a suggestion or the list of known names. */
export function unknownName(terminal: Terminal, what: string, written: string, known: readonly string[]): ExitCode {
  const near = nearest(written, known)
  const choices = known.length === 0 ? 'the framework has none' : `use one of: ${known.join(', ')}`
  return usageError(
    terminal,
    `there is no ${what} "${written}"`,
    near === undefined ? choices : `did you mean ${near}?`,
  )
}
