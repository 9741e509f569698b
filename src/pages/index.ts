/**
 * All pages, and the templates in `templates/site/` with the shape of their views. All other files in that folder are
 * partials.
 */
import type { HtmlTemplates } from '../template/compile-html.ts'
import { block, type Shape, words } from '../template/shape.ts'
import { comparisonShape } from './parts/comparison-view.ts'
import { layoutShape } from './layout.ts'
import type { Page, Site } from './page.ts'
import { planEvidenceShape, planSheetShape, planViewsShape } from './parts/plan-view.ts'
import { aboutPages, aboutShape } from './about-page.ts'
import { capabilityIndexPages, capabilityIndexShape } from './capability-index-page.ts'
import { capabilityPages, capabilityPageShape } from './capability-page.ts'
import { comparePages, compareShape, comparisonsPages, comparisonsShape } from './compare-page.ts'
import { healthPages, healthShape } from './health-page.ts'
import { indexPages, indexShape } from './index-page.ts'
import { interactionMapPages, interactionMapShape } from './interaction-map-page.ts'
import { ladderPages, ladderPageShape } from './ladder-page.ts'
import { levelIndexPages, levelIndexShape } from './level-index-page.ts'
import { levelPages, levelShape } from './level-page.ts'
import { mapPages, mapShape } from './map-page.ts'
import { movedPages, movedShape } from './moved-page.ts'
import { notFoundPages, notFoundShape } from './not-found-page.ts'
import { planPages, planPageShape } from './plan-page.ts'
import { positionPages, positionShape } from './position-page.ts'
import { rolePages, roleShape } from './role-page.ts'

export const siteViews = {
  index: pageOf(indexShape),
  role: pageOf(roleShape),
  position: pageOf(positionShape),
  levels: pageOf(levelIndexShape),
  level: pageOf(levelShape),
  capabilities: pageOf(capabilityIndexShape),
  capability: pageOf(capabilityPageShape),
  moved: pageOf(movedShape),
  ladder: pageOf(ladderPageShape),
  about: pageOf(aboutShape),
  '404': pageOf(notFoundShape),
  compare: pageOf(compareShape),
  comparisons: pageOf(comparisonsShape),
  // A part of the ladder page, which the compare page also fills in a browser.
  comparison: block({ words: words(), page: comparisonShape }),
  plan: pageOf(planPageShape),
  // Parts of the plan page, which are filled only in a browser.
  'plan-sheet': block({ words: words(), page: planSheetShape }),
  'plan-evidence': block({ words: words(), page: planEvidenceShape }),
  'plan-views': block({ words: words(), page: planViewsShape }),
  map: pageOf(mapShape),
  interactions: pageOf(interactionMapShape),
  health: pageOf(healthShape),
}

/** Returns every page of the site. `templates` fills them. */
export function sitePages(site: Site, templates: SiteTemplates): Page[] {
  return [
    ...indexPages(site, (context, page) => templates.render('index', { ...context, page })),
    ...rolePages(site, (context, page) => templates.render('role', { ...context, page })),
    ...positionPages(site, (context, page) => templates.render('position', { ...context, page })),
    ...levelIndexPages(site, (context, page) => templates.render('levels', { ...context, page })),
    ...levelPages(site, (context, page) => templates.render('level', { ...context, page })),
    ...capabilityIndexPages(site, (context, page) => templates.render('capabilities', { ...context, page })),
    ...capabilityPages(site, (context, page) => templates.render('capability', { ...context, page })),
    ...movedPages(site, (context, page) => templates.render('moved', { ...context, page })),
    ...ladderPages(site, (context, page) => templates.render('ladder', { ...context, page })),
    ...aboutPages(site, (context, page) => templates.render('about', { ...context, page })),
    ...notFoundPages(site, (context, page) => templates.render('404', { ...context, page })),
    ...comparePages(site, (context, page) => templates.render('compare', { ...context, page })),
    ...comparisonsPages(site, (context, page) => templates.render('comparisons', { ...context, page })),
    ...planPages(site, (context, page) => templates.render('plan', { ...context, page })),
    ...mapPages(site, (context, page) => templates.render('map', { ...context, page })),
    ...interactionMapPages(site, (context, page) => templates.render('interactions', { ...context, page })),
    ...healthPages(site, (context, page) => templates.render('health', { ...context, page })),
  ]
}

export type SiteTemplates = HtmlTemplates<typeof siteViews>

function pageOf<Page extends Shape>(page: Page) {
  return block({ layout: layoutShape, words: words(), page })
}
