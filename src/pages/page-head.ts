/** The title, the place on the site and the source of a page, from which the layout around it is made. */
import { indexPath } from '../addresses.ts'
import type { Place } from '../diagnostic/finding.ts'
import type { Role } from '../domain/framework.ts'
import type { Translator } from '../words/translator.ts'

/** All paths are below `site/`. */
export interface PageHead {
  readonly path: string
  readonly title: string
  readonly description: string
  /** The last breadcrumb, where the title would repeat the breadcrumbs before it. */
  readonly crumb?: string
  /** The breadcrumbs from the first page to this one, without this one. */
  readonly trail: readonly Crumb[]
  /** The role that the page belongs to. */
  readonly role?: Role
  /** The text that the page is made from, for the link to edit it. */
  readonly source?: Place
  /** The same content in other formats; `type` is a media type, such as `text/markdown`. */
  readonly alternates?: readonly { readonly type: string; readonly path: string }[]
  /** Scripts that only this page needs, by the name of their file in `src/browser/scripts/`. */
  readonly scripts?: readonly string[]
  /**
   * The root of the site on its server, for a page that is shown at addresses of any depth. Other pages have relative
   * links.
   */
  readonly root?: string
}

export interface Crumb {
  readonly text: string
  readonly path: string
}

/** The first breadcrumb of every page. */
export function homeCrumb(words: Translator): Crumb {
  return { text: words.text('home', {}), path: indexPath }
}
