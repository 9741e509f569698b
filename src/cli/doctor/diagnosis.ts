/** One thing that the doctor has looked at. */
export type Diagnosis =
  | { readonly verdict: 'ok'; readonly about: string; readonly says: string }
  | {
      readonly verdict: 'advice' | 'problem'
      readonly about: string
      readonly says: string
      readonly remedy: string
      /** The machine is the cause, and not the project. */
      readonly ofMachine?: boolean
    }

export function ok(about: string, says: string): Diagnosis {
  return { verdict: 'ok', about, says }
}

export function advice(about: string, says: string, remedy: string): Diagnosis {
  return { verdict: 'advice', about, says, remedy }
}

export function problem(about: string, says: string, remedy: string): Diagnosis {
  return { verdict: 'problem', about, says, remedy }
}

export function machineProblem(about: string, says: string, remedy: string): Diagnosis {
  return { verdict: 'problem', about, says, remedy, ofMachine: true }
}

/** The first few of many, so that a line stays a line. */
export function some(names: readonly string[]): string {
  const rest = names.length - 3
  return rest > 0 ? `${names.slice(0, 3).join(', ')} and ${rest} more` : names.join(', ')
}
