/**
 * A whole authored file in layout. What comes out is read again and must say the same, else the file stays as it is.
 */
import { finding, type Finding, type Outcome } from '../../diagnostic/finding.ts'
import { splitFrontMatter } from '../front-matter.ts'
import { type AuthoredKind, keyOrder } from '../key-order.ts'
import { LineIndex } from '../line-index.ts'
import { proseLimit } from '../prose-limits.ts'
import type { SourceText } from '../source-text.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { plainData } from '../yaml/yaml-node.ts'
import { formatMarkdown } from './format-markdown.ts'
import { commentsOf, formatYaml } from './format-yaml.ts'

/** The text in layout; nothing where the file cannot be read, or where no layout was found that says the same. */
export function formatFile(source: SourceText, kind: AuthoredKind): Outcome<string | undefined> {
  const lines = new LineIndex(source)
  if (!source.file.endsWith('.md')) return formatPart(source.text, 0, kind, lines)
  const split = splitFrontMatter(source.text, lines)
  if (!split.value) return { value: undefined, findings: split.findings }
  const { yaml, yamlOffset, body, bodyOffset } = split.value
  const front = formatPart(yaml, yamlOffset, kind, lines)
  if (front.value === undefined) return front
  const tooComplex = proseLimit(body, bodyOffset, lines)
  if (tooComplex) return { value: undefined, findings: [tooComplex] }
  const prose = formatMarkdown(body)
  if (prose === undefined) return refused('body', lines.place(bodyOffset))
  return { value: `---\n${front.value}---\n${prose}`, findings: [] }
}

function formatPart(yaml: string, offset: number, kind: AuthoredKind, lines: LineIndex): Outcome<string | undefined> {
  const before = parseYaml(yaml, offset, lines)
  if (before.findings.length > 0) return { value: undefined, findings: before.findings }
  if (before.value?.kind !== 'block') return refused('front matter', lines.place(offset))
  const formatted = formatYaml(yaml, keyOrder(kind))
  const after = parseYaml(formatted, 0, new LineIndex({ file: '', text: formatted }))
  const isSame =
    after.value !== undefined &&
    meaningOf(plainData(after.value)) === meaningOf(plainData(before.value)) &&
    sameComments(yaml, formatted)
  return isSame ? { value: formatted, findings: [] } : refused('YAML', lines.place(offset))
}

function refused(part: string, at: Finding['at']): Outcome<undefined> {
  return { value: undefined, findings: [finding('not-formatted', at, { part })] }
}

function sameComments(before: string, after: string): boolean {
  return commentsOf(before).toSorted().join('\n') === commentsOf(after).toSorted().join('\n')
}

/** Data as text, whatever the order of its keys. */
function meaningOf(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
