/** Decides which of a project's texts a rule about wording looks at, told by their paths. */
import type { Place } from '../diagnostic/finding.ts'
import type { AuthoredText } from '../domain/authored-text.ts'
import type { RoleSlug } from '../domain/ids.ts'

type Path = AuthoredText['path']

/** Lists what a level is said to be, on a track, as a role's own, or in a role's words. */
const levelFields: ReadonlySet<unknown> = new Set([
  'summary',
  'scope',
  'autonomy',
  'impact',
  'leadership',
  'timeHorizon',
  'expectation',
])

/** The sentences of criteria, of steps and of levels. */
export function criteriaOf(texts: readonly AuthoredText[]): AuthoredText[] {
  return texts.filter(({ path }) => isCriterion(path))
}

/** Returns how the success of a responsibility is measured. */
export function metricsOf(texts: readonly AuthoredText[]): AuthoredText[] {
  return texts.filter(({ path }) => isMetric(path))
}

/**
 * Returns what people are measured by: criteria, what a responsibility asks, and what levels and steps are said to be.
 */
export function demandsOf(texts: readonly AuthoredText[]): AuthoredText[] {
  return texts.filter(({ path }) => isDemand(path))
}

/**
 * Criteria, and what capabilities and responsibilities are said to be: the sentences that should stand in one place.
 */
export function reusableOf(texts: readonly AuthoredText[]): AuthoredText[] {
  return texts.filter(
    ({ path }) =>
      isCriterion(path) || isDescriptionOf(path, 'capabilities') || isDescriptionOf(path, 'responsibilities'),
  )
}

/**
 * Everything that is read as a sentence. Names, references and free properties are none. What a transition asks by
 * default and the prose behind a front matter are left out: phrases with names still to be filled in, and a text of its
 * own.
 */
export function sentencesOf(texts: readonly AuthoredText[]): AuthoredText[] {
  return texts.filter(({ path }) => isDemand(path) || isMetric(path) || isNote(path))
}

function isDemand(path: Path): boolean {
  return (
    isCriterion(path) ||
    isLevelField(path) ||
    (path[0] === 'responsibilities' && path[2] === 'levels' && path.at(-1) === 'expectation') ||
    (path[0] === 'scales' && path[2] === 'steps' && path.at(-1) === 'description')
  )
}

function isCriterion(path: Path): boolean {
  return path[0] === 'capabilities' && (path[2] === 'criteria' || path[2] === 'levelCriteria') && path.at(-1) === 'text'
}

function isMetric(path: Path): boolean {
  return path[0] === 'responsibilities' && path.at(-2) === 'metrics'
}

function isLevelField(path: Path): boolean {
  switch (path[0]) {
    case 'tracks':
      return path.length === 5 && path[2] === 'levels' && levelFields.has(path[4])
    case 'ownLevels':
    case 'atLevel':
      return path.length === 3 && levelFields.has(path[2])
    default:
      return false
  }
}

function isDescriptionOf(path: Path, list: string): boolean {
  return path.length === 3 && path[0] === list && path[2] === 'description'
}

/** Descriptions, notes and reasons, and what a capability says about the way to a step. */
function isNote(path: Path): boolean {
  switch (path[0]) {
    case 'mission':
      return true
    case 'capabilities':
      return isDescriptionOf(path, 'capabilities') || isAside(path)
    case 'scales':
    case 'tracks':
    case 'families':
    case 'groups':
    case 'responsibilities':
    case 'artifacts':
      return path.length === 3 && path[2] === 'description'
    case 'interactions':
    case 'moves':
    case 'switches':
      return path[2] === 'notes'
    default:
      return false
  }
}

function isAside(path: Path): boolean {
  const list = path.at(-2)
  return (
    path[2] === 'reasons' || list === 'examples' || list === 'markers' || list === 'actions' || list === 'indicators'
  )
}

/** Returns where a profile itself says a text under a key at its top, such as `reviewed:`, or in the list there. */
export function statementsOf(
  texts: readonly AuthoredText[],
  key: string,
): (role: RoleSlug, text: string) => Place | undefined {
  const nameOf = (role: RoleSlug, text: string): string => `${role}\n${text}`
  const stated = new Map(
    texts.flatMap(({ role, path, text, place }) =>
      role !== undefined && path[0] === key && path.length <= 2 ? [[nameOf(role, text), place] as const] : [],
    ),
  )
  return (role, text) => stated.get(nameOf(role, text))?.()
}
