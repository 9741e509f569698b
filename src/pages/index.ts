/**
 * Every kind of page: the template of `templates/site/` that it is made from with what that is given, and the pages
 * that there are of it. All other files there are partials.
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
  // A part of that page, and the same in a browser.
  comparison: block({ words: words(), page: comparisonShape }),
  plan: pageOf(planPageShape),
  // Parts of that page, filled in a browser alone.
  'plan-sheet': block({ words: words(), page: planSheetShape }),
  'plan-evidence': block({ words: words(), page: planEvidenceShape }),
  'plan-views': block({ words: words(), page: planViewsShape }),
  map: pageOf(mapShape),
  interactions: pageOf(interactionMapShape),
  health: pageOf(healthShape),
}

export const pageKinds: readonly ((site: Site) => readonly Page[])[] = [
  indexPages,
  rolePages,
  positionPages,
  levelIndexPages,
  levelPages,
  capabilityIndexPages,
  capabilityPages,
  movedPages,
  ladderPages,
  aboutPages,
  notFoundPages,
  comparePages,
  comparisonsPages,
  planPages,
  mapPages,
  interactionMapPages,
  healthPages,
]

export type SiteTemplates = HtmlTemplates<typeof siteViews>

function pageOf<Page extends Shape>(page: Page) {
  return block({ layout: layoutShape, words: words(), page })
}
