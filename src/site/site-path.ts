/** Where every page is, below `site/`, and how one page links to another. The only place that makes these names. */
import type { LevelId, RoleSlug } from '../domain/ids.ts'
import type { Gap } from '../gap/gap.ts'
import { ladderPath } from '../ladder/ladder-path.ts'

export const indexPath = 'index.html'
export const stylesheetPath = 'assets/site.css'

export function rolePath(slug: RoleSlug): string {
  return `roles/${slug}.html`
}

/** Where a role at a level is described: its part of the role's page. */
export function positionPath(slug: RoleSlug, level: LevelId): string {
  return `${rolePath(slug)}#level-${level}`
}

export const mapPath = 'map.html'
export const interactionMapPath = 'interactions.html'

/** The map of one family, where all of them do not fit on one. No id has two hyphens in a row. */
export function familyMapPath(family: string | undefined): string {
  return `map/${family ?? 'no--family'}.html`
}

export function familyInteractionsPath(family: string | undefined): string {
  return `interactions/${family ?? 'no--family'}.html`
}

export function ladderPagePath(gap: Pick<Gap, 'kind' | 'from' | 'to'>): string {
  return `ladders/${ladderPath(gap)}.html`
}

/** The raw markdown beside a ladder's page. */
export function ladderSourcePath(gap: Pick<Gap, 'kind' | 'from' | 'to'>): string {
  return `ladders/${ladderPath(gap)}.md`
}

/** A script that pages load; its source is `src/client/<name>.ts`. */
export function scriptPath(name: string): string {
  return `assets/${name}.js`
}

/** A link from one page to another that works from any folder, host and `file://`. */
export function relativeLink(from: string, to: string): string {
  return '../'.repeat(from.split('/').length - 1) + to
}
