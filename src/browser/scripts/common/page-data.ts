/** The only global variable of the pages, typed for the scripts that use the model. */
import type { BrowserData } from '../../data/browser-data.ts'
import type { createComparer } from '../../data/compare.ts'
import type { createPlanner } from '../../data/planner.ts'

interface PageData extends BrowserData {
  comparer?: typeof createComparer
  planner?: typeof createPlanner
}

/** Returns the object that all scripts share, and creates it if necessary. */
export function pageData(): PageData {
  // The data scripts write to this name: `globalName` in src/browser/data/browser-data.ts.
  const page = globalThis as { rungs?: PageData }
  page.rungs ??= {}
  return page.rungs
}
