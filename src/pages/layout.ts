/** The layout around every page. */
import { block, flag, list, maybe, text, type View, words } from '../template/shape.ts'
import { editLink } from './parts/edit-link.ts'
import type { Framework } from '../domain/framework.ts'
import type { Translator } from '../words/translator.ts'
import type { PageHead } from './page-head.ts'
import { linkShape } from './parts/link.ts'
import { iconName, logoShape, logoView, type Pictures } from './parts/logo.ts'
import { roleFamilies } from './parts/role-families.ts'
import { sideNavigationShape, sideNavigation } from './parts/side-navigation.ts'
import {
  aboutPath,
  capabilityIndexPath,
  comparePath,
  healthPath,
  indexPath,
  levelIndexPath,
  mapPath,
  picturePath,
  planPath,
  publishedAddress,
  relativeLink,
  scriptPath,
  stylesheetPath,
} from '../addresses.ts'

export const layoutShape = block({
  words: words(),
  language: text('a code, such as `en`'),
  siteName: text(),
  title: text('the title of the page with the name of the site'),
  heading: text('the title of the page alone'),
  description: text(),
  home: text('a link'),
  address: maybe(text('where the page is published, when the framework says where the site is')),
  isListed: flag('search engines may list the page'),
  stylesheet: text('a link'),
  icon: text('a link'),
  themeScript: text('a link to the script that chooses between light and dark before anything is painted'),
  scripts: list(text(), 'links'),
  logo: logoShape,
  sections: list(
    block({ ...linkShape.fields, isPage: flag('it is this page'), isAround: flag('this page is part of it') }),
    'the main navigation',
  ),
  alternates: list(block({ type: text('a media type'), href: text() }), 'the same content for programs'),
  breadcrumbs: list(linkShape, 'from the first page down to this one, without this one'),
  crumb: text('the name of this page at the end of its breadcrumbs'),
  side: sideNavigationShape,
  searchIndex: text('a link to all capabilities, for readers whose browser runs no scripts'),
  isHome: flag('this is the first page'),
  about: text('a link to the page that says how to read a ladder'),
  footer: maybe(text()),
  edit: maybe(text('where the source of this page can be changed')),
})

export type LayoutView = View<typeof layoutShape>

/**
 * The main navigation: the key of each entry's word, its page, and the pages that belong to it. Entries without a page
 * are omitted.
 */
const sections: readonly { readonly word: string; readonly path: string; readonly holds?: RegExp }[] = [
  { word: 'roles', path: indexPath, holds: /^(?:roles|ladders)\// },
  { word: 'levels', path: levelIndexPath, holds: /^levels\// },
  { word: 'capabilities', path: capabilityIndexPath, holds: /^capabilities\// },
  { word: 'compare', path: comparePath, holds: /^comparisons\b/ },
  { word: 'plan', path: planPath },
  { word: 'map', path: mapPath, holds: /^map\// },
  { word: 'health', path: healthPath },
  { word: 'about', path: aboutPath },
]

/** The scripts of every page, by the name of their file in `src/browser/scripts/`. */
const commonScripts = ['page']

/** Returns a function that makes the layout of a page. The parts that all pages share are made once. */
export function layoutViews(
  { framework, words }: { readonly framework: Framework; readonly words: Translator },
  pictures: Pictures,
  hasPage: (path: string) => boolean,
): (head: PageHead) => LayoutView {
  const families = roleFamilies(framework, words)
  const navigation = sections
    .filter(({ path }) => hasPage(path))
    .map((section) => ({ ...section, text: words.text(`layout.sections.${section.word}`, {}) }))
  const { siteUrl, site } = framework
  return (head) => {
    const { path, root } = head
    const link = (to: string): string => (root === undefined ? relativeLink(path, to) : `${root}${to}`)
    const logo = logoView(framework, pictures, link)
    return {
      words: words.all,
      language: framework.language,
      siteName: framework.name,
      title: `${head.title} · ${framework.name}`,
      heading: head.title,
      description: head.description,
      home: link(indexPath),
      address: siteUrl === undefined || root !== undefined ? null : publishedAddress(siteUrl, path),
      isListed: site.searchEngines === true && root === undefined,
      stylesheet: link(stylesheetPath),
      icon: logo?.href ?? link(picturePath(iconName)),
      themeScript: link(scriptPath('theme')),
      scripts: [...commonScripts, ...(head.scripts ?? [])].map((name) => link(scriptPath(name))),
      logo,
      sections: navigation.map(({ text, path: to, holds }) => ({
        text,
        href: link(to),
        isPage: to === path,
        isAround: to !== path && holds?.test(path) === true,
      })),
      breadcrumbs: head.trail.map(({ text, path: to }) => ({ text, href: link(to) })),
      alternates: (head.alternates ?? []).map(({ type, path: to }) => ({ type, href: link(to) })),
      crumb: head.crumb ?? head.title,
      searchIndex: link(capabilityIndexPath),
      side: sideNavigation(families, head, link),
      isHome: path === indexPath,
      about: link(aboutPath),
      footer: site.footer ?? null,
      edit: head.source ? editLink(framework, head.source) : null,
    }
  }
}
