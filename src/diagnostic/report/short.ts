/** One line a finding, for people who know the codes and for tools that read lines. */
import { inWords, sortFindings } from '../finding.ts'
import { placeText } from '../place-text.ts'
import { visible } from './cells.ts'
import { countFindings } from './count-findings.ts'
import type { Paint, Report } from './report.ts'

export function short({ findings, files, outcome }: Report, paint: Paint): string {
  if (findings.length === 0) return ''
  const lines = sortFindings(findings).map((found) => {
    const { severity, headline, hint, remedy } = inWords(found)
    return `${visible(placeText(found.at))} ${paint[severity](`${severity}[${found.code}]`)} ${visible(`${headline}; ${hint ?? remedy}`)}\n`
  })
  return `${lines.join('')}${countFindings(findings, files)} · ${outcome}\n`
}
