import type { Link, Nodes } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { transitions } from '../../src/gap/diff.ts'
import { frameworkOf, repository } from '../support/example.ts'
import { publishedSite } from './published.ts'

const framework = frameworkOf(repository)
const { files, text } = publishedSite(framework)

function linksIn(node: Nodes): Link[] {
  if (node.type === 'link') return [node]
  return 'children' in node ? node.children.flatMap(linksIn) : []
}

describe('llms.txt', () => {
  const tree = unified().use(remarkParse).parse(text('llms.txt'))

  it('is in the form of llmstxt.org: a title, a summary, a paragraph, then lists of links under headings', () => {
    const [title, summary, introduction, ...sections] = tree.children
    expect(title).toMatchObject({ type: 'heading', depth: 1 })
    expect([summary?.type, introduction?.type]).toEqual(['blockquote', 'paragraph'])
    expect(sections.map((node) => (node.type === 'heading' ? node.depth : node.type))).toEqual(
      sections.map((_, index) => (index % 2 === 0 ? 2 : 'list')),
    )
  })

  it('links to the markdown of every ladder, and to nothing that is not there', () => {
    const urls = linksIn(tree).map(({ url }) => url)
    expect(urls.filter((url) => url.endsWith('.md'))).toHaveLength(transitions(framework).length)
    expect(new Set(urls).size).toBe(urls.length)
    expect(urls.filter((url) => !files.has(url))).toEqual([])
  })

  it('gives full addresses where the address of the site is known', () => {
    const published = publishedSite({ ...framework, siteUrl: 'https://example.com/ladders' })
    expect(published.text('llms.txt')).toContain(
      '](https://example.com/ladders/ladders/data-engineer/senior-to-staff.md)',
    )
    expect(published.text('llms.txt')).toContain('](https://example.com/ladders/api/v1/index.json)')
  })

  it('shows a name as it is, whatever signs are in it', () => {
    const [first, ...others] = framework.roles
    const roles = first ? [{ ...first, name: 'R&D [core] *C++*' }, ...others] : []
    const read = unified()
      .use(remarkParse)
      .parse(publishedSite({ ...framework, roles }).text('llms.txt'))
    const texts = linksIn(read).map(({ children }) =>
      children.map((child) => ('value' in child ? child.value : '')).join(''),
    )
    expect(texts.filter((shown) => shown.startsWith('R&D [core] *C++*: '))).not.toEqual([])
  })
})
