/** What stands around every page. */
import type { Framework } from '../domain/framework.ts'
import { block, flag, list, text, type View, words } from '../template/shape.ts'
import { indexPath, relativeLink, stylesheetPath } from './site-path.ts'

export const linkShape = block({ text: text(), href: text() })

export type Link = View<typeof linkShape>

/** What a page says about itself for the layout. */
export interface PageHead {
  readonly path: string
  readonly title: string
  readonly description: string
  /** From the first page down to this one, without this one. Targets are paths below `site/`. */
  readonly trail: readonly { readonly text: string; readonly path: string }[]
}

export const layoutShape = block({
  words: words(),
  language: text('a code, such as `en`'),
  siteName: text(),
  title: text(),
  description: text(),
  home: text('a link'),
  stylesheet: text('a link'),
  breadcrumbs: list(linkShape, 'from the first page down to this one, without this one'),
  isHome: flag('this is the first page'),
})

export type LayoutView = View<typeof layoutShape>

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
