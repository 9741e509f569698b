/** Where every page is, below `site/`, and how one page links to another. The only place that makes these names. */
import type { RoleSlug } from '../domain/ids.ts'
import type { Position } from '../domain/framework.ts'
import { type LadderEnds, ladderPath } from '../ladder/ladder-path.ts'

export const indexPath = 'index.html'
export const comparePath = 'compare.html'
export const comparisonsPath = 'comparisons.html'
export const stylesheetPath = 'assets/site.css'

export function rolePath(slug: RoleSlug): string {
  return `roles/${slug}.html`
}

export function ladderPagePath(gap: LadderEnds): string {
  return `ladders/${ladderPath(gap)}.html`
}

/** The raw markdown beside a ladder's page. */
export function ladderSourcePath(gap: LadderEnds): string {
  return `ladders/${ladderPath(gap)}.md`
}

/** What stands behind the `#` of the comparison page: the two positions, as far as they are chosen. */
export function compareHash(from: Position, to: Position): string {
  return `#from=${from.role}@${from.level}&to=${to.role}@${to.level}`
}

/** A script that pages load; its source is `src/client/<name>.ts`. */
export function scriptPath(name: string): string {
  return `assets/${name}.js`
}

/** A script that carries data to other scripts. */
export function dataPath(name: string): string {
  return `data/${name}.js`
}

/** A link from one page to another that works from any folder, host and `file://`. */
export function relativeLink(from: string, to: string): string {
  return '../'.repeat(from.split('/').length - 1) + to
}
