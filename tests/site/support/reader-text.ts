/** A page as lines of text, in the order in which a reader meets them; for golden files that people can review. */
import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const marks: Readonly<Record<string, string>> = {
  h1: '# ', h2: '## ', h3: '### ', h4: '#### ', h5: '##### ', h6: '###### ',
  li: '- ', dt: '= ', dd: ': ', summary: '> ', tr: '| ', option: '- ', figcaption: '> ', caption: '> ',
} // prettier-ignore
const blocks = new Set([
  ...Object.keys(marks),
  ...[
    'p',
    'div',
    'section',
    'article',
    'ul',
    'ol',
    'dl',
    'table',
    'thead',
    'tbody',
    'details',
    'figure',
    'nav',
    'aside',
  ],
  ...[
    'main',
    'header',
    'footer',
    'form',
    'fieldset',
    'legend',
    'select',
    'pre',
    'blockquote',
    'hr',
    'svg',
    'label',
    'g',
  ],
  ...['optgroup', 'template', 'menu', 'search', 'dialog', 'output', 'button'],
])

/** The main part of a page: headings, items, rows of tables, addresses of links, words of pictures. */
export function readerText(html: string): string {
  const main = find(parse(html).childNodes, 'main')
  if (!main) throw new Error('the page has no main part')
  const lines: string[] = []
  let line = ''
  const end = (): void => {
    if (/[^\s#=:>|-]/.test(line)) lines.push(line.replace(/\s+/g, ' ').trim())
    line = ''
  }
  const visit = (node: Node): void => {
    if (adapter.isTextNode(node)) line += node.value
    if (!adapter.isElementNode(node) || node.tagName === 'script' || node.tagName === 'style') return
    const { tagName } = node
    const isBlock = blocks.has(tagName)
    if (isBlock) {
      end()
      line = marks[tagName] ?? ''
    }
    if (tagName === 'td' || tagName === 'th') line += ' | '
    if (tagName === 'ins') line += '{+'
    if (tagName === 'del') line += '{-'
    for (const name of ['id', 'aria-label', 'aria-current', 'alt']) {
      const value = attribute(node, name)
      if (value !== undefined) line += ` (${name} ${value}) `
    }
    // `<template>` keeps its children elsewhere.
    for (const child of tagName === 'template'
      ? adapter.getTemplateContent(node as DefaultTreeAdapterTypes.Template).childNodes
      : node.childNodes)
      visit(child)
    const href = attribute(node, 'href')
    if (href !== undefined) line += ` <${href}>`
    if (tagName === 'ins') line += '+}'
    if (tagName === 'del') line += '-}'
    if (tagName === 'text' || tagName === 'title' || tagName === 'tspan') line += ' '
    if (isBlock) end()
  }
  visit(main)
  end()
  return `${lines.join('\n')}\n`
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

function find(nodes: readonly Node[], tagName: string): Element | undefined {
  for (const node of nodes) {
    if (!adapter.isElementNode(node)) continue
    const found = node.tagName === tagName ? node : find(node.childNodes, tagName)
    if (found) return found
  }
  return undefined
}
