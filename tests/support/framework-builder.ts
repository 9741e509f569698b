/**
 * A resolved framework from a few words, for tests that are about what is above the parser. Only what a test says is in
 * it.
 */
import type { Place } from '../../src/diagnostic/finding.ts'
import { type Duration, parseDuration } from '../../src/domain/duration.ts'
import type {
  Accountability,
  Capability,
  Cell,
  StepTransition,
  Criterion,
  Edge,
  Expectation,
  Fact,
  Framework,
  Importance,
  Level,
  Position,
  Priority,
  Responsibility,
  Role,
  Scale,
  Step,
  Track,
} from '../../src/domain/framework.ts'

export interface FrameworkSpec {
  /** Levels by track, lowest first. */
  readonly tracks?: Readonly<Record<string, readonly string[]>>
  /** Names of steps, lowest first. */
  readonly steps?: readonly string[]
  /** Years or months until the next level, by level. */
  readonly timeToNext?: Readonly<Record<string, string>>
  /** Weight by importance. */
  readonly importances?: Readonly<Record<string, number>>
  /** Lowest score by priority, most urgent first. */
  readonly priorities?: Readonly<Record<string, number>>
  readonly roles?: Readonly<Record<string, RoleSpec>>
}

export interface RoleSpec {
  /** All levels of the first track otherwise. */
  readonly levels?: readonly string[]
  readonly capabilities?: Readonly<Record<string, CapabilitySpec>>
  readonly responsibilities?: Readonly<Record<string, Readonly<Record<string, AccountabilitySpec>>>>
  readonly moves?: readonly MoveSpec[]
}

export interface CapabilitySpec {
  /**
   * By level: a step, `not required`, `optional` or, for a capability without a scale, `described`. A level left out is
   * unknown.
   */
  readonly levels: Readonly<Record<string, string>>
  /** Text by criterion, by step. */
  readonly criteria?: Readonly<Record<string, CriteriaSpec>>
  readonly levelCriteria?: Readonly<Record<string, CriteriaSpec>>
  readonly reasons?: Readonly<Record<string, string>>
  /** Time to reach a step, by step. */
  readonly durations?: Readonly<Record<string, string>>
  readonly importance?: string
  readonly priority?: string
  readonly scale?: 'none'
}

export type CriteriaSpec = Readonly<Record<string, string>>

export interface AccountabilitySpec {
  readonly expectation?: string
  readonly metrics?: readonly string[]
}

export interface MoveSpec {
  readonly kind?: Edge['kind']
  /** A level of the role. */
  readonly from: string
  /** `role@level`. */
  readonly to: string
  readonly duration?: string
  readonly notes?: string
}

export const defaultSteps = ['novice', 'competent', 'advanced', 'expert', 'master']
const defaultTracks = { ic: ['junior', 'mid', 'senior', 'staff', 'principal'], management: ['manager', 'director'] }

/** A position from `role@level`, whether it exists or not. */
export function position(text: string): Position {
  const [role = '', level = ''] = text.split('@')
  return { role: id(role), level: id(level) }
}

/** Ids are branded by the parser; here they come from the test. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller's type chooses the brand
function id<Branded extends string>(text: string): Branded {
  return text as Branded
}

interface Context {
  readonly spec: FrameworkSpec
  readonly tracks: readonly Track[]
  readonly steps: readonly Step[]
  readonly importances: readonly Importance[]
  readonly priorities: readonly Priority[]
  /** A place of its own for every fact, so that a test sees which one is meant. */
  readonly place: (file: string) => Place
}

export function aFramework(spec: FrameworkSpec = {}): Framework {
  let line = 0
  const place = (file: string): Place => {
    line += 1
    return { file, start: { line, column: 1 } }
  }
  const file = 'roles/framework.yaml'
  const named = (name: string) => ({ id: name, name, description: undefined, at: place(file) })
  const tracks = Object.entries(spec.tracks ?? defaultTracks).map(([name, levels]): Track => ({
    ...named(name),
    id: id(name),
    levels: levels.map((level, rank) => aLevel(level, name, rank, spec, place)),
  }))
  const steps = (spec.steps ?? defaultSteps).map((name, rank): Step => ({
    id: id(name),
    name,
    aliases: [],
    description: undefined,
    rank,
  }))
  const scale: Scale = { id: id('proficiency'), name: 'Proficiency', description: undefined, steps, at: place(file) }
  const importances = Object.entries(spec.importances ?? {}).map(([name, weight]): Importance => ({
    ...named(name),
    weight,
  }))
  const priorities = Object.entries(spec.priorities ?? {}).map(([name, from], rank): Priority => ({
    ...named(name),
    from,
    rank,
  }))
  const context: Context = { spec, tracks, steps, importances, priorities, place }
  const roles = Object.entries(spec.roles ?? {}).map(([slug, role]) => aRole(slug, role, context))
  return {
    name: 'Test organization',
    language: 'en',
    repoUrl: undefined,
    siteUrl: undefined,
    site: {},
    families: [],
    groups: [],
    importances,
    priorities,
    keyCapabilities: 3,
    scales: [scale],
    library: [],
    tracks,
    switches: [],
    roles,
    glossary: [],
    lint: {},
    allowed: [],
    extensions: {},
    at: { file },
  }
}

function aLevel(name: string, track: string, rank: number, spec: FrameworkSpec, place: Context['place']): Level {
  const file = 'roles/framework.yaml'
  const nothing = {
    summary: undefined,
    scope: undefined,
    autonomy: undefined,
    impact: undefined,
    leadership: undefined,
    timeHorizon: undefined,
    expectation: undefined,
  }
  return {
    ...nothing,
    id: id(name),
    name,
    aliases: [],
    track: id(track),
    rank,
    timeToNext: time(spec.timeToNext?.[name], file, place),
    status: 'active',
    development: {},
    extensions: {},
    at: place(file),
  }
}

function time(text: string | undefined, file: string, place: Context['place']): Fact<Duration> | undefined {
  const value = text === undefined ? undefined : parseDuration(text)
  return value && { value, origin: 'framework', at: place(file) }
}

function aRole(slug: string, spec: RoleSpec, context: Context): Role {
  const file = `roles/${slug}/profile.md`
  const all = context.tracks.flatMap(({ levels }) => levels)
  const names = spec.levels ?? context.tracks[0]?.levels.map(({ name }) => name) ?? []
  const levels = all.filter(({ name }) => names.includes(name))
  const nothing = {
    family: undefined,
    owners: [],
    reviewed: undefined,
    aliases: [],
    extends: undefined,
    mission: undefined,
    interactions: [],
    artifacts: [],
    properties: [],
    body: { text: '', line: 1 },
    extensions: {},
  }
  return {
    ...nothing,
    slug: id(slug),
    name: slug,
    status: 'active',
    levels,
    capabilities: Object.entries(spec.capabilities ?? {}).map(([name, capability]) =>
      aCapability(name, capability, levels, file, context),
    ),
    responsibilities: Object.entries(spec.responsibilities ?? {}).map(([name, byLevel]) =>
      aResponsibility(name, byLevel, levels, file, context),
    ),
    allowed: [],
    edges: [...nextEdges(slug, levels), ...(spec.moves ?? []).map((move) => aMove(slug, move, file, context))],
    at: { file },
  }
}

function nextEdges(slug: string, levels: readonly Level[]): Edge[] {
  return levels.flatMap((from, index): Edge[] => {
    const to = levels[index + 1]
    if (to?.track !== from.track) return []
    const duration = to.rank === from.rank + 1 ? from.timeToNext : undefined
    return [
      {
        kind: 'next',
        from: { role: id(slug), level: from.id },
        to: { role: id(slug), level: to.id },
        duration,
        notes: undefined,
        at: from.at,
      },
    ]
  })
}

function aMove(
  slug: string,
  { kind = 'lateral', from, to, duration, notes }: MoveSpec,
  file: string,
  { place }: Context,
): Edge {
  return {
    kind,
    from: { role: id(slug), level: id(from) },
    to: position(to),
    duration: time(duration, file, place),
    notes,
    at: place(file),
  }
}

function aCapability(
  name: string,
  spec: CapabilitySpec,
  levels: readonly Level[],
  file: string,
  context: Context,
): Capability {
  const { place } = context
  const steps = spec.scale === 'none' ? [] : context.steps
  const perStep = steps.map((step) => criteria(spec.criteria?.[step.name], file, place))
  const importance = context.importances.find(({ name: candidate }) => candidate === spec.importance)
  const priority = context.priorities.find(({ name: candidate }) => candidate === spec.priority)
  return {
    id: id(name),
    name,
    aliases: [],
    group: undefined,
    description: undefined,
    importance: importance && { value: importance, origin: 'profile', at: place(file) },
    priority: priority && { value: priority, origin: 'profile', at: place(file) },
    scale: spec.scale === 'none' ? undefined : id('proficiency'),
    cells: levels.map((level): Cell => {
      const expectation = expectationOf(spec.levels[level.name], steps)
      const fromStep = expectation.kind === 'step' ? (perStep[expectation.step.rank] ?? []) : []
      return {
        level: level.id,
        expectation,
        criteria: merged(fromStep, criteria(spec.levelCriteria?.[level.name], file, place)),
        reason: spec.reasons?.[level.name],
        at: place(file),
      }
    }),
    stepTransitions: steps.map((to, rank): StepTransition => ({
      from: steps[rank - 1],
      to,
      actions: { value: [`Practice for ${to.name}`], origin: 'scale', at: place(file) },
      indicators: undefined,
      resources: undefined,
      duration: time(spec.durations?.[to.name], file, place),
    })),
    steps: perStep,
    extensions: {},
    at: place(file),
    definedAt: place(file),
  }
}

/** As the parser does: what a level says again replaces what its step says. */
function merged(fromStep: readonly Criterion[], added: readonly Criterion[]): readonly Criterion[] {
  return [...fromStep.filter((criterion) => !added.some((other) => other.id === criterion.id)), ...added]
}

function expectationOf(text: string | undefined, steps: readonly Step[]): Expectation {
  if (text === 'not required') return { kind: 'not-required' }
  if (text === 'optional' || text === 'described') return { kind: text }
  const step = steps.find(({ name }) => name === text)
  return step ? { kind: 'step', step } : { kind: 'unknown' }
}

/** `old > new` as a key names the criterion `new` that was `old` before. */
export function criteria(
  spec: CriteriaSpec = {},
  file = 'roles/test/profile.md',
  place: (file: string) => Place = (name) => ({ file: name }),
): Criterion[] {
  return Object.entries(spec).map(([key, text]) => {
    const [name = '', before] = key.split(' > ').toReversed()
    return {
      id: id(name),
      text,
      examples: [],
      markers: [],
      renamedFrom: before === undefined ? undefined : id(before),
      at: place(file),
    }
  })
}

function aResponsibility(
  name: string,
  byLevel: Readonly<Record<string, AccountabilitySpec>>,
  levels: readonly Level[],
  file: string,
  { place }: Context,
): Responsibility {
  const fact = <Value>(value: Value | undefined): Fact<Value> | undefined =>
    value === undefined ? undefined : { value, origin: 'profile', at: place(file) }
  return {
    id: id(name),
    name,
    inSentence: name,
    description: undefined,
    primary: false,
    levels: levels.map((level): Accountability => {
      const spec = byLevel[level.name]
      return {
        level: level.id,
        required: spec !== undefined,
        expectation: fact(spec?.expectation),
        metrics: fact(spec?.metrics),
      }
    }),
    at: place(file),
  }
}
