import { type Finding, severityOf } from '../finding.ts'

/** Counts the findings of each severity. */
export function severities(findings: readonly Finding[]): { readonly errors: number; readonly warnings: number } {
  const errors = findings.filter((found) => severityOf(found) === 'error').length
  return { errors, warnings: findings.length - errors }
}

/** `2 errors, 1 warning in 2 of 14 files`. */
export function countFindings(findings: readonly Finding[], files: number): string {
  const { errors, warnings } = severities(findings)
  const places = new Set(findings.map(({ at }) => at.file)).size
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ]
  return `${parts.join(', ')} in ${places} of ${counted(files, 'file')}`
}

function counted(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`
}
