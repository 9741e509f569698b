/** The one global of the pages, as the scripts that work with the model use it. */
import type { Carried } from '../../site/carried/carried.ts'
import type { comparer } from '../../site/carried/compare.ts'
import type { planner } from '../../site/carried/planner.ts'

export interface Here extends Carried {
  comparer?: typeof comparer
  planner?: typeof planner
}

/** The same object for all scripts, whichever comes first. */
export function carriedHere(): Here {
  // `globalName` of src/site/carried/carried.ts, which data scripts write to.
  const page = globalThis as { rungs?: Here }
  page.rungs ??= {}
  return page.rungs
}
