/**
 * Sorts the pages of a built site by kind, from their paths alone: a new kind of page is found without a change here.
 */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface PageKind {
  /** `index`, `roles/_`, `ladders/_/_`: the path with `_` for what is different from page to page. */
  readonly name: string
  /** Those to look at: the longest page and the shortest one, or the only one. Paths below the site. */
  readonly samples: readonly [longest: string, ...shortest: string[]]
}

/** Every kind of page in a folder with a built site, by name. */
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

/** All pages; paths below the site, with forward slashes, in order. */
function pagesIn(site: string): string[] {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  return names.filter((name) => name.endsWith('.html')).toSorted()
}

/** The page of a folder is a kind of its own, and so is every page beside the first one. */
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
