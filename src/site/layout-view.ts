/** What stands around every page. */
import type { Framework } from '../domain/framework.ts'
import { block, flag, list, maybe, text, type View, words } from '../template/shape.ts'
import type { PageHead } from './page.ts'
import { addressOf, indexPath, relativeLink, scriptPath, stylesheetPath } from './site-path.ts'
import type { SiteWords } from './site-words.ts'

export const linkShape = block({ text: text(), href: text() })

export type Link = View<typeof linkShape>

export const layoutShape = block({
  words: words(),
  language: text('a code, such as `en`'),
  siteName: text(),
  title: text(),
  description: text(),
  home: text('a link'),
  stylesheet: text('a link'),
  scripts: list(text(), 'links'),
  canonical: maybe(text('its full address, where the framework says where the site is published')),
  alternates: list(block({ type: text('a media type'), href: text() }), 'the same content for programs'),
  breadcrumbs: list(linkShape, 'from the first page down to this one, without this one'),
  isHome: flag('this is the first page'),
})

export type LayoutView = View<typeof layoutShape>

/** The scripts of every page, by the name of their file in `src/client/`. */
const commonScripts = ['page']

export function layoutView(framework: Framework, page: PageHead, words: SiteWords): LayoutView {
  const isHome = page.path === indexPath
  return {
    words: words.all,
    language: framework.language,
    siteName: framework.name,
    title: isHome ? framework.name : `${page.title} · ${framework.name}`,
    description: page.description,
    home: relativeLink(page.path, indexPath),
    stylesheet: relativeLink(page.path, stylesheetPath),
    scripts: [...commonScripts, ...(page.scripts ?? [])].map((name) => relativeLink(page.path, scriptPath(name))),
    canonical: framework.siteUrl === undefined ? null : addressOf(framework.siteUrl, page.path),
    alternates: (page.alternates ?? []).map(({ type, path }) => ({ type, href: relativeLink(page.path, path) })),
    breadcrumbs: page.trail.map(({ text, path }) => ({ text, href: relativeLink(page.path, path) })),
    isHome,
  }
}
