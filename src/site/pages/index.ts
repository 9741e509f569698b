/** Every kind of page: the template of `templates/site/` that it is made from with what that is given, and the pages that there are of it. All other files there are partials. */
import type { HtmlTemplates } from '../../template/compile-html.ts'
import { block, type Shape, words } from '../../template/shape.ts'
import { layoutShape } from '../layout-view.ts'
import type { Page, Site } from '../page.ts'
import { healthPages, healthShape } from './health-page.ts'
import { indexPages, indexShape } from './index-page.ts'
import { ladderPages, ladderPageShape } from './ladder-page.ts'
import { rolePages, roleShape } from './role-page.ts'

export const siteViews = {
  index: pageOf(indexShape),
  role: pageOf(roleShape),
  ladder: pageOf(ladderPageShape),
  health: pageOf(healthShape),
}

export const pageKinds: readonly ((site: Site) => readonly Page[])[] = [indexPages, rolePages, ladderPages, healthPages]

export type SiteTemplates = HtmlTemplates<typeof siteViews>

function pageOf<Page extends Shape>(page: Page) {
  return block({ layout: layoutShape, words: words(), page })
}
