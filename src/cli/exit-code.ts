/** The exit codes of the program. After a signal it is 128 plus the number: 130 for SIGINT, 143 for SIGTERM. */
import { type Finding, hasErrors } from '../diagnostic/finding.ts'

export const exitCode = {
  ok: 0,
  /** There are errors in profiles, the framework or templates. */
  findings: 1,
  /** The command line or its settings are wrong. */
  usage: 2,
  /** The machine refused: disk, permission, lock. */
  environment: 3,
  /** A defect of the program. */
  defect: 70,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/**
 * Returns the exit code for findings. An unreadable file counts more than errors in other files, because the findings
 * are incomplete then.
 */
export function exitCodeFor(findings: readonly Finding[]): ExitCode {
  if (findings.some(({ code }) => code === 'unreadable')) return exitCode.environment
  return hasErrors(findings) ? exitCode.findings : exitCode.ok
}
