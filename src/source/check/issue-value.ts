/** The value that an issue of a schema is about: where it is written, and what messages call it. */
import type { Place } from '../../diagnostic/finding.ts'
import type { LineIndex } from '../line-index.ts'
import { type DataPath, firstKey, keyAt, nodeAt, type YamlNode } from '../yaml/yaml-node.ts'

export class IssueValue {
  readonly path: DataPath
  /** Undefined where nothing is written at the path. */
  readonly node: YamlNode | undefined
  readonly #root: YamlNode
  readonly #lines: LineIndex

  constructor(path: DataPath, root: YamlNode, lines: LineIndex) {
    this.path = path
    this.node = nodeAt(root, path)
    this.#root = root
    this.#lines = lines
  }

  /** The text of a scalar as it is written, without quotes; empty for everything else. */
  get raw(): string {
    return this.node?.kind === 'scalar' ? this.node.raw : ''
  }

  get isFilledScalar(): boolean {
    return this.node?.kind === 'scalar' && this.node.raw !== ''
  }

  /** The value by its key, or by the key of the list that it is an entry of. */
  what(): string {
    const name = this.path.findLast((part) => typeof part === 'string') ?? ''
    return typeof this.path.at(-1) === 'number' ? `an entry of "${name}"` : `"${name}"`
  }

  kind(): string {
    const { node } = this
    if (!node) return 'nothing'
    if (node.kind === 'list') return 'a list'
    if (node.kind === 'block') return 'a mapping'
    if (node.value === null) return 'an empty value'
    return typeof node.value === 'string' ? 'text' : typeof node.value === 'number' ? 'a number' : 'a true/false value'
  }

  /**
   * The value where it is one line that can be marked. An empty value has no extent, and one of several lines is too
   * much to mark: their key is marked instead.
   */
  place(): Place {
    const { node } = this
    const key = keyAt(this.#root, this.path)
    const isOneLine =
      node &&
      node.end > node.start &&
      (node.kind === 'scalar' || !this.#lines.slice(node.start, node.end).includes('\n'))
    if (isOneLine || !node) return this.#placeOfNode(node ?? this.#root)
    return key ? this.#lines.place(key.start, key.end) : this.#placeOfNode(firstKey(node) ?? node)
  }

  /** A part of the text; the whole text where the part is written with codes or on two lines. */
  placeOf(part: string): Place {
    const { node } = this
    const start = node?.kind === 'scalar' ? this.#lines.slice(node.inner.start, node.inner.end).indexOf(part) : -1
    if (node?.kind !== 'scalar' || start === -1) return this.place()
    return this.#lines.place(node.inner.start + start, node.inner.start + start + part.length)
  }

  /** The part between two offsets of the text; the whole text where it is not written as it is read. */
  placeWithin(start: number, end: number): Place {
    const { node, raw } = this
    if (node?.kind !== 'scalar' || this.#lines.slice(node.inner.start, node.inner.end) !== raw) return this.place()
    return this.#lines.place(node.inner.start + start, node.inner.start + end)
  }

  /** The key of the block around the value, or the first key in that block. */
  placeOfParent(): Place {
    const path = this.path.slice(0, -1)
    const key = keyAt(this.#root, path)
    if (key) return this.#lines.place(key.start, key.end)
    const parent = nodeAt(this.#root, path)
    const first = parent && firstKey(parent)
    const marked = first ?? parent ?? this.#root
    return this.#lines.place(marked.start, first ? marked.end : marked.start)
  }

  #placeOfNode(node: YamlNode): Place {
    const isList = node.kind === 'list' && this.#lines.slice(node.start, node.end).includes('\n')
    return this.#lines.place(node.start, isList ? node.start + 1 : node.end)
  }
}
