/** What the program answers to the shell. A signal gives 128 and its number: 130 for SIGINT, 143 for SIGTERM. */
import { type Finding, hasErrors } from '../diagnostic/finding.ts'

export const exitCode = {
  ok: 0,
  /** Something is wrong in profiles, the framework or templates. */
  findings: 1,
  /** The call or its settings make no sense. */
  usage: 2,
  /** The machine said no: disk, permission, lock. */
  environment: 3,
  /** A defect of ours. */
  defect: 70,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/**
 * The answer to what was found. A file that the machine kept from us counts more than a mistake in another one: what
 * was found is not all there is, and running again may help.
 */
export function exitCodeFor(findings: readonly Finding[]): ExitCode {
  if (findings.some(({ code }) => code === 'unreadable')) return exitCode.environment
  return hasErrors(findings) ? exitCode.findings : exitCode.ok
}
