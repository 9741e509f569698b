/**
 * Findings, as data. Every finding of the whole program goes through `finding()` and is put into words by
 * `wordings.ts`.
 */
import { wordings } from './wordings.ts'
import type { Severity, Wording } from './wordings/wording.ts'

/** A position in a text. Both count from 1; a column counts characters (code points). */
export interface Point {
  readonly line: number
  readonly column: number
}

/**
 * A place in a file of the project. `file` is relative to the project, with forward slashes. Without `start` the whole
 * file is meant.
 */
export interface Place {
  readonly file: string
  readonly start?: Point
  readonly end?: Point
}

export type FindingCode = keyof typeof wordings
export type FindingArgs<Code extends FindingCode> = (typeof wordings)[Code] extends Wording<infer Args> ? Args : never

/** One finding: what, where, and the facts its words need. */
export type Finding = {
  readonly [Code in FindingCode]: FindingExtras & {
    readonly code: Code
    readonly at: Place
    readonly args: FindingArgs<Code>
  }
}[FindingCode]

/** Optional parts of a finding, in addition to its facts. */
export interface FindingExtras {
  /** A second place that takes part. */
  readonly related?: Related
  /** The correction, if exactly one is right. No two edits overlap, and all are in the file of the finding. */
  readonly edits?: readonly Edit[]
  /** The severity that the project has set, if it differs from that of the wording. */
  readonly severity?: Severity
}

export interface Related {
  readonly at: Place
  readonly text: string
}

/** Puts `text` in the place of what stands from `start` to `end`; both count as in `Place`. An empty extent inserts. */
export interface Edit {
  readonly start: Point
  readonly end: Point
  readonly text: string
}

/**
 * A value and what was found on the way to it. One bad part must not hide the faults of the others, so both travel
 * together.
 */
export interface Outcome<Value> {
  readonly value: Value
  readonly findings: readonly Finding[]
}

export function finding<Code extends FindingCode>(
  code: Code,
  at: Place,
  args: FindingArgs<Code>,
  also: FindingExtras = {},
): Finding {
  // TypeScript does not see that `Code` picks one member of the union; `args` has been checked against it above.
  return { code, at, args, ...also } as Finding
}

/** A finding in words. */
export interface WordedFinding {
  readonly severity: Severity
  readonly headline: string
  readonly why: string
  readonly remedy: string
  readonly hint: string | undefined
}

export function inWords(found: Finding): WordedFinding {
  // The code chooses the wording and `finding()` has tied the args to the code.
  const wording = wordings[found.code] as Wording<unknown>
  return {
    severity: severityOf(found),
    headline: wording.headline(found.args),
    why: wording.why,
    remedy: wording.remedy(found.args),
    hint: wording.hint?.(found.args),
  }
}

export function severityOf(found: Finding): Severity {
  return found.severity ?? wordings[found.code].severity
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((found) => severityOf(found) === 'error')
}

/** Sorts by file, line, column and code, so that the same input always reports in the same order. */
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
