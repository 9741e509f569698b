/** Finds the effect of changes on each position and on the number of the next version. */
import type { Framework, Level, Role } from '../domain/framework.ts'
import type { Change } from './change.ts'
import { compareFrameworks, type FrameworkChanges } from './compare.ts'
import { isRequired } from './compare-capabilities.ts'

/**
 * `raised`: something new or higher is expected, whatever else has changed. `lowered`: less is expected, and nothing
 * more. `clarified`: words only.
 */
export type Impact = 'new' | 'removed' | 'raised' | 'lowered' | 'clarified' | 'unchanged'

export interface PositionImpact {
  readonly role: Role
  readonly level: Level
  readonly impact: Impact
  readonly causes: readonly Change[]
}

/** The part of a version number that must grow. */
export type Verdict = 'major' | 'minor' | 'patch' | 'none'

export interface FrameworkImpact extends FrameworkChanges {
  /** Every position of both versions: those of the later one in its order, then those that are gone. */
  readonly positions: readonly PositionImpact[]
  readonly verdict: Verdict
}

/** Returns what is different between two versions of a framework, and what it means for the people who work by it. */
export function compare(before: Framework, after: Framework): FrameworkImpact {
  const compared = compareFrameworks(before, after)
  const positions = positionsOf(compared, after)
  return { ...compared, positions, verdict: verdictOf(compared.changes, positions) }
}

type Effect = 'raised' | 'lowered' | 'clarified'

/** A change of something in a role. Steps belong to scales and concern positions only through expectations. */
type RoleChange = Extract<Change, { role: Role }>

/** The effect of each kind of change on the positions that it concerns. For an expectation, the direction decides. */
const effects: Readonly<Record<Exclude<RoleChange['kind'], 'expectation'>, Effect | undefined>> = {
  'role-added': undefined,
  'role-removed': undefined,
  'role-renamed': 'clarified',
  'status-changed': undefined,
  'position-added': undefined,
  'position-removed': undefined,
  'level-renamed': 'clarified',
  'capability-added': 'raised',
  'capability-removed': 'lowered',
  'capability-renamed': 'clarified',
  'criterion-added': 'raised',
  'criterion-removed': 'lowered',
  'criterion-moved': 'raised',
  'criterion-reworded': 'clarified',
  'responsibility-added': 'raised',
  'responsibility-removed': 'lowered',
  'responsibility-renamed': 'clarified',
  'responsibility-required': 'raised',
  'responsibility-released': 'lowered',
  'metric-added': 'raised',
  'metric-removed': 'lowered',
  'metric-reworded': 'clarified',
  'interaction-added': 'clarified',
  'interaction-removed': 'clarified',
  detail: 'clarified',
}

/** Returns what a change does, and to which levels of its role in the later version. */
function effectsOf(change: RoleChange): readonly (readonly [Level, Effect])[] {
  const effect = change.kind === 'expectation' ? effectOfExpectation(change) : effects[change.kind]
  if (effect === undefined) return []
  const here = levelsOf(change).map((level) => [level, effect] as const)
  if (change.kind !== 'criterion-moved') return here
  return [...here, ...change.from.levels.map((level) => [level, 'lowered'] as const)]
}

function levelsOf(change: RoleChange): readonly Level[] {
  if ('levels' in change) return change.levels
  return 'level' in change && change.level ? [change.level] : change.role.levels
}

function effectOfExpectation({ direction, to }: Extract<Change, { kind: 'expectation' }>): Effect {
  if (direction === 'raised' || direction === 'new') return 'raised'
  if (direction === 'lowered' || direction === 'dropped') return 'lowered'
  // What was optional or unknown and still is; or a step that the scale does not have any more.
  return isRequired(to) ? 'raised' : 'clarified'
}

const strongestFirst: readonly Effect[] = ['raised', 'lowered', 'clarified']

function positionsOf({ changes, roles }: FrameworkChanges, after: Framework): PositionImpact[] {
  const pairs = new Map(roles.map((pair) => [pair.after, pair]))
  const causes = causesByPosition(changes)
  const ofLater = after.roles.flatMap((role) => {
    const known = new Set(pairs.get(role)?.levels.map(([, level]) => level))
    return role.levels.map((level): PositionImpact => {
      if (!known.has(level)) return { role, level, impact: 'new', causes: [] }
      const found = causes.get(keyOfPosition(role, level)) ?? []
      const impact = strongestFirst.find((effect) => found.some((cause) => cause.effect === effect)) ?? 'unchanged'
      return { role, level, impact, causes: found.map(({ change }) => change) }
    })
  })
  const gone = changes.flatMap((change): PositionImpact[] => {
    if (change.kind !== 'position-removed' && change.kind !== 'role-removed') return []
    return levelsOf(change).map((level) => ({ role: change.role, level, impact: 'removed', causes: [] }))
  })
  return [...ofLater, ...gone]
}

function causesByPosition(changes: readonly Change[]) {
  const causes = new Map<string, { readonly change: Change; readonly effect: Effect }[]>()
  for (const change of changes) {
    if (!('role' in change)) continue
    for (const [level, effect] of effectsOf(change)) {
      const key = keyOfPosition(change.role, level)
      const known = causes.get(key)
      if (known) known.push({ change, effect })
      else causes.set(key, [{ change, effect }])
    }
  }
  return causes
}

function keyOfPosition({ slug }: Role, { id }: Level): string {
  return `${slug} ${id}`
}

/**
 * Major: a position that people may hold expects something new or higher, or is gone. Minor: something came that nobody
 * must meet who was assessed before, or less is expected. Patch: words, examples and other details.
 */
function verdictOf(changes: readonly Change[], positions: readonly PositionImpact[]): Verdict {
  const isHeld = ({ role, level }: PositionImpact): boolean => role.status !== 'draft' && level.status !== 'draft'
  const impacts = new Set(positions.filter(isHeld).map(({ impact }) => impact))
  if (impacts.has('raised') || impacts.has('removed')) return 'major'
  const adds = changes.some(({ kind }) => kind.endsWith('-added') || kind === 'status-changed')
  if (impacts.has('new') || impacts.has('lowered') || adds) return 'minor'
  return changes.length > 0 ? 'patch' : 'none'
}
