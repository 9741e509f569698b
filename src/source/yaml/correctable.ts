/**
 * Edits of single values: another text in the place of one, in the same quotes where it has some, with everything
 * around it as it was.
 */
import type { FindingExtras, Edit, Place } from '../../diagnostic/finding.ts'
import type { LineIndex } from '../line-index.ts'
import type { YamlNode, YamlScalarNode } from './yaml-node.ts'
import { inSingleQuotes, quoted, yamlTextAt } from './yaml-text.ts'

/** Something written: where it stands, and how another text would be put there. */
export interface Correctable {
  readonly place: () => Place
  /** Returns the parts that a finding needs when */
  readonly correction: (text: string) => FindingExtras
}

/** The target of a node; `isKey` where it is a key. */
export function correctableAt(node: YamlNode, isKey: boolean, lines: LineIndex): Correctable {
  return {
    place: () => lines.place(node.start, node.end),
    correction: (text) => corrected(node.kind === 'scalar' ? rewrite(node, text, isKey, lines) : undefined),
  }
}

/** Returns the parts of a finding that */
export function corrected(edit: Edit | undefined): FindingExtras {
  return edit ? { edits: [edit] } : {}
}

function rewrite(node: YamlScalarNode, text: string, isKey: boolean, lines: LineIndex): Edit | undefined {
  const source = inStyle(node, text, isKey)
  return source === undefined ? undefined : replaceNode(node, source, lines)
}

/** Exactly this in the place of a key or value, quotes included; nothing where it stands on several lines. */
export function replaceNode(node: YamlScalarNode, source: string, lines: LineIndex): Edit | undefined {
  const isOneLine = node.style !== 'block' && node.end > node.start && !lines.slice(node.start, node.end).includes('\n')
  return isOneLine ? lines.edit(node.start, node.end, source) : undefined
}

function inStyle({ style, isInFlow }: YamlScalarNode, text: string, isKey: boolean): string | undefined {
  switch (style) {
    case 'plain':
      return yamlTextAt(text, { isKey, isInFlow })
    case 'single':
      return quoted(text) === undefined ? undefined : inSingleQuotes(text)
    case 'double':
      return quoted(text)
    case 'block':
      return undefined
  }
}
