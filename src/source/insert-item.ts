/**
 * A new item in a list of an authored file, in the style in which the list is written. All else stays as it is,
 * comments included: an insertion is one text at one offset. Whether it says what it should is found by reading the
 * result again.
 */
import { splitFrontMatter } from './front-matter.ts'
import { LineIndex } from './line-index.ts'
import type { SourceText } from './source-text.ts'
import { yamlText } from './yaml/yaml-text.ts'
import { parseYaml } from './yaml/parse-yaml.ts'
import { type DataPath, nodeAt, plainData, type YamlList, type YamlNode } from './yaml/yaml-node.ts'

export interface Insertion {
  /** In the text of the file, in UTF-16 units. */
  readonly offset: number
  readonly text: string
}

/** The keys and values of an item, in */
export type NewItem = Readonly<Record<string, string>>

/**
 * Puts an item behind another one of a list.
 * @param path where the list is; a key at the top of the file that is not there is added with the item as its list
 * @param after position of the item that stands before the new one; behind the last one otherwise
 * @returns nothing where the list is written in a way that an item cannot be added to
 */
export function insertItem(source: SourceText, path: DataPath, item: NewItem, after?: number): Insertion | undefined {
  const root = readRoot(source)
  if (!root) return undefined
  const { node, end } = root
  const list = nodeAt(node, path)
  const insertion = list ? intoList(source.text, list, item, after) : asNewKey(source.text, node, path, item, end)
  if (!insertion) return undefined
  const result = readRoot({ file: source.file, text: withInsertion(source.text, insertion) })
  const wanted = expected(plainData(node), path, { ...item }, after)
  return result && JSON.stringify(plainData(result.node)) === JSON.stringify(wanted) ? insertion : undefined
}

export function withInsertion(text: string, { offset, text: inserted }: Insertion): string {
  return text.slice(0, offset) + inserted + text.slice(offset)
}

/** The YAML of a file, and where it ends; nothing where it cannot be read. */
function readRoot(source: SourceText): { readonly node: YamlNode; readonly end: number } | undefined {
  const lines = new LineIndex(source)
  if (!source.file.endsWith('.md')) return rootOf(source.text, 0, lines)
  const split = splitFrontMatter(source.text, lines).value
  return split && rootOf(split.yaml, split.yamlOffset, lines)
}

function rootOf(
  yaml: string,
  offset: number,
  lines: LineIndex,
): { readonly node: YamlNode; readonly end: number } | undefined {
  const { value: node, findings } = parseYaml(yaml, offset, lines)
  return node && findings.length === 0 ? { node, end: offset + yaml.length } : undefined
}

function intoList(text: string, list: YamlNode, item: NewItem, after?: number): Insertion | undefined {
  const before = list.kind === 'list' ? list.items[after ?? list.items.length - 1] : undefined
  if (list.kind !== 'list' || !before) return undefined
  return text[list.start] === '[' ? intoFlowList(text, list, before, item) : intoBlockList(text, list, before, item)
}

function intoFlowList(text: string, list: YamlList, before: YamlNode, item: NewItem): Insertion {
  const margin = text.slice(list.start + 1, list.items[0]?.start)
  return { offset: endOf(before, text), text: `,${/^\s*\n\s*$/.test(margin) ? margin : ' '}${inBraces(item)}` }
}

function intoBlockList(text: string, list: YamlList, before: YamlNode, item: NewItem): Insertion {
  const lineStart = text.lastIndexOf('\n', before.start) + 1
  const bullet = text.slice(lineStart, before.start)
  const indentation = ' '.repeat(bullet.length)
  const written = text[before.start] === '{' ? inBraces(item) : inLines(item).join(`\n${indentation}`)
  const separator = isSpaced(text, list) ? '\n\n' : '\n'
  return { offset: lineEnd(text, endOf(before, text)), text: `${separator}${bullet}${written}` }
}

/** Returns whether blank lines stand between the items. */
function isSpaced(text: string, { items: [first, second] }: YamlList): boolean {
  return first !== undefined && second !== undefined && /\n[ \t]*\n/.test(text.slice(endOf(first, text), second.start))
}

/** Only the top of a file gets new keys; one that is written in braces does not. */
function asNewKey(text: string, root: YamlNode, path: DataPath, item: NewItem, end: number): Insertion | undefined {
  const [key, ...rest] = path
  if (root.kind !== 'block' || text[root.start] === '{' || typeof key !== 'string' || rest.length > 0) return undefined
  const offset = text.slice(0, end).trimEnd().length
  return { offset, text: `\n${key}:\n  - ${inLines(item).join('\n    ')}` }
}

function inBraces(item: NewItem): string {
  return `{ ${inLines(item).join(', ')} }`
}

function inLines(item: NewItem): string[] {
  return Object.entries(item).map(([key, value]) => `${key}: ${yamlText(value)}`)
}

/** Returns where a node really ends: with its closing quote or bracket, and without line breaks behind it. */
function endOf(node: YamlNode, text: string): number {
  if (node.kind === 'scalar') {
    const quote = text[node.start - 1]
    if ((quote === '"' || quote === "'") && text[node.end] === quote) return node.end + 1
    return node.start + text.slice(node.start, node.end).trimEnd().length
  }
  const parts =
    node.kind === 'list' ? node.items : Array.from(node.entries.values()).flatMap(({ key, value }) => [key, value])
  const end = Math.max(node.start, ...parts.map((part) => endOf(part, text)))
  const isFlow = text[node.start] === '{' || text[node.start] === '['
  return isFlow ? end + (/^(?:\{|\[)?(?:[\s,]|#.*)*[}\]]/.exec(text.slice(end))?.[0].length ?? 0) : end
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}

/** The data of the file with the item in its place. */
function expected(data: unknown, [key, ...rest]: DataPath, item: NewItem, after: number | undefined): unknown {
  if (key === undefined) return Array.isArray(data) ? data.toSpliced((after ?? data.length - 1) + 1, 0, item) : [item]
  if (Array.isArray(data)) {
    return data.map((part: unknown, index) => (index === key ? expected(part, rest, item, after) : part))
  }
  // Data of a block, since a path that leads through it has a key here.
  const block = data as Readonly<Record<PropertyKey, unknown>>
  return { ...block, [key]: expected(block[key], rest, item, after) }
}
