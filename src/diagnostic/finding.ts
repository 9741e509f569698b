/** What can be wrong, as data. Every finding of the whole program goes through `finding()` and is put into words by `wordings.ts`. */
import { wordings } from './wordings.ts'

/** A position in a text. Both count from 1; a column counts characters (code points). */
export interface Point {
  readonly line: number
  readonly column: number
}

/** A place in a file of the project. `file` is relative to the project, with forward slashes. Without `start` the whole file is meant. */
export interface Place {
  readonly file: string
  readonly start?: Point
  readonly end?: Point
}

export type Severity = 'error' | 'warning'

/** One way to put a finding into words. `Args` is what the finding must carry for it. */
export interface Wording<Args> {
  readonly severity: Severity
  /** One line in the reader's words, present tense, under 72 characters where the names in it allow. */
  readonly headline: (args: Args) => string
  /** What to do about it. */
  readonly remedy: (args: Args) => string
}

export type FindingCode = keyof typeof wordings
export type FindingArgs<Code extends FindingCode> = (typeof wordings)[Code] extends Wording<infer Args> ? Args : never

/** One finding: what, where, and the facts its words need. `related` names a second place that takes part. */
export type Finding = {
  readonly [Code in FindingCode]: {
    readonly code: Code
    readonly at: Place
    readonly args: FindingArgs<Code>
    readonly related?: Related
  }
}[FindingCode]

export interface Related {
  readonly at: Place
  readonly text: string
}

/** A value and what was found on the way to it. One bad part must not hide the faults of the others, so both travel together. */
export interface Outcome<Value> {
  readonly value: Value
  readonly findings: readonly Finding[]
}

export function finding<Code extends FindingCode>(code: Code, at: Place, args: FindingArgs<Code>, related?: Related): Finding {
  const made = related ? { code, at, args, related } : { code, at, args }
  // TypeScript does not see that `Code` picks one member of the union; `args` has been checked against it above.
  return made as Finding
}

/** A finding in words. */
export interface WordedFinding {
  readonly severity: Severity
  readonly headline: string
  readonly remedy: string
}

export function inWords(found: Finding): WordedFinding {
  // The code chooses the wording and `finding()` has tied the args to the code.
  const wording = wordings[found.code] as Wording<unknown>
  return { severity: wording.severity, headline: wording.headline(found.args), remedy: wording.remedy(found.args) }
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((found) => wordings[found.code].severity === 'error')
}

/** By file, line, column and code, so that the same input always reports in the same order. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      compareText(a.at.file, b.at.file) ||
      (a.at.start?.line ?? 0) - (b.at.start?.line ?? 0) ||
      (a.at.start?.column ?? 0) - (b.at.start?.column ?? 0) ||
      compareText(a.code, b.code),
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
