/** What the program answers to the shell. */
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
