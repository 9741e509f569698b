/** One file from text to checked data with places. */
import type { z } from 'zod'
import { finding, type Finding, type Outcome } from '../diagnostic/finding.ts'
import type { Prose } from '../domain/framework.ts'
import { type Authored, readAuthored } from './authored.ts'
import { splitFrontMatter } from './front-matter.ts'
import { LineIndex } from './line-index.ts'
import { withQuotes } from './quoting.ts'
import type { SourceText } from './source-text.ts'
import { parseYaml } from './yaml.ts'

export interface ParsedProfile<Value> {
  readonly authored: Authored<Value>
  /** The prose behind the front matter; empty in a `.yaml` profile. */
  readonly body: Prose
}

/** Reads a whole file of YAML. */
export function parseYamlFile<Schema extends z.ZodType>(source: SourceText, schema: Schema): Outcome<Authored<z.output<Schema>> | undefined> {
  return checkYaml(source.text, 0, new LineIndex(source), schema)
}

/** Reads a profile: front matter and prose, or, in a `.yaml` file, YAML alone. */
export function parseProfileFile<Schema extends z.ZodType>(source: SourceText, schema: Schema): Outcome<ParsedProfile<z.output<Schema>> | undefined> {
  const lines = new LineIndex(source)
  if (!source.file.endsWith('.md')) return withBody(checkYaml(source.text, 0, lines, schema), { text: '', line: 1 })
  const split = splitFrontMatter(source.text, lines)
  if (!split.value) return { value: undefined, findings: split.findings }
  const { yaml, yamlOffset, body, bodyOffset } = split.value
  return withBody(checkYaml(yaml, yamlOffset, lines, schema), { text: body.trimEnd(), line: lines.place(bodyOffset).start?.line ?? 1 })
}

function withBody<Value>({ value, findings }: Outcome<Authored<Value> | undefined>, body: Prose): Outcome<ParsedProfile<Value> | undefined> {
  return { value: value && { authored: value, body }, findings }
}

function checkYaml<Schema extends z.ZodType>(yaml: string, offset: number, lines: LineIndex, schema: Schema): Outcome<Authored<z.output<Schema>> | undefined> {
  const { value: root, findings } = parseYaml(yaml, offset, lines)
  if (findings.length > 0) return { value: undefined, findings: withQuotes(findings, yaml, offset, lines, schema) }
  const refused = (found: Finding): Outcome<undefined> => ({ value: undefined, findings: [found] })
  if (!root) return refused(finding('front-matter-empty', lines.place(offset), {}))
  if (root.kind !== 'block') return refused(finding('not-a-block', lines.place(root.start), { got: root.kind === 'list' ? 'a list' : 'one text' }))
  return readAuthored(schema, root, lines)
}
