import { type Finding, hasErrors, inWords } from '../../diagnostic/finding.ts'

/** Returns all errors and the new warnings; nothing when there is no new finding. */
export function newFindings(findings: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  const known = new Set(before.map(keyOf))
  const added = findings.filter((found) => !known.has(keyOf(found)))
  if (added.length === 0) return []
  return findings.filter((found) => added.includes(found) || hasErrors([found]))
}

/** Identifies a finding without its line, which changes with every line above it. */
function keyOf(found: Finding): string {
  const { severity, headline } = inWords(found)
  return JSON.stringify([found.code, severity, found.at.file, headline])
}
