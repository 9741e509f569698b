/** One file from text to checked data with places. */
import type { z } from 'zod'
import { finding, type Finding, hasErrors, type Outcome } from '../diagnostic/finding.ts'
import type { Prose } from '../domain/framework.ts'
import { type Authored, readAuthored } from './authored.ts'
import { proseLimit } from './prose-limits.ts'
import { splitFrontMatter } from './front-matter.ts'
import { LineIndex } from './line-index.ts'
import { mergeConflict } from './merge-conflict.ts'
import { withQuotes } from './check/quoting.ts'
import type { SourceText } from './source-text.ts'
import { withVisibleNames } from './check/visible-names.ts'
import { parseYaml } from './yaml/parse-yaml.ts'
import type { YamlBlock, YamlNode } from './yaml/yaml-node.ts'

export interface ParsedProfile<Value> {
  readonly authored: Authored<Value>
  /** The prose behind the front matter; empty in a `.yaml` profile. */
  readonly body: Prose
}

/** Reads a whole file of YAML. */
export function parseYamlFile<Schema extends z.ZodType>(
  source: SourceText,
  schema: Schema,
): Outcome<Authored<z.output<Schema>> | undefined> {
  return checkYaml(source.text, 0, new LineIndex(source), schema)
}

/** Reads a profile: front matter and prose, or, in a `.yaml` file, YAML alone. */
export function parseProfileFile<Schema extends z.ZodType>(
  source: SourceText,
  schema: Schema,
): Outcome<ParsedProfile<z.output<Schema>> | undefined> {
  const lines = new LineIndex(source)
  if (!source.file.endsWith('.md')) return withBody(checkYaml(source.text, 0, lines, schema), { text: '', line: 1 })
  const conflict = mergeConflict(source.text, lines)
  if (conflict) return refused(conflict)
  const split = splitFrontMatter(source.text, lines)
  if (!split.value) return { value: undefined, findings: split.findings }
  const { yaml, yamlOffset, body, bodyOffset } = split.value
  const limit = proseLimit(body, bodyOffset, lines)
  if (limit) return { value: undefined, findings: [...checkYaml(yaml, yamlOffset, lines, schema).findings, limit] }
  return withBody(checkYaml(yaml, yamlOffset, lines, schema), {
    text: body.trimEnd(),
    line: lines.place(bodyOffset).start?.line ?? 1,
  })
}

function withBody<Value>(
  { value, findings }: Outcome<Authored<Value> | undefined>,
  body: Prose,
): Outcome<ParsedProfile<Value> | undefined> {
  return { value: value && { authored: value, body }, findings }
}

function refused(found: Finding): Outcome<undefined> {
  return { value: undefined, findings: [found] }
}

/** @param offset where the YAML begins: behind the opening fence, or 0 where the whole file is YAML */
function checkYaml<Schema extends z.ZodType>(
  yaml: string,
  offset: number,
  lines: LineIndex,
  schema: Schema,
): Outcome<Authored<z.output<Schema>> | undefined> {
  const conflict = mergeConflict(yaml, lines)
  if (conflict) return refused(conflict)
  const { value: root, findings } = parseYaml(yaml, offset, lines)
  if (hasErrors(findings)) return { value: undefined, findings: withQuotes(findings, yaml, offset, lines, schema) }
  if (!root) {
    return refused(
      finding('front-matter-empty', lines.place(0, offset), { where: offset === 0 ? 'file' : 'front matter' }),
    )
  }
  if (root.kind !== 'block') return refused(notABlock(root, lines))
  const visible = withVisibleNames(root, schema, lines)
  const { value, findings: found } = readAuthored(schema, visible.value, lines)
  return { value, findings: [...findings, ...visible.findings, ...found] }
}

function notABlock(root: Exclude<YamlNode, YamlBlock>, lines: LineIndex): Finding {
  if (root.kind === 'list') return finding('not-a-mapping', lines.place(root.start, root.start + 1), { got: 'a list' })
  const firstLine = lines.slice(root.start, root.end).split('\n', 1)[0] ?? ''
  return finding('not-a-mapping', lines.place(root.start, root.start + firstLine.length), { got: 'text' })
}
