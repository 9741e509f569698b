/** Reads markdown back the way a reader's tool does: what text comes out, and through which kinds of node. */
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

export const commonMark = unified().use(remarkParse).freeze()
export const gfm = unified().use(remarkParse).use(remarkGfm).freeze()

export interface Reading {
  readonly text: string
  /** The kinds of node from the root down, each once, links of GFM's own making left out. */
  readonly kinds: ReadonlySet<string>
}

export function read(parser: typeof commonMark, markdown: string): Reading {
  const kinds = new Set<string>()
  let text = ''
  const visit = (node: Nodes): void => {
    if (node.type === 'text') text += node.value
    else if (node.type !== 'link' || parser === commonMark) kinds.add(node.type)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(parser.parse(markdown))
  return { text, kinds }
}
