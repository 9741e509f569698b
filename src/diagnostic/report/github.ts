/** Workflow commands of GitHub Actions, which show findings beside the changed lines of a pull request. */
import { type Finding, inWords, type Place, sortFindings } from '../finding.ts'
import { placeText } from '../place-text.ts'
import { visible } from './cells.ts'
import type { Report } from './report.ts'

type Properties = Readonly<Record<string, string | number>>

export function github({ findings }: Report): string {
  return sortFindings(findings).map(command).join('')
}

function command(found: Finding): string {
  const { severity, headline, why, remedy, hint } = inWords(found)
  const properties: Properties = { ...placeProperties(found.at), title: found.code }
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  const see = found.related && `see: ${placeText(found.related.at)} ${found.related.text}`
  const message = [headline, hint, see, `fix: ${remedy}`, `why: ${why}.`]
    .filter((line) => line !== undefined)
    .map(visible)
  return `::${severity} ${list.join(',')}::${escapeMessage(message.join('\n'))}\n`
}

/** Columns only where the place is within one line: GitHub takes them for nothing else. */
function placeProperties({ file, start, end = start }: Place): Properties {
  if (!start || !end) return { file }
  const lines = { file, line: start.line, endLine: end.line }
  return start.line === end.line ? { ...lines, col: start.column, endColumn: end.column } : lines
}

/** The runner reads a command up to the end of its line. */
function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** In a property it also looks for the next one, and for the end of all of them. */
function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
