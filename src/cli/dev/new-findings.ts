/** What a person at the terminal wants to hear of after a change. */
import { type Finding, hasErrors, inWords } from '../../diagnostic/finding.ts'

/** Every error, and the warnings that were not there before; nothing when all is as it was. */
export function newFindings(findings: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  const told = new Set(before.map(keyOf))
  const fresh = findings.filter((found) => !told.has(keyOf(found)))
  if (fresh.length === 0) return []
  return findings.filter((found) => fresh.includes(found) || hasErrors([found]))
}

/** Lines move with every line above them, so they say nothing. */
function keyOf(found: Finding): string {
  const { severity, headline } = inWords(found)
  return JSON.stringify([found.code, severity, found.at.file, headline])
}
