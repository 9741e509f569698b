/** Removes everything from the model that comparisons and plans don't show, so that browsers load less. */
import type { Place } from '../../diagnostic/finding.ts'
import type { Capability, Criterion, Framework, Level, Role } from '../../domain/framework.ts'

/** Returns the framework without its roles. */
export function leanFramework(framework: Framework): Framework {
  return withoutPlaces({
    ...framework,
    families: [],
    groups: [],
    scales: [],
    library: [],
    roles: [],
    switches: [],
    glossary: [],
    lint: {},
    allowed: [],
    extensions: {},
    // The levels of the roles contain the expectations.
    tracks: framework.tracks.map((track) => ({
      ...track,
      levels: track.levels.map((level) => ({ ...leanLevel(level), development: {} })),
    })),
  })
}

export function leanRole({ repoUrl }: Pick<Framework, 'repoUrl'>, role: Role): Role {
  const lean = {
    ...role,
    owners: [],
    reviewed: undefined,
    aliases: [],
    artifacts: [],
    properties: [],
    allowed: [],
    body: { text: '', line: 1 },
    extensions: {},
    levels: role.levels.map(leanLevel),
    capabilities: role.capabilities.map(leanCapability),
  }
  const sources = [
    ...lean.levels.flatMap(({ development }) => Object.values(development)),
    ...lean.capabilities.flatMap((capability) => [capability, ...capability.cells]),
    ...lean.responsibilities,
  ]
  return withoutPlaces(lean, new Set<object>(repoUrl === undefined ? [] : sources))
}

function leanLevel(level: Level): Level {
  const texts = {
    summary: undefined,
    scope: undefined,
    autonomy: undefined,
    impact: undefined,
    leadership: undefined,
    timeHorizon: undefined,
  }
  return { ...level, ...texts, aliases: [], expectation: undefined, extensions: {} }
}

function leanCapability(capability: Capability): Capability {
  const criteria = (all: readonly Criterion[]): Criterion[] => all.map((criterion) => ({ ...criterion, markers: [] }))
  return {
    ...capability,
    aliases: [],
    description: undefined,
    extensions: {},
    cells: capability.cells.map((cell) => ({ ...cell, criteria: criteria(cell.criteria) })),
    steps: capability.steps.map(criteria),
  }
}

/** Removes positions from places, except the line of objects that a page links to the source of. */
function withoutPlaces<Value extends object>(value: Value, sources: ReadonlySet<object> = new Set()): Value {
  const visit = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(visit)
    if (typeof part !== 'object' || part === null) return part
    const place = (at: Place): Place => ({
      file: at.file,
      ...(sources.has(part) && at.start ? { start: { line: at.start.line, column: 1 } } : {}),
    })
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [
        key,
        (key === 'at' || key === 'definedAt') && isPlace(inner) ? place(inner) : visit(inner),
      ]),
    )
  }
  // Only optional properties of places are removed, so the type stays the same.
  return visit(value) as Value
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'file' in value
}
