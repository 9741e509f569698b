/** Where every page is, below `site/`, and how one page links to another. The only place that makes these names. */
import type { LevelId, RoleSlug } from '../domain/ids.ts'
import type { Gap } from '../gap/gap.ts'
import { ladderPath } from '../ladder/ladder-path.ts'

export const indexPath = 'index.html'
export const stylesheetPath = 'assets/site.css'
export const healthPath = 'health.html'
export const tablePath = 'framework.csv'

/** The version of the published JSON is part of its address, so that a later one can stand beside it. */
const apiFolder = 'api/v1'
export const apiIndexPath = `${apiFolder}/index.json`
export const apiFrameworkPath = `${apiFolder}/framework.json`

export function rolePath(slug: RoleSlug): string {
  return `roles/${slug}.html`
}

export function ladderPagePath(gap: Pick<Gap, 'kind' | 'from' | 'to'>): string {
  return `ladders/${ladderPath(gap)}.html`
}

/** The raw markdown beside a ladder's page. */
export function ladderSourcePath(gap: Pick<Gap, 'kind' | 'from' | 'to'>): string {
  return `ladders/${ladderPath(gap)}.md`
}

export function apiRolePath(slug: RoleSlug): string {
  return `${apiFolder}/roles/${slug}.json`
}

export function apiPositionPath(slug: RoleSlug, level: LevelId): string {
  return `${apiFolder}/positions/${slug}/${level}.json`
}

export function apiLadderPath(gap: Pick<Gap, 'kind' | 'from' | 'to'>): string {
  return `${apiFolder}/ladders/${ladderPath(gap)}.json`
}

/** The description of a published file; its name is that of a file in `schema/`. */
export function schemaPath(name: string): string {
  return `schema/${name}.schema.json`
}

/** A script that pages load; its source is `src/client/<name>.ts`. */
export function scriptPath(name: string): string {
  return `assets/${name}.js`
}

/** A link from one page to another that works from any folder, host and `file://`. */
export function relativeLink(from: string, to: string): string {
  return '../'.repeat(from.split('/').length - 1) + to
}

/**
 * The full address of a file of the site. What follows a `?` or `#` in the address of the site belongs to no file and is left out.
 * @param siteUrl where the site is published, with or without a slash at its end
 */
export function addressOf(siteUrl: string, path: string): string {
  const base = siteUrl.replace(/[?#].*$/, '').replace(/\/+$/, '')
  return `${base}/${path === indexPath ? '' : path}`
}
