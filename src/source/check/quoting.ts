/**
 * Texts that YAML does not read as texts, such as `@me`, `>95% quality` or `Deliver: fast`: put in quotes, where that
 * is certainly what is missing. It is when the whole file can be read with such texts in quotes, and each of them
 * stands where a text is asked for.
 */
import type { z } from 'zod'
import { type Edit, type Finding, severityOf } from '../../diagnostic/finding.ts'
import { LineIndex } from '../line-index.ts'
import { keysOf, schemaAt } from './schema-path.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { type DataPath, plainData, type YamlNode } from '../yaml/yaml-node.ts'
import { textThatNeedsQuotes } from '../yaml/text-needing-quotes.ts'
import { quoted } from '../yaml/yaml-text.ts'

/** More texts of one file are not tried. */
const most = 50

/** Every text that is tried is one more reading of the whole file; so much is read at most, in characters. */
const mostRead = 500_000

interface QuoteCorrection {
  readonly start: number
  readonly end: number
  readonly source: string
}

/**
 * The findings about broken YAML, each with its correction where one is certain.
 * @param yaml the YAML alone, which begins at `offset` of the file
 */
export function withQuotes(
  findings: readonly Finding[],
  yaml: string,
  offset: number,
  lines: LineIndex,
  schema: z.ZodType,
): readonly Finding[] {
  const edits = certainQuotes(yaml, schema).map(({ start, end, source }) =>
    lines.edit(offset + start, offset + end, source),
  )
  return findings.map((found) => {
    const edit = edits.find((candidate) => isAbout(found, candidate))
    return edit ? { ...found, edits: [edit] } : found
  })
}

/** Broken YAML is told once and where it shows, which may be a bracket before the text; aliases are told one by one. */
function isAbout({ code, at }: Finding, { start, end }: Edit): boolean {
  const point = at.start
  if (point?.line !== start.line) return false
  return code === 'yaml-syntax' || (code === 'yaml-alias' && point.column >= start.column && point.column <= end.column)
}

function certainQuotes(yaml: string, schema: z.ZodType): readonly QuoteCorrection[] {
  if (yaml.length > mostRead) return []
  let quotes: readonly QuoteCorrection[] = []
  for (let count = 0; count <= most && count * yaml.length < mostRead; count += 1) {
    const text = quotedText(yaml, quotes)
    const lines = new LineIndex({ file: '', text })
    const { value: root, findings } = parseYaml(text, 0, lines)
    const first = findings.find((found) => severityOf(found) === 'error')
    if (!first) {
      return root &&
        quotes.every((quote) => isAskedFor(positionIn(quote, quotes), root, schema, yaml.slice(quote.start, quote.end)))
        ? quotes
        : []
    }
    const isSyntax = first.code === 'yaml-syntax' || first.code === 'yaml-alias'
    const next = isSyntax && first.at.start ? textThatNeedsQuotes(text, first.at.start.line) : undefined
    const source = next && quoted(text.slice(next.start, next.end))
    if (!next || source === undefined) return []
    const added = addedBefore(next.start, quotes)
    const quote = { start: next.start - added, end: next.end - added, source }
    if (quotes.some(({ start, end }) => start < quote.end && quote.start < end)) return []
    quotes = [...quotes, quote].toSorted((a, b) => a.start - b.start)
  }
  return []
}

function quotedText(yaml: string, quotes: readonly QuoteCorrection[]): string {
  return quotes.reduceRight((text, { start, end, source }) => text.slice(0, start) + source + text.slice(end), yaml)
}

/** Returns how much longer the text has become before a position of the text with quotes. */
function addedBefore(position: number, quotes: readonly QuoteCorrection[]): number {
  let added = 0
  for (const { start, end, source } of quotes) if (start + added < position) added += source.length - (end - start)
  return added
}

/** Returns where the text inside of a quote begins when all quotes are made. */
function positionIn(quote: QuoteCorrection, quotes: readonly QuoteCorrection[]): number {
  const before = quotes.filter(({ start }) => start < quote.start)
  return quote.start + 1 + before.reduce((sum, { start, end, source }) => sum + source.length - (end - start), 0)
}

/**
 * Returns whether the schema takes a text where this one stands, and the text holds no key that could have been meant
 * as one.
 */
function isAskedFor(position: number, root: YamlNode, schema: z.ZodType, text: string): boolean {
  const path = pathTo(position, root)
  if (!path) return false
  const keys = keysOf(schemaAt(schema, path.slice(0, -1)))
  if (Array.from(text.matchAll(/([^\s:]+):\s/g), ([, word = '']) => word).some((word) => keys.includes(word))) {
    return false
  }
  return !schema.safeParse(plainData(root)).error?.issues.some((issue) => {
    const leadsThere = issue.path.every((part, index) => part === path[index])
    return leadsThere && (issue.code !== 'unrecognized_keys' || issue.keys.includes(String(path[issue.path.length])))
  })
}

function pathTo(position: number, node: YamlNode): DataPath | undefined {
  if (node.kind === 'scalar') return node.inner.start === position && node.style !== 'plain' ? [] : undefined
  const children =
    node.kind === 'list'
      ? Array.from(node.items, (item, index) => [index, item] as const)
      : Array.from(node.entries, ([key, { value }]) => [key, value] as const)
  for (const [part, child] of children) {
    const path = pathTo(position, child)
    if (path) return [part, ...path]
  }
  return undefined
}
