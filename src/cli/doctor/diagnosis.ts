/** The result of one check of the doctor. */
export type Diagnosis =
  | { readonly verdict: 'ok'; readonly about: string; readonly text: string }
  | {
      readonly verdict: 'advice' | 'problem'
      readonly about: string
      readonly text: string
      readonly remedy: string
      /** True if the machine is the cause and not the project. */
      readonly ofMachine?: boolean
    }

export function ok(about: string, text: string): Diagnosis {
  return { verdict: 'ok', about, text }
}

export function advice(about: string, text: string, remedy: string): Diagnosis {
  return { verdict: 'advice', about, text, remedy }
}

export function problem(about: string, text: string, remedy: string): Diagnosis {
  return { verdict: 'problem', about, text, remedy }
}

export function machineProblem(about: string, text: string, remedy: string): Diagnosis {
  return { verdict: 'problem', about, text, remedy, ofMachine: true }
}

/** Returns the first three names and the number of the others. */
export function firstNames(names: readonly string[]): string {
  const rest = names.length - 3
  return rest > 0 ? `${names.slice(0, 3).join(', ')} and ${rest} more` : names.join(', ')
}
