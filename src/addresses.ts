/**
 * The address of every ladder, page, anchor and published file, and the links between pages. No other module builds
 * these names.
 */
import type { Position } from './domain/framework.ts'
import type { CapabilityId, CriterionId, LevelId, RoleSlug } from './domain/ids.ts'
import { positionId, type TransitionEnds, transitionId } from './domain/position.ts'

export const indexPath = 'index.html'
export const comparePath = 'compare.html'
/** The page on which a person turns a ladder into a plan. */
export const planPath = 'plan.html'
export const mapPath = 'map.html'
export const healthPath = 'health.html'
export const aboutPath = 'about.html'
/** The page that web servers show for an unknown address. */
export const notFoundPath = '404.html'
export const comparisonsPath = 'comparisons.html'
export const levelIndexPath = 'levels/index.html'
export const capabilityIndexPath = 'capabilities/index.html'
export const stylesheetPath = 'assets/site.css'
export const tablePath = 'framework.csv'

/** The version of the published JSON is part of its address, so that a later version can be published next to it. */
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

/** The page of a position under an id that its role or its level had before. */
export function formerPositionPath(role: string, level: string): string {
  return `roles/${role}/${pageName(level)}.html`
}

/** The page of all levels with this id. Roles that define their own levels may use the same id. */
export function levelPath(level: LevelId): string {
  return `levels/${pageName(level)}.html`
}

/** The page of a level under an id that it had before. */
export function formerLevelPath(alias: string): string {
  return `levels/${pageName(alias)}.html`
}

/** The page of a capability, which all roles with that capability share. */
export function capabilityPath(capability: CapabilityId): string {
  return `capabilities/${pageName(capability)}.html`
}

/** The page of a capability under an id that it had before. */
export function formerCapabilityPath(alias: string): string {
  return `capabilities/${pageName(alias)}.html`
}

/** Names that are reserved: the index of a folder, and the device names of Windows. */
const takenNames = /^(?:index|con|prn|aux|nul|com\d|lpt\d)$/

/** The file name of a page for an id. No id ends in a hyphen, so a name with one cannot belong to another id. */
function pageName(id: string): string {
  return takenNames.test(id) ? `${id}-` : id
}

/** The anchor of a capability on the page of a role, a position or a comparison. */
export function capabilityAnchor(capability: CapabilityId): string {
  return `capability-${capability}`
}

/** The anchor of a criterion on the page of a position. Ids have no dot, so no other part has the same anchor. */
export function criterionAnchor(capability: CapabilityId, criterion: CriterionId): string {
  return `${capability}.${criterion}`
}

export const interactionMapPath = 'interactions.html'

/** The map of one family, for frameworks that are too large for one map. No id has two hyphens in a row. */
export function familyMapPath(family: string | undefined): string {
  return `map/${family ?? 'no--family'}.html`
}

export function familyInteractionsPath(family: string | undefined): string {
  return `interactions/${family ?? 'no--family'}.html`
}

export function ladderPagePath(transition: TransitionEnds): string {
  return `ladders/${transitionId(transition)}.html`
}

/** The markdown file of a ladder below `ladders/`. */
export function ladderFilePath(transition: TransitionEnds): string {
  return `${transitionId(transition)}.md`
}

/** The markdown file of a ladder on the site, next to its page. */
export function ladderSourcePath(transition: TransitionEnds): string {
  return `ladders/${ladderFilePath(transition)}`
}

/** A picture of `templates/assets/`. */
export function picturePath(name: string): string {
  return `assets/${name}`
}

/** Returns the fragment that opens the comparison page with one position chosen. */
export function positionHash({ role, level }: Position): string {
  return `#from=${positionId(role, level)}`
}

/** Returns the fragment that opens the comparison page or the plan page with both positions chosen. */
export function pairHash(from: Position, to: Position): string {
  return `${positionHash(from)}&to=${positionId(to.role, to.level)}`
}

/** The anchor of a heading in the prose of a profile. The prefix keeps it apart from the anchors of the page. */
export function proseAnchor(heading: string): string {
  return `prose-${heading}`
}

/** The anchor of a family on the first page. No id ends in a hyphen, so the roles without a family have one as well. */
export function familyAnchor(family: string | undefined): string {
  return `family-${family ?? ''}`
}

export function apiRolePath(slug: RoleSlug): string {
  return `${apiFolder}/roles/${slug}.json`
}

export function apiPositionPath(slug: RoleSlug, level: LevelId): string {
  return `${apiFolder}/positions/${slug}/${level}.json`
}

export function apiLadderPath(transition: TransitionEnds): string {
  return `${apiFolder}/ladders/${transitionId(transition)}.json`
}

/** The JSON Schema of a published file. `name` is that of a file in `schema/`. */
export function schemaPath(name: string): string {
  return `schema/${name}.schema.json`
}

/** A script that pages load. Its source is `src/browser/scripts/<name>.ts`. */
export function scriptPath(name: string): string {
  return `assets/${name}.js`
}

/** Returns the address of a page of the published site. The address of the first page is that of the site. */
export function publishedAddress(siteUrl: string, path: string): string {
  const base = siteUrl.replace(/[?#].*$/, '').replace(/\/+$/, '')
  return `${base}/${path === indexPath ? '' : path}`
}

/** Returns the path of the site on its server: `https://example.com/ladders` gives `/ladders/`. */
export function rootOf(siteUrl: string): string {
  return new URL(publishedAddress(siteUrl, indexPath)).pathname
}

/** A script that only carries data for other scripts. */
export function dataPath(name: string): string {
  return `data/${name}.js`
}

/** Returns a link from one page to another that works in any folder, on any host and with `file://`. */
export function relativeLink(from: string, to: string): string {
  return '../'.repeat(from.split('/').length - 1) + to
}
