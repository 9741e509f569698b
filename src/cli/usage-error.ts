import { type ExitCode, exitCode } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

/** Reports a wrong command line. */
export function usageError(terminal: Terminal, what: string, remedy: string): ExitCode {
  terminal.err(`rungs: ${what}\n  ${remedy}\n`)
  return exitCode.usage
}
