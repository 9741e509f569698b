/**
 * SARIF 2.1.0, which code scanning tools read. Paths are relative to wherever the reader has the sources: `%SRCROOT%`.
 */
import { type Edit, type Finding, inWords, type Place, type Point, sortFindings } from '../finding.ts'
import { jsonText } from './json-text.ts'
import type { JsonFailure } from './json.ts'
import type { Report } from './report.ts'

export function sarif({ findings }: Report): string {
  const sorted = sortFindings(findings)
  const rules = Array.from(new Map(sorted.map((found) => [found.code, inWords(found).why])), ([id, why]) => ({
    id,
    shortDescription: { text: `${why}.` },
  }))
  rules.sort((a, b) => (a.id < b.id ? -1 : 1))
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'rungs', rules } },
        columnKind: 'unicodeCodePoints',
        results: sorted.map((found) => result(found, indexes.get(found.code))),
      },
    ],
  })
}

/** Returns the log of a command that failed before it could find anything. */
export function failureSarif(kind: JsonFailure['kind'], text: string): string {
  const notification = { level: 'error', descriptor: { id: kind }, message: message(text) }
  const invocation = { executionSuccessful: false, toolExecutionNotifications: [notification] }
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'rungs', rules: [] } }, invocations: [invocation], results: [] }],
  })
}

function result(found: Finding, ruleIndex: number | undefined): object {
  const { code, at, related, edits } = found
  const { severity, headline, remedy, hint } = inWords(found)
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: message(`${headline}; ${hint ?? remedy}`),
    locations: [{ physicalLocation: location(at) }],
    ...(related && {
      relatedLocations: [{ id: 1, physicalLocation: location(related.at), message: message(related.text) }],
    }),
    ...(edits && { fixes: [fix(at.file, edits, remedy)] }),
  }
}

function fix(file: string, edits: readonly Edit[], remedy: string): object {
  const replacements = edits.map(({ start, end, text }) => ({
    deletedRegion: region(start, end),
    insertedContent: { text },
  }))
  return { description: message(remedy), artifactChanges: [{ artifactLocation: artifact(file), replacements }] }
}

/** `[text](target)` would be read as a link, even in plain text. */
function message(text: string): { readonly text: string } {
  return { text: text.replaceAll(/\[(?=[^[\]]*\]\()/g, '\\[').replaceAll('](', '\\](') }
}

function location({ file, start, end = start }: Place): object {
  return { artifactLocation: artifact(file), ...(start && end && { region: region(start, end) }) }
}

function region(start: Point, end: Point): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

function artifact(file: string): object {
  // A lone half of a surrogate pair has no place in an address.
  return {
    uri: file
      .replaceAll(/\p{Cs}/gu, '\uFFFD')
      .split('/')
      .map(encodeURIComponent)
      .join('/'),
    uriBaseId: '%SRCROOT%',
  }
}
