/** Pages as somebody reads them: text without tags, parts by their id, links that lead somewhere. */
import { posix } from 'node:path'
import type { Framework } from '../../../src/domain/framework.ts'
import type { TemplateText } from '../../../src/source/sources.ts'
import { siteOf } from '../../support/example.ts'

/** The pages of a framework by path; a site that cannot be made, or with a finding, is an error. */
export function pagesOf(framework: Framework, own: readonly TemplateText[] = []): ReadonlyMap<string, string> {
  const { value, findings } = siteOf(framework, own)
  if (!value || findings.length > 0) throw new Error(JSON.stringify(findings, null, 2))
  return new Map(value.site.flatMap(({ path, text }) => (path.endsWith('.html') ? [[path, text]] : [])))
}

export function pageAt(pages: ReadonlyMap<string, string>, path: string): string {
  const page = pages.get(path)
  if (page === undefined) throw new Error(`there is no ${path} among ${Array.from(pages.keys()).join(', ')}`)
  return page
}

export function attributes(html: string, name: string): string[] {
  return Array.from(html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g')), (match) => match[1] ?? '')
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#x27': "'",
  '#x3D': '=',
  '#x60': '`',
}

/** What stands between the tags, with one blank where there were tags or several blanks. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
}

/** The element with this id, to its end. */
export function partOf(html: string, id: string): string {
  const at = html.indexOf(` id="${id}"`)
  const start = html.lastIndexOf('<', at)
  const tag = /^<(\w+)/.exec(html.slice(start))?.[1]
  if (at < 0 || tag === undefined) throw new Error(`nothing has the id ${id}`)
  let depth = 0
  for (const { 0: found, index } of html.slice(start).matchAll(new RegExp(`</?${tag}\\b[^>]*>`, 'g'))) {
    depth += found.startsWith('</') ? -1 : 1
    if (depth === 0) return html.slice(start, start + index + found.length)
  }
  throw new Error(`${id} is not closed`)
}

/** The smallest `<section>` around the element with this id. */
export function sectionOf(html: string, id: string): string {
  const at = html.indexOf(` id="${id}"`)
  const start = html.lastIndexOf('<section', at)
  return partOf(`${html.slice(0, start)}<section id="here"${html.slice(start + '<section'.length)}`, 'here')
}

/** Links of all pages that lead to no page or to no place on it; `known` are files that are no pages. */
export function brokenLinks(pages: ReadonlyMap<string, string>): string[] {
  return Array.from(pages).flatMap(([path, html]) =>
    attributes(html, 'href').flatMap((href) => {
      if (
        /^(?:https?:|mailto:|data:)/.test(href) ||
        /\.(?:css|md|js|json|svg)$/.test(href) ||
        /(?:compare|plan)\.html#from&#x3D;/.test(href)
      ) {
        return []
      }
      const [target = '', anchor] = href.split('#')
      const page = target === '' ? html : pages.get(posix.join(posix.dirname(path), target))
      const isRight = page !== undefined && (anchor === undefined || attributes(page, 'id').includes(anchor))
      return isRight ? [] : [`${path} → ${href}`]
    }),
  )
}

/** Ids that a page has twice. */
export function repeatedIds(html: string): string[] {
  const ids = attributes(html, 'id')
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}

export function titleOf(html: string): string {
  return textOf(/<title>([^]*?)<\/title>/.exec(html)?.[1] ?? '')
}
