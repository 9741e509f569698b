/** The one global of the pages, as the scripts that work with the model use it. */
import type { Carried } from '../../data/browser-data.ts'
import type { comparer } from '../../data/compare.ts'
import type { planner } from '../../data/planner.ts'

export interface Here extends Carried {
  comparer?: typeof comparer
  planner?: typeof planner
}

/** The same object for all scripts, whichever comes first. */
export function carriedHere(): Here {
  // `globalName` of src/browser/data/browser-data.ts, which data scripts write to.
  const page = globalThis as { rungs?: Here }
  page.rungs ??= {}
  return page.rungs
}
