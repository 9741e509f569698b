/**
 * The prose of a profile as HTML. Markdown from strangers: raw HTML is shown as the text it is, and the result is
 * sanitized. What is not shown as written is reported.
 */
import type { Nodes, Root } from 'mdast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { finding, type Finding, type Outcome, type Place, type Point } from '../../diagnostic/finding.ts'
import type { Prose } from '../../domain/framework.ts'

/** Headings of the prose stand below those of the page. */
const headingShift = 1

/** Addresses of other kinds could run code. */
const linkProtocols = ['http', 'https', 'mailto']

const reader = unified().use(remarkParse).use(remarkGfm).freeze()

const writer = unified()
  .use(remarkRehype, {
    handlers: {
      html: (_state: unknown, node: { readonly value: string }) => ({ type: 'text' as const, value: node.value }),
    },
  })
  .use(() => (tree) => shiftHeadings(tree))
  .use(rehypeSanitize, {
    ...defaultSchema,
    protocols: { href: linkProtocols },
    tagNames: (defaultSchema.tagNames ?? []).filter((tag) => tag !== 'img'),
  })
  .use(rehypeStringify)
  .freeze()

/**
 * Renders the prose of a role.
 * @param file the profile, for findings
 */
export function proseHtml(prose: Prose, file: string): Outcome<string> {
  if (prose.text.trim() === '') return { value: '', findings: [] }
  const tree: Root = reader.parse(prose.text)
  const findings = notShown(tree, (node) => placeOf(node, prose, file))
  return { value: writer.stringify(writer.runSync(tree)), findings }
}

function placeOf(node: Nodes, prose: Prose, file: string): Place {
  if (!node.position) return { file }
  const lines = prose.text.split('\n')
  const point = ({ line, column }: { readonly line: number; readonly column: number }): Point => ({
    line: line + prose.line - 1,
    // Columns of the markdown reader count halves of an emoji; ours count characters.
    column: Array.from((lines[line - 1] ?? '').slice(0, column - 1)).length + 1,
  })
  return { file, start: point(node.position.start), end: point(node.position.end) }
}

/** What a reader of the page will not see as the author wrote it. */
function notShown(node: Nodes, place: (node: Nodes) => Place): Finding[] {
  const inner = 'children' in node ? node.children.flatMap((child) => notShown(child, place)) : []
  switch (node.type) {
    case 'html':
      // A closing tag is told with the one that it closes.
      return node.value.startsWith('</') ? inner : [finding('raw-html', place(node), {}), ...inner]
    case 'image':
    case 'imageReference':
      return [finding('image-omitted', place(node), {}), ...inner]
    case 'link':
    case 'definition':
      return isSafe(node.url) ? inner : [finding('unsafe-link', place(node), { url: node.url }), ...inner]
    default:
      return inner
  }
}

function isSafe(url: string): boolean {
  const protocol = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  return protocol === undefined || linkProtocols.includes(protocol)
}

interface TreeNode {
  readonly type: string
  tagName?: string
  readonly children?: readonly TreeNode[]
}

function shiftHeadings(node: TreeNode): void {
  const level = /^h([1-5])$/.exec(node.tagName ?? '')?.[1]
  if (level !== undefined) node.tagName = `h${Number(level) + headingShift}`
  for (const child of node.children ?? []) shiftHeadings(child)
}
