/**
 * Findings that are only the consequence of another one. Whoever puts the cause right is rid of them, so they are not
 * told: a framework with two levels of one id would else make every mention of one of them an unknown level, in every
 * profile.
 */
import { type Finding, type FindingCode, hasErrors } from '../diagnostic/finding.ts'

/** The codes of findings about references, keyed by the code of the duplicate definition that causes them. */
const aboutReferences: Readonly<Record<string, readonly FindingCode[]>> = {
  level: ['unknown-level', 'level-not-in-role', 'level-order'],
  scale: ['unknown-scale', 'unknown-step', 'unknown-transition'],
  step: ['unknown-step', 'unknown-transition'],
  family: ['unknown-family'],
  group: ['unknown-group'],
  importance: ['unknown-importance'],
  priority: ['unknown-priority'],
  'type of interaction': ['unknown-interaction-type'],
}

/** @param framework the file whose definitions all others refer to */
export function withoutConsequences(findings: readonly Finding[], framework: string): Finding[] {
  const confused = new Set(
    findings.flatMap((found) =>
      found.at.file === framework && (found.code === 'duplicate-id' || found.code === 'ambiguous-name')
        ? (aboutReferences[found.args.what] ?? [])
        : [],
    ),
  )
  const told = findings.filter(({ code }) => !confused.has(code))
  // What is not written yet can only be said once it is known what is written.
  return hasErrors(told) ? told.filter(({ code }) => code !== 'expectation-missing') : told
}
