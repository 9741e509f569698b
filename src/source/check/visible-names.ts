/**
 * Names that hold a character nobody sees: a no-break space, a zero-width one. They look like another name and are
 * none, so they are read without it, and the author is told. Longer texts keep such characters: there they are a matter
 * of typography.
 */
import { z } from 'zod'
import { type Edit, finding, type Finding, type Outcome } from '../../diagnostic/finding.ts'
import { schemaAt } from './schema-path.ts'
import type { LineIndex } from '../line-index.ts'
import type { DataPath, YamlNode, YamlScalarNode } from '../yaml/yaml-node.ts'

/** The longest text that others refer to, or that is a name in a list; everything longer is prose. */
const longestName = 120

const characters: Readonly<Record<string, readonly [name: string, instead: string]>> = {
  '\u00a0': ['U+00A0 (no-break space)', ' '],
  '\u00ad': ['U+00AD (soft hyphen)', ''],
  '\u2007': ['U+2007 (figure space)', ' '],
  '\u200b': ['U+200B (zero-width space)', ''],
  '\u202f': ['U+202F (narrow no-break space)', ' '],
  '\u2060': ['U+2060 (word joiner)', ''],
  '\ufeff': ['U+FEFF (zero-width no-break space)', ''],
}
const invisible = /[\u00a0\u00ad\u2007\u200b\u202f\u2060\ufeff]/g

/**
 * The node with names as they are seen, and a finding for each that was not. A character that is written as a code in
 * double quotes is meant.
 */
export function withVisibleNames(root: YamlNode, schema: z.ZodType, lines: LineIndex): Outcome<YamlNode> {
  const findings: Finding[] = []
  if (!isIn(lines.slice(root.start, root.end))) return { value: root, findings }
  const seen = (node: YamlScalarNode): YamlScalarNode => {
    if (typeof node.value !== 'string' || !isIn(lines.slice(node.inner.start, node.inner.end))) return node
    const text = node.raw.replace(invisible, replaced)
    findings.push(nameFinding(node, text, lines))
    return { ...node, value: text, raw: text }
  }
  const visit = (node: YamlNode, path: DataPath): YamlNode => {
    switch (node.kind) {
      case 'scalar':
        return isName(schemaAt(schema, path)) ? seen(node) : node
      case 'list':
        return { ...node, items: node.items.map((item, index) => visit(item, [...path, index])) }
      case 'block': {
        const entries = Array.from(node.entries, ([name, { key, value }]) => {
          const visible = seen(key)
          // Where both spellings are there, they stay two.
          const written = node.entries.has(visible.raw) ? name : visible.raw
          return [written, { key: visible, value: visit(value, [...path, written]) }] as const
        })
        return { ...node, entries: new Map(entries) }
      }
    }
  }
  return { value: visit(root, []), findings }
}

function isIn(text: string): boolean {
  return text.search(invisible) !== -1
}

function replaced(character: string): string {
  return characters[character]?.[1] ?? character
}

function isName(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodString && (schema.maxLength ?? Infinity) <= longestName
}

function nameFinding({ inner }: YamlScalarNode, text: string, lines: LineIndex): Finding {
  const places = Array.from(lines.slice(inner.start, inner.end).matchAll(invisible), ({ 0: character, index }) => {
    const place = lines.place(inner.start + index, inner.start + index + 1)
    return { character, place }
  })
  const [first] = places
  const edits = places.map(({ character, place: { start, end } }): Edit => ({ start, end, text: replaced(character) }))
  return finding(
    'invisible-in-name',
    first?.place ?? lines.place(inner.start),
    { name: characters[first?.character ?? '']?.[0] ?? '', text },
    { edits },
  )
}
