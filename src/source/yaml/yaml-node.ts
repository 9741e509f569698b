/** The contents of a file, as a tree in which every key and value knows its place. */
import { extensionsKey } from '../../domain/schema/text.ts'

export type YamlScalar = string | number | boolean | null
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block'
export type YamlNode = YamlScalarNode | YamlList | YamlBlock

/** Offsets in the file, in UTF-16 units. */
export interface OffsetRange {
  readonly start: number
  readonly end: number
}
export interface YamlScalarNode extends OffsetRange {
  readonly kind: 'scalar'
  readonly value: YamlScalar
  /** As it is written, without quotes. */
  readonly raw: string
  readonly style: ScalarStyle
  /** True if it stands between brackets, where a comma ends it. */
  readonly isInFlow: boolean
  /** The text alone; `start` and `end` are around its quotes. */
  readonly inner: OffsetRange
}
export interface YamlList extends OffsetRange {
  readonly kind: 'list'
  readonly items: readonly YamlNode[]
}
export interface YamlBlock extends OffsetRange {
  readonly kind: 'block'
  readonly entries: ReadonlyMap<string, YamlEntry>
}
export interface YamlEntry {
  readonly key: YamlScalarNode
  readonly value: YamlNode
}

/** The node as plain data for the schemas. `x-…` keys stand under `extensionsKey`. */
export function plainData(node: YamlNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(plainData)
    case 'block':
      return blockData(node)
  }
}

function blockData(block: YamlBlock): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  const extensions: Record<string, unknown> = {}
  for (const [key, { value }] of block.entries) (key.startsWith('x-') ? extensions : data)[key] = plainData(value)
  return Object.keys(extensions).length > 0 ? { ...data, [extensionsKey]: extensions } : data
}

/** A path into plain data: keys of blocks and positions in lists. */
export type DataPath = readonly PropertyKey[]

/** The node at a path, or nothing where the path leads out of what is written. */
export function nodeAt(root: YamlNode, path: DataPath): YamlNode | undefined {
  let node: YamlNode | undefined = root
  for (const part of path) node = node && child(node, part)
  return node
}

/** The key that a block begins with. */
export function firstKey(node: YamlNode): YamlScalarNode | undefined {
  return node.kind === 'block' ? node.entries.values().next().value?.key : undefined
}

/** The key that leads to the node at a path, where the last part of the path is a key. */
export function keyAt(root: YamlNode, path: DataPath): YamlScalarNode | undefined {
  const parent = nodeAt(root, path.slice(0, -1))
  const last = path.at(-1)
  return parent?.kind === 'block' && typeof last === 'string' ? parent.entries.get(last)?.key : undefined
}

function child(node: YamlNode, part: PropertyKey): YamlNode | undefined {
  if (part === extensionsKey) return node
  if (node.kind === 'block' && typeof part === 'string') return node.entries.get(part)?.value
  return node.kind === 'list' && typeof part === 'number' ? node.items[part] : undefined
}
