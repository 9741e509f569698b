import { type ExitCode, exitCode } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

/** Says what is wrong with a call. */
export function usageError(terminal: Terminal, what: string, remedy: string): ExitCode {
  terminal.err(`rungs: ${what}\n  ${remedy}\n`)
  return exitCode.usage
}
