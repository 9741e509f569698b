/** The templates of `templates/site/` that pages are made from, and what each of them is given. All other files there are partials. */
import type { HtmlTemplates } from '../template/compile-html.ts'
import { block, type Shape, words } from '../template/shape.ts'
import { indexShape } from './index-view.ts'
import { ladderPageShape } from './ladder-page-view.ts'
import { layoutShape } from './layout-view.ts'
import { roleShape } from './role-view.ts'

export const siteViews = { index: pageOf(indexShape), role: pageOf(roleShape), ladder: pageOf(ladderPageShape) }

export type SiteTemplates = HtmlTemplates<typeof siteViews>

function pageOf<Page extends Shape>(page: Page) {
  return block({ layout: layoutShape, words: words(), page })
}
