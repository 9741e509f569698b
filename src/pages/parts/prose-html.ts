/**
 * The prose of a profile as HTML. Anybody may have written it: raw HTML is shown as text, the result is sanitized, and
 * everything that a page doesn't show as written is reported.
 */
import type { Nodes, Root } from 'mdast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { finding, type Finding, hasErrors, type Outcome, type Place, type Point } from '../../diagnostic/finding.ts'
import type { Framework, Prose, Role } from '../../domain/framework.ts'
import type { Translator } from '../../words/translator.ts'
import { proseAnchor } from '../../addresses.ts'
import { proseLinks, type ResolveLink } from './prose-links.ts'

/** Headings of the prose are below those of the page. */
const headingShift = 1

/** Addresses with other protocols could run code. */
const linkProtocols = ['http', 'https', 'mailto']

/** Limits that only the parsed tree shows; `prose-limits.ts` has those of the text. */
const most = { depth: 100, cells: 4_000, address: 2_000 }

const reader = unified().use(remarkParse).use(remarkGfm).freeze()

/** @param words the labels of footnotes, which are generated */
function writerIn(words: Translator) {
  return (
    unified()
      .use(remarkRehype, {
        handlers: {
          html: (_state: unknown, node: { readonly value: string }) => ({ type: 'text' as const, value: node.value }),
        },
        // Ids of headings have no dot, so footnotes never share one with them.
        clobberPrefix: proseAnchor('.'),
        footnoteLabel: words.text('role.footnotes', {}),
        footnoteBackLabel: (index, repeat) =>
          words.text('role.footnoteBack', { n: String(index + 1) + (repeat > 1 ? `-${repeat}` : '') }),
      })
      .use(() => (tree) => shiftHeadings(tree))
      // Only headings and footnotes have ids, and their prefix keeps them apart from those of the page.
      .use(rehypeSanitize, {
        ...defaultSchema,
        clobberPrefix: '',
        protocols: { href: linkProtocols },
        tagNames: (defaultSchema.tagNames ?? []).filter((tag) => tag !== 'img'),
      })
      .use(rehypeStringify)
      .freeze()
  )
}

/** Renders the prose of roles as safe HTML, and reports what it can't show as written. */
export function proseRenderer(framework: Framework, words: Translator): (role: Role) => Outcome<string> {
  const read = proseReader(framework)
  const writer = writerIn(words)
  return (role) => {
    if (role.body.text.trim() === '') return { value: '', findings: [] }
    const { tree, findings } = read(role)
    return { value: hasErrors(findings) ? '' : writer.stringify(writer.runSync(tree)), findings }
  }
}

/** Returns the findings about the prose of all roles. */
export function proseFindings(framework: Framework): Finding[] {
  const read = proseReader(framework)
  return framework.roles.flatMap((role) => (role.body.text.trim() === '' ? [] : read(role).findings))
}

/** Reads prose; the links and headings of the tree are those of the site. */
function proseReader(framework: Framework): (role: Role) => { readonly tree: Root; readonly findings: Finding[] } {
  const headings = new Map<Role, readonly string[]>()
  const headingsOf = (role: Role): readonly string[] => {
    const known = headings.get(role)
    if (known) return known
    const tree = reader.parse(role.body.text)
    const ids = limitFindings(tree, placesIn(role.body, role.at.file)).length > 0 ? [] : headingIds(tree)
    headings.set(role, ids)
    return ids
  }
  const linksOf = proseLinks(framework, headingsOf)
  return (role) => {
    const tree = reader.parse(role.body.text)
    const place = placesIn(role.body, role.at.file)
    const limits = limitFindings(tree, place)
    if (limits.length > 0) return { tree, findings: limits }
    headings.set(role, headingIds(tree))
    return { tree, findings: notShown(tree, place, linksOf(role)) }
  }
}

type PlaceOf = (node: Nodes) => Place

function placesIn(prose: Prose, file: string): PlaceOf {
  const lines = prose.text.split('\n')
  const point = ({ line, column }: { readonly line: number; readonly column: number }): Point => ({
    line: line + prose.line - 1,
    // The columns of the markdown reader count UTF-16 units; those of findings count characters.
    column: Array.from((lines[line - 1] ?? '').slice(0, column - 1)).length + 1,
  })
  return ({ position }) => (position ? { file, start: point(position.start), end: point(position.end) } : { file })
}

/** Walks the tree without recursion, since a tree that is too deep is one of its findings. */
function limitFindings(tree: Root, place: PlaceOf): Finding[] {
  const open: { readonly node: Nodes; readonly depth: number }[] = [{ node: tree, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    const limit = limitOf(node, depth)
    if (limit) return [finding('prose-too-complex', place(node), limit)]
    if ('children' in node) open.push(...node.children.map((child) => ({ node: child, depth: depth + 1 })))
  }
  return []
}

function limitOf(node: Nodes, depth: number) {
  if (depth > most.depth) return { limit: 'depth', most: most.depth } as const
  if (node.type === 'table' && node.children.length * (node.align?.length ?? 0) > most.cells) {
    return { limit: 'cells', most: most.cells } as const
  }
  // References repeat the address and the title of their definition.
  const isLong =
    (node.type === 'link' || node.type === 'definition') && node.url.length + (node.title?.length ?? 0) > most.address
  return isLong ? ({ limit: 'address', most: most.address } as const) : undefined
}

/** Returns findings for everything that a page can't show as written. Links get their address on the site. */
function notShown(node: Nodes, place: PlaceOf, resolve: ResolveLink): Finding[] {
  const inner = 'children' in node ? node.children.flatMap((child) => notShown(child, place, resolve)) : []
  switch (node.type) {
    case 'html':
      // A closing tag is reported with its opening tag.
      return node.value.startsWith('</') ? inner : [finding('raw-html', place(node), {}), ...inner]
    case 'image':
    case 'imageReference':
      return [finding('image-omitted', place(node), {}), ...inner]
    case 'link':
    case 'definition': {
      const { url } = node
      if (!isSafe(url)) return [finding('unsafe-link', place(node), { url }), ...inner]
      const found = resolve(url)
      if (found.href === undefined) {
        return [finding('prose-link-unknown', place(node), { url, suggestion: found.suggestion }), ...inner]
      }
      node.url = found.href
      return inner
    }
    default:
      return inner
  }
}

function isSafe(url: string): boolean {
  const protocol = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  return protocol === undefined || linkProtocols.includes(protocol)
}

/** Gives the headings of a tree the ids that git hosts give them, and returns those ids. */
function headingIds(tree: Root): string[] {
  const ids = new Set<string>()
  for (const node of headingsIn(tree)) {
    const base = textIn(node)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-')
    let id = base
    for (let count = 1; ids.has(id); count += 1) id = `${base}-${count}`
    ids.add(id)
    node.data = { ...node.data, hProperties: { id: proseAnchor(id) } }
  }
  return Array.from(ids)
}

function headingsIn(node: Nodes): Extract<Nodes, { type: 'heading' }>[] {
  if (node.type === 'heading') return [node]
  return 'children' in node ? node.children.flatMap(headingsIn) : []
}

function textIn(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textIn).join('') : ''
}

interface HastNode {
  readonly type: string
  tagName?: string
  readonly children?: readonly HastNode[]
}

function shiftHeadings(node: HastNode): void {
  const level = /^h([1-5])$/.exec(node.tagName ?? '')?.[1]
  if (level !== undefined) node.tagName = `h${Number(level) + headingShift}`
  for (const child of node.children ?? []) shiftHeadings(child)
}
