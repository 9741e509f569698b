/**
 * What a program reads in a file of the output: a list of names and texts, in order. Two builds whose texts differ only
 * in signs must give lists that differ only in those signs: anything else is a text that became markup, or markup that
 * a text broke.
 */
import { runInNewContext } from 'node:vm'
import { parse as parseTable } from 'csv-parse/sync'
import type { Nodes } from 'mdast'
import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes, parse } from 'parse5'
import { gfm } from '../template/markdown-reading.ts'

/** What is there, such as `<a href>`, and the text that it holds. */
export type Outline = readonly (readonly [what: string, text: string])[]

export function outlineOf(path: string, text: string): Outline {
  const ending = /[^.]*$/.exec(path)?.[0] ?? ''
  const read = readers[ending]
  // A file of a new kind is as much at risk as the others.
  if (!read) throw new Error(`nobody reads .${ending} back: teach it to tests/support/outlines.ts`)
  return read(text)
}

const whole = (text: string): Outline => [['all of it', text]]

const readers: Readonly<Record<string, (text: string) => Outline>> = {
  html: (text) => htmlOutline(parse(text)),
  svg: (text) => htmlOutline(parse(text)),
  xml: (text) => htmlOutline(parse(text)),
  md: documentOutline,
  json: (text) => jsonOutline(JSON.parse(text)),
  webmanifest: (text) => jsonOutline(JSON.parse(text)),
  css: whole,
  csv: tableOutline,
  js: scriptOutline,
  // The guide for language models is markdown; the other files of text hold nothing of a profile.
  txt: documentOutline,
  _headers: whole,
  nojekyll: whole,
}

/** An apostrophe keeps spreadsheets from taking a text for a formula; taken away, the text is as it was. */
function tableOutline(text: string): Outline {
  const rows: readonly (readonly string[])[] = parseTable(text, { bom: true, relax_column_count: false })
  return rows.flatMap((row) => [
    ['row', String(row.length)] as const,
    ...row.map((cell) => ['cell', cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '')] as const),
  ])
}

/**
 * Data that a page loads is a script that puts one value under the name of the site. Other scripts hold nothing of a
 * profile.
 */
function scriptOutline(text: string): Outline {
  if (!/^\(+self\./.test(text)) return whole(text)
  const self: Record<string, unknown> = {}
  runInNewContext(text, { self })
  return jsonOutline(JSON.parse(JSON.stringify(self)))
}

/** In front matter nothing is markdown. */
function documentOutline(text: string): Outline {
  const front = /^---\n(?:.*\n)*?---\n/.exec(text)?.[0] ?? ''
  return [
    ...front.split('\n').map((line) => ['front matter', line] as const),
    ...markdownOutline(gfm.parse(text.slice(front.length))),
  ]
}

function htmlOutline(node: DefaultTreeAdapterTypes.Node): Outline {
  const found: (readonly [string, string])[] = []
  // Pages are deep: lists of lists would be copied at every depth.
  const visit = (one: DefaultTreeAdapterTypes.Node): void => {
    if (adapter.isTextNode(one)) found.push(['text', one.value])
    else if (adapter.isCommentNode(one)) found.push(['comment', one.data])
    else if (adapter.isDocumentTypeNode(one)) found.push(['doctype', one.name])
    else if (adapter.isElementNode(one) && one.tagName === 'svg') found.push(...pictureOutline(one))
    else if (adapter.isElementNode(one)) {
      found.push([`<${one.tagName}>`, ''])
      for (const { name, value } of one.attrs) found.push(...attributeOutline(`<${one.tagName} ${name}>`, value))
      visitInner(one)
      found.push([`</${one.tagName}>`, ''])
    } else visitInner(one)
  }
  const visitInner = (one: DefaultTreeAdapterTypes.Node): void => {
    const children = 'content' in one ? one.content.childNodes : 'childNodes' in one ? one.childNodes : []
    children.forEach(visit)
  }
  visit(node)
  return found
}

/**
 * A picture is laid out around its texts, which it breaks into lines and cuts: what kinds of parts it has, where it
 * leads, and what it is called.
 */
function pictureOutline(svg: DefaultTreeAdapterTypes.Element): Outline {
  const kinds = new Set<string>()
  const told: (readonly [string, string])[] = []
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (!adapter.isElementNode(node)) return
    for (const name of ['', ...node.attrs.map((attribute) => ` ${attribute.name}`)]) {
      kinds.add(`<${node.tagName}${name}>`)
    }
    for (const { name, value } of node.attrs) {
      if (name === 'href' || name === 'aria-label') told.push([`<${node.tagName} ${name}>`, value])
    }
    if (node.tagName === 'title' || node.tagName === 'desc') told.push(...node.childNodes.flatMap(htmlOutline))
    else node.childNodes.forEach(visit)
  }
  visit(svg)
  // Where a picture has a link in a row that another one has not is told by the links.
  return [...[...kinds].toSorted().map((kind) => [kind, ''] as const), ...told]
}

/** Addresses and JSON in attributes have an escaping of their own. */
function attributeOutline(what: string, value: string): Outline {
  if (/ (?:href|src|action)>$/.test(what)) return [[what, decoded(value)]]
  if (/^[[{]/.test(value)) {
    try {
      return jsonOutline(JSON.parse(value)).map(([inner, text]) => [`${what} ${inner}`, text])
    } catch {
      // It only begins like JSON.
    }
  }
  return [[what, value]]
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function jsonOutline(value: unknown): Outline {
  const found: (readonly [string, string])[] = []
  const visit = (one: unknown): void => {
    if (Array.isArray(one)) {
      found.push(['[', ''])
      one.forEach(visit)
      found.push([']', ''])
    } else if (typeof one === 'object' && one !== null) {
      found.push(['{', ''])
      for (const [key, held] of Object.entries(one)) {
        found.push(['key', key])
        visit(held)
      }
      found.push(['}', ''])
    } else found.push([typeof one, String(one)])
  }
  visit(value)
  return found
}

/**
 * GitHub makes a link of an address that stands in a text; that is what its readers expect, and the text stays the
 * same.
 */
function isOfItsOwnMaking(node: Nodes): boolean {
  if (node.type !== 'link' || typeof node.title === 'string') return false
  const text = node.children.map((child) => (child.type === 'text' ? child.value : '\0')).join('')
  return [text, `http://${text}`, `mailto:${text}`].includes(node.url)
}

function markdownOutline(node: Nodes): Outline {
  const found: (readonly [string, string])[] = []
  const visit = (one: Nodes): void => {
    const last = found.at(-1)
    if (one.type === 'text' && last?.[0] === 'text') found[found.length - 1] = ['text', last[1] + one.value]
    else if ('value' in one) found.push([one.type, one.value])
    else if (isOfItsOwnMaking(one) && 'children' in one) one.children.forEach(visit)
    else {
      found.push([
        `(${one.type}${'depth' in one ? ` ${one.depth}` : ''}${'checked' in one ? ` ${one.checked}` : ''}`,
        'url' in one ? decoded(one.url) : '',
      ])
      if ('children' in one) one.children.forEach(visit)
      found.push([`${one.type})`, ''])
    }
  }
  visit(node)
  return found
}
