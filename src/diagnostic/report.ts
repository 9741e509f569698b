/** Findings as lines of text for people: `path:line:column severity[code] headline`, then what to do. Deterministic, without colour. */
import { type Finding, inWords, type Place, severityOf, sortFindings } from './finding.ts'

/** One block of lines per finding, in file order. */
export function reportFindings(findings: readonly Finding[]): string {
  return sortFindings(findings).map(reportFinding).join('\n')
}

function reportFinding(found: Finding): string {
  const { severity, headline, remedy, hint } = inWords(found)
  const related = found.related ? `  see:  ${placeText(found.related.at)} ${found.related.text}\n` : ''
  return `${placeText(found.at)} ${severity}[${found.code}] ${headline}\n${related}  fix:  ${hint ?? remedy}\n`
}

/** `path:line:column`, clickable in terminals and editors. */
export function placeText({ file, start }: Place): string {
  return start ? `${file}:${start.line}:${start.column}` : file
}

/** `2 errors, 1 warning in 2 of 14 files`. */
export function countFindings(findings: readonly Finding[], files: number): string {
  const errors = findings.filter((found) => severityOf(found) === 'error').length
  const warnings = findings.length - errors
  const places = new Set(findings.map(({ at }) => at.file)).size
  const parts = [...(errors > 0 ? [counted(errors, 'error')] : []), ...(warnings > 0 ? [counted(warnings, 'warning')] : [])]
  return `${parts.join(', ')} in ${places} of ${counted(files, 'file')}`
}

function counted(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`
}
