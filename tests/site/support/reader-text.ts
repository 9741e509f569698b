/** A page as lines of text, in the order in which a reader meets them; for golden files that people can review. */
import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** What a line of such an element begins with. */
const marks: ReadonlyMap<string, string> = new Map([
  ['h1', '# '],
  ['h2', '## '],
  ['h3', '### '],
  ['h4', '#### '],
  ['h5', '##### '],
  ['h6', '###### '],
  ['li', '- '],
  ['option', '- '],
  ['dt', '= '],
  ['dd', ': '],
  ['summary', '> '],
  ['figcaption', '> '],
  ['caption', '> '],
  ['tr', '| '],
])

/** Elements within a line; every other one has lines of its own. */
const inline = new Set(
  'a abbr b bdi br code del em i img input ins kbd mark path circle line rect polygon small span strong sub sup text td th time title tspan use'.split(
    ' ',
  ),
)

const before: ReadonlyMap<string, string> = new Map([
  ['td', ' | '],
  ['th', ' | '],
  ['ins', '{+'],
  ['del', '{-'],
])
const after: ReadonlyMap<string, string> = new Map([
  ['ins', '+}'],
  ['del', '-}'],
  ['text', ' '],
  ['title', ' '],
  ['tspan', ' '],
])

/** The main part of a page: headings, items, rows of tables, addresses of links, words of pictures. */
export function readerText(html: string): string {
  const main = find(parse(html).childNodes, (element) => element.tagName === 'main')
  if (!main) throw new Error('the page has no main part')
  return linesOf(main)
}

/** What is around the main part of a page and is not the same on all: title, breadcrumbs, navigation beside it. */
export function surroundingsText(html: string): string {
  const document = parse(html).childNodes
  const has = (tagName: string, name: string, value: string) => (element: Element) =>
    element.tagName === tagName && element.attrs.some((each) => each.name === name && each.value === value)
  const description = find(document, has('meta', 'name', 'description'))?.attrs.find(({ name }) => name === 'content')
  const parts = [
    find(document, (element) => element.tagName === 'title'),
    find(document, has('ol', 'class', 'trail')),
    find(document, has('nav', 'class', 'side')),
    find(document, (element) => element.tagName === 'footer'),
  ]
  const scripts = Array.from(html.matchAll(/<script[^>]* src="[^"]*?([\w-]+\.js)"/g), ([, name]) => name)
  return [
    `${description?.value ?? ''}\n`,
    `scripts: ${scripts.join(', ')}\n`,
    ...parts.map((part) => (part ? linesOf(part) : '')),
  ].join('')
}

function linesOf(root: Element): string {
  const lines: string[] = []
  let line = ''
  const endLine = (): void => {
    if (/[^\s#=:>|-]/.test(line)) lines.push(line.replace(/\s+/g, ' ').trim())
    line = ''
  }
  const visit = (node: Node): void => {
    if (adapter.isTextNode(node)) line += node.value
    if (!adapter.isElementNode(node) || ['script', 'style'].includes(node.tagName)) return
    const { tagName } = node
    const isBlock = !inline.has(tagName)
    if (isBlock) {
      endLine()
      line = marks.get(tagName) ?? ''
    }
    line += before.get(tagName) ?? ''
    line += attributes(node, ['id', 'aria-label', 'aria-current', 'alt'], (name, value) => ` (${name} ${value}) `)
    for (const child of childrenOf(node)) visit(child)
    line += attributes(node, ['href'], (_, value) => ` <${value}>`)
    line += after.get(tagName) ?? ''
    if (isBlock) endLine()
  }
  visit(root)
  endLine()
  return `${lines.join('\n')}\n`
}

function attributes(element: Element, names: readonly string[], show: (name: string, value: string) => string): string {
  return names
    .flatMap((name) => element.attrs.filter((each) => each.name === name).map(({ value }) => show(name, value)))
    .join('')
}

/** A `<template>` keeps its children elsewhere. */
function childrenOf(element: Element): readonly Node[] {
  return 'content' in element
    ? adapter.getTemplateContent(element as DefaultTreeAdapterTypes.Template).childNodes
    : element.childNodes
}

function find(nodes: readonly Node[], isWanted: (element: Element) => boolean): Element | undefined {
  for (const node of nodes) {
    if (!adapter.isElementNode(node)) continue
    const found = isWanted(node) ? node : find(node.childNodes, isWanted)
    if (found) return found
  }
  return undefined
}
