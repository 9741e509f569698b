/** One line per finding, for people who know the codes and for tools that read lines. */
import { inWords, sortFindings } from '../finding.ts'
import { placeText } from '../place-text.ts'
import { visible } from './cells.ts'
import { countFindings } from './count-findings.ts'
import { limitWarnings, warningTotals } from './limit-warnings.ts'
import type { Paint, Report } from './report.ts'

export function short({ findings, files, outcome, mostWarnings }: Report, paint: Paint): string {
  if (findings.length === 0) return ''
  const sorted = sortFindings(findings)
  const shown = limitWarnings(sorted, (found) => found, mostWarnings)
  const lines = shown.map((found) => {
    const { code, at, related } = found
    const { severity, headline, hint, remedy } = inWords(found)
    const second = related ? ` (${related.text}: ${placeText(related.at)})` : ''
    const name = paint[severity](`${severity}[${code}]`)
    return `${visible(placeText(at))} ${name} ${visible(`${headline}; ${hint ?? remedy}${second}`)}\n`
  })
  const totals = shown.length < sorted.length ? warningTotals(findings) : ''
  return `${lines.join('')}${totals}${countFindings(findings, files)} · ${outcome}\n`
}
