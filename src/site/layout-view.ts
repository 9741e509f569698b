/** What stands around every page. */
import type { Framework } from '../domain/framework.ts'
import { indexPath, relativeLink, stylesheetPath } from './site-path.ts'

export interface Link {
  readonly text: string
  readonly href: string
}

/** What a page says about itself for the layout. */
export interface PageHead {
  readonly path: string
  readonly title: string
  readonly description: string
  /** From the first page down to this one, without this one. Targets are paths below `site/`. */
  readonly trail: readonly { readonly text: string; readonly path: string }[]
}

export interface LayoutView {
  readonly words: object
  readonly language: string
  readonly siteName: string
  readonly title: string
  readonly description: string
  readonly home: string
  readonly stylesheet: string
  readonly breadcrumbs: readonly Link[]
  readonly isHome: boolean
}

export function layoutView(framework: Framework, page: PageHead, words: object): LayoutView {
  const isHome = page.path === indexPath
  return {
    words,
    language: framework.language,
    siteName: framework.name,
    title: isHome ? framework.name : `${page.title} · ${framework.name}`,
    description: page.description,
    home: relativeLink(page.path, indexPath),
    stylesheet: relativeLink(page.path, stylesheetPath),
    breadcrumbs: page.trail.map(({ text, path }) => ({ text, href: relativeLink(page.path, path) })),
    isHome,
  }
}
