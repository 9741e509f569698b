/** Groups the pages of a built site into kinds by their paths, so that a new kind of page needs no change here. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface PageKind {
  /** The path with `_` for the parts that vary from page to page: `index`, `roles/_`, `ladders/_/_`. */
  readonly name: string
  /** The longest page and, if there is more than one, the shortest page; paths relative to the site. */
  readonly samples: readonly [longest: string, ...shortest: string[]]
}

/** Returns every kind of page in the folder of a built site, sorted by name. */
export function pageKinds(site: string): PageKind[] {
  const kinds = new Map<string, string[]>()
  for (const page of pagesIn(site)) {
    const kind = kindOf(page)
    kinds.set(kind, [...(kinds.get(kind) ?? []), page])
  }
  const size = (page: string): number => statSync(join(site, page)).size
  return Array.from(kinds, ([name, pages]) => ({
    name,
    samples: ends(pages.toSorted((a, b) => size(b) - size(a))),
  })).toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** Returns the sorted paths of all pages, relative to the site and with forward slashes. */
function pagesIn(site: string): string[] {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  return names.filter((name) => name.endsWith('.html')).toSorted()
}

/** Returns the kind of a page. An index page and each page at the top of the site are kinds of their own. */
export function kindOf(page: string): string {
  const path = page.replace(/\.html$/, '').split('/')
  const name = path.at(-1) ?? ''
  const [top, ...folders] = path.slice(0, -1)
  if (top === undefined) return name
  return [top, ...folders.map(() => '_'), name === 'index' ? name : '_'].join('/')
}

function ends(pages: readonly string[]): PageKind['samples'] {
  const [longest, ...others] = pages
  if (longest === undefined) throw new Error('a kind without a page')
  return [longest, ...others.slice(-1)]
}
