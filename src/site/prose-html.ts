/** The prose of a profile as HTML. Markdown from strangers: raw HTML is shown as the text it is, and the result is sanitised. */
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

/** Headings of the prose stand below those of the page. */
const headingShift = 1

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, {
    handlers: {
      html: (_state: unknown, node: { readonly value: string }) => ({ type: 'text' as const, value: node.value }),
    },
  })
  .use(() => (tree) => shiftHeadings(tree))
  .use(rehypeSanitize, { ...defaultSchema, protocols: { href: ['http', 'https', 'mailto'] }, tagNames: (defaultSchema.tagNames ?? []).filter((tag) => tag !== 'img') })
  .use(rehypeStringify)
  .freeze()

/** Renders markdown. Images are left out: a page loads nothing from elsewhere. */
export function proseHtml(markdown: string): string {
  return markdown.trim() === '' ? '' : String(pipeline.processSync(markdown))
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
