/**
 * For programs. `schema/report.schema.json` describes it; within a version, keys are added and never changed or
 * removed.
 */
import { type Edit, type Finding, inWords, type Place, type Point, sortFindings } from '../finding.ts'
import type { Severity } from '../wordings/wording.ts'
import { severities } from './count-findings.ts'
import { jsonText } from './json-text.ts'
import type { Report } from './report.ts'

export interface JsonReport {
  readonly version: 1
  readonly outcome: string
  readonly files: number
  readonly errors: number
  readonly warnings: number
  readonly findings: readonly JsonFinding[]
  readonly failure?: JsonFailure | undefined
}

/** The reason why the command has no result. */
export interface JsonFailure {
  readonly kind: 'usage' | 'environment' | 'defect'
  readonly message: string
}

export interface JsonPlace {
  readonly file: string
  readonly range?: JsonRange | undefined
}

export interface JsonRange {
  readonly start: Point
  readonly end: Point
}

export interface JsonFinding extends JsonPlace {
  readonly code: string
  readonly severity: Severity
  readonly headline: string
  readonly why: string
  readonly remedy: string
  readonly hint?: string | undefined
  readonly related?: (JsonPlace & { readonly text: string }) | undefined
  readonly snippet?: { readonly firstLine: number; readonly lines: readonly string[] } | undefined
  readonly edits: readonly { readonly range: JsonRange; readonly text: string }[]
}

/** A place over more lines shows the first of them. */
const mostLines = 20

export function json({ findings, textOf, files, outcome }: Report): string {
  const report: JsonReport = {
    version: 1,
    outcome,
    files,
    ...severities(findings),
    findings: sortFindings(findings).map((found) => entry(found, textOf)),
  }
  return jsonText(report)
}

/** Returns the report of a command that failed before it could find anything. */
export function failureJson(kind: JsonFailure['kind'], message: string): string {
  const counts = { files: 0, errors: 0, warnings: 0 }
  const report: JsonReport = {
    version: 1,
    outcome: 'the command failed',
    ...counts,
    findings: [],
    failure: { kind, message },
  }
  return jsonText(report)
}

function entry(found: Finding, textOf: Report['textOf']): JsonFinding {
  const { code, at, related, edits = [] } = found
  const { severity, headline, why, remedy, hint } = inWords(found)
  const snippet = snippetOf(at, textOf)
  return {
    code,
    severity,
    ...place(at),
    headline,
    why,
    remedy,
    ...(hint !== undefined && { hint }),
    ...(related && { related: { ...place(related.at), text: related.text } }),
    ...(snippet && { snippet }),
    edits: edits.map(({ start, end, text }: Edit) => ({ range: range(start, end), text })),
  }
}

function place({ file, start, end }: Place): JsonPlace {
  return start ? { file, range: range(start, end ?? start) } : { file }
}

function range(start: Point, end: Point): JsonRange {
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } }
}

function snippetOf({ file, start, end = start }: Place, textOf: Report['textOf']): JsonFinding['snippet'] {
  const text = textOf(file)
  if (!start || !end || text === undefined) return undefined
  const lines = text.split('\n').slice(start.line - 1, Math.min(end.line, start.line - 1 + mostLines))
  return lines.length === 0 ? undefined : { firstLine: start.line, lines }
}
