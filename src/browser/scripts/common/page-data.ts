/** The one global of the pages, as the scripts that work with the model use it. */
import type { BrowserData } from '../../data/browser-data.ts'
import type { createComparer } from '../../data/compare.ts'
import type { createPlanner } from '../../data/planner.ts'

export interface PageData extends BrowserData {
  comparer?: typeof createComparer
  planner?: typeof createPlanner
}

/** The same object for all scripts, whichever comes first. */
export function pageData(): PageData {
  // `globalName` of src/browser/data/browser-data.ts, which data scripts write to.
  const page = globalThis as { rungs?: PageData }
  page.rungs ??= {}
  return page.rungs
}
