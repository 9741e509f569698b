/**
 * The address of every ladder, page, anchor and file for programs, and how one page links to another. Nothing else
 * builds these names.
 */
import type { Level, Position, Role } from './domain/framework.ts'
import type { CapabilityId, CriterionId, LevelId, RoleSlug } from './domain/ids.ts'
import type { TransitionKind } from './gap/gap.ts'

export const indexPath = 'index.html'
export const comparePath = 'compare.html'
/** Where a person makes a ladder their own. */
export const planPath = 'plan.html'
export const mapPath = 'map.html'
export const healthPath = 'health.html'
export const aboutPath = 'about.html'
/** What web servers show for an address that leads nowhere. */
export const notFoundPath = '404.html'
export const comparisonsPath = 'comparisons.html'
export const levelIndexPath = 'levels/index.html'
export const capabilityIndexPath = 'capabilities/index.html'
export const stylesheetPath = 'assets/site.css'
export const tablePath = 'framework.csv'

/** The version of the published JSON is part of its address, so that a later one can stand beside it. */
const apiFolder = 'api/v1'
export const apiIndexPath = `${apiFolder}/index.json`
export const apiFrameworkPath = `${apiFolder}/framework.json`

export function rolePath(slug: RoleSlug): string {
  return `roles/${slug}.html`
}

/** The page of a role under a slug that it had before. */
export function formerRolePath(alias: string): string {
  return `roles/${pageName(alias)}.html`
}

/** The page of a position. */
export function positionPath(role: RoleSlug, level: LevelId): string {
  return `roles/${role}/${pageName(level)}.html`
}

/** The page of a position under a slug that its role had before. */
export function formerPositionPath(alias: string, level: LevelId): string {
  return `roles/${alias}/${pageName(level)}.html`
}

/** The page of all levels with this id: roles with levels of their own may use one word for different things. */
export function levelPath(level: LevelId): string {
  return `levels/${pageName(level)}.html`
}

/** The page of a capability, whichever roles ask for it. */
export function capabilityPath(capability: CapabilityId): string {
  return `capabilities/${pageName(capability)}.html`
}

/** Names that a folder has for itself, and those that Windows keeps for devices. */
const takenNames = /^(?:index|con|prn|aux|nul|com\d|lpt\d)$/

/** The name of a page that is named by an id. No id ends in a hyphen, so a name with one belongs to nobody else. */
function pageName(id: string): string {
  return takenNames.test(id) ? `${id}-` : id
}

/** Where a capability stands on the page of a role or a position. */
export function capabilityAnchor(capability: CapabilityId): string {
  return `capability-${capability}`
}

/**
 * Where a criterion stands on the page of a position. Neither id has a dot, so no two criteria and no other part of the
 * page share it.
 */
export function criterionAnchor(capability: CapabilityId, criterion: CriterionId): string {
  return `${capability}.${criterion}`
}

export const interactionMapPath = 'interactions.html'

/** The map of one family, where all of them do not fit on one. No id has two hyphens in a row. */
export function familyMapPath(family: string | undefined): string {
  return `map/${family ?? 'no--family'}.html`
}

export function familyInteractionsPath(family: string | undefined): string {
  return `interactions/${family ?? 'no--family'}.html`
}

export function ladderPagePath(gap: LadderEnds): string {
  return `ladders/${ladderPath(gap)}.html`
}

/** The raw markdown beside a ladder's page. */
export function ladderSourcePath(gap: LadderEnds): string {
  return `ladders/${ladderPath(gap)}.md`
}

/** A picture of `templates/assets/`. */
export function picturePath(name: string): string {
  return `assets/${name}`
}

/** What stands behind the `#` of the comparison page and of the plan page: the two positions. */
export function pairHash(from: Position, to: Position): string {
  return `#from=${from.role}@${from.level}&to=${to.role}@${to.level}`
}

export function apiRolePath(slug: RoleSlug): string {
  return `${apiFolder}/roles/${slug}.json`
}

export function apiPositionPath(slug: RoleSlug, level: LevelId): string {
  return `${apiFolder}/positions/${slug}/${level}.json`
}

export function apiLadderPath(gap: LadderEnds): string {
  return `${apiFolder}/ladders/${ladderPath(gap)}.json`
}

/** The description of a published file; its name is that of a file in `schema/`. */
export function schemaPath(name: string): string {
  return `schema/${name}.schema.json`
}

/** A script that pages load; its source is `src/browser/scripts/<name>.ts`. */
export function scriptPath(name: string): string {
  return `assets/${name}.js`
}

/**
 * Where a page is when the site is published under this address. A server shows the first page for the address itself.
 */
export function publishedAddress(siteUrl: string, path: string): string {
  const base = siteUrl.replace(/[?#].*$/, '').replace(/\/+$/, '')
  return `${base}/${path === indexPath ? '' : path}`
}

/**
 * Where the site begins on its own server, for a page that is shown at addresses of any depth:
 * `https://example.com/ladders` gives `/ladders/`.
 */
export function rootOf(siteUrl: string): string {
  return new URL(publishedAddress(siteUrl, indexPath)).pathname
}

/** A script that carries data to other scripts. */
export function dataPath(name: string): string {
  return `data/${name}.js`
}

/** A link from one page to another that works from any folder, host and `file://`. */
export function relativeLink(from: string, to: string): string {
  return '../'.repeat(from.split('/').length - 1) + to
}

/** As much of a gap as names its ladder. */
export interface LadderEnds {
  readonly kind: TransitionKind
  readonly from: LadderEnd
  readonly to: LadderEnd
}

interface LadderEnd {
  readonly role: Pick<Role, 'slug'>
  readonly level: Pick<Level, 'id'>
}

/**
 * Path of a ladder below `ladders/` and `site/ladders/`, without an extension: `data-engineer/senior-to-staff`,
 * `data-engineer/senior-development`, or with both roles `backend-engineer/senior-to-engineering-manager-manager`.
 */
export function ladderPath({ kind, from, to }: LadderEnds): string {
  if (kind === 'deepen') return `${to.role.slug}/${to.level.id}-development`
  const target = from.role.slug === to.role.slug ? to.level.id : `${to.role.slug}-${to.level.id}`
  return `${from.role.slug}/${from.level.id}-to-${target}`
}
