/** Finds the changes in the capabilities of a role. */
import type { Capability, Criterion, Expectation, Level, Role, Step } from '../domain/framework.ts'
import { wordRuns } from '../gap/words.ts'
import type { Change, CriterionHome, ExpectationDirection, PlacedCriterion } from './change.ts'
import type { RolePair } from './role-pair.ts'
import { details } from './details.ts'
import { capabilitySigns, criterionSigns } from './match-framework.ts'
import { pairUp } from './pair-up.ts'

export function compareCapabilities(pair: RolePair): Change[] {
  const { pairs, removed, added } = pairUp(pair.before.capabilities, pair.after.capabilities, capabilitySigns)
  const role = pair.after
  return [
    ...added.map((capability): Change => {
      const levels = pair.levels.flatMap(([, level]) =>
        isRequired(expectationAt(capability, level.id)) ? [level] : [],
      )
      return { kind: 'capability-added', role, capability, levels }
    }),
    ...removed.map((capability): Change => {
      const levels = pair.levels.flatMap(([before, level]) =>
        isRequired(expectationAt(capability, before.id)) ? [level] : [],
      )
      return { kind: 'capability-removed', role, capability, levels }
    }),
    ...pairs.flatMap(([from, capability]) => compareCapability(pair, from, capability)),
  ]
}

/** Returns whether a position must meet an expectation. */
export function isRequired({ kind }: Expectation): boolean {
  return kind === 'step' || kind === 'described'
}

function expectationAt(capability: Capability, level: string): Expectation {
  return capability.cells.find((cell) => cell.level === level)?.expectation ?? { kind: 'unknown' }
}

function compareCapability(pair: RolePair, from: Capability, capability: Capability): Change[] {
  const role = pair.after
  return [
    ...(from.name === capability.name && from.id === capability.id
      ? []
      : [{ kind: 'capability-renamed', role, from, capability } satisfies Change]),
    ...details(
      { role, of: capability.name },
      {
        description: [from.description, capability.description],
        importance: [from.importance?.value.name, capability.importance?.value.name],
        priority: [from.priority?.value.name, capability.priority?.value.name],
      },
    ),
    ...compareExpectations(pair, from, capability),
    ...compareCriteria(pair, from, capability),
    ...compareStepTransitions(pair, from, capability),
  ]
}

function compareExpectations({ after: role, levels, stepAfter }: RolePair, from: Capability, capability: Capability) {
  return levels.flatMap(([levelBefore, level]): Change[] => {
    const [before, to] = [expectationAt(from, levelBefore.id), expectationAt(capability, level.id)]
    const direction = directionOf(before, to, (step) => stepAfter(step, from.scale))
    return direction ? [{ kind: 'expectation', direction, role, level, capability, from: before, to }] : []
  })
}

function directionOf(
  from: Expectation,
  to: Expectation,
  stepAfter: (step: Step) => Step | undefined,
): ExpectationDirection | undefined {
  if (!isRequired(from) && isRequired(to)) return 'new'
  if (isRequired(from) && !isRequired(to)) return 'dropped'
  if (from.kind === 'step' && to.kind === 'step') {
    const step = stepAfter(from.step)
    if (!step) return 'changed'
    if (step.id === to.step.id) return undefined
    return step.rank < to.step.rank ? 'raised' : 'lowered'
  }
  return from.kind === to.kind ? undefined : 'changed'
}

/** A criterion where it is written. The key of its home is the same in both versions. */
interface HomedCriterion {
  readonly homeKey: string
  readonly home: CriterionHome
  readonly criterion: Criterion
}

/** Criteria at a level are those that its step does not have. */
function homedCriteria(
  capability: Capability,
  levels: readonly Level[],
  keyOf: (home: CriterionHome) => string,
): HomedCriterion[] {
  const at = (home: CriterionHome, criteria: readonly Criterion[]): HomedCriterion[] => {
    const homeKey = keyOf(home)
    return criteria.map((criterion) => ({ homeKey, home, criterion }))
  }
  return [
    ...capability.stepTransitions.flatMap(({ to: step }) =>
      at({ kind: 'step', step }, capability.steps[step.rank] ?? []),
    ),
    ...levels.flatMap((level) => {
      const cell = capability.cells.find((each) => each.level === level.id)
      if (!cell) return []
      const step = stepOf(cell.expectation)
      const ofStep = new Set(step ? capability.steps[step.rank] : [])
      return at(
        { kind: 'level', level },
        cell.criteria.filter((criterion) => !ofStep.has(criterion)),
      )
    }),
  ]
}

function stepOf(expectation: Expectation): Step | undefined {
  return expectation.kind === 'step' ? expectation.step : undefined
}

function keyOfHome(home: CriterionHome): string {
  return home.kind === 'step' ? `step ${home.step.id}` : `level ${home.level.id}`
}

/**
 * The levels that the criteria of a home concern, by its key: those that expect the home in both versions. Where the
 * expectation itself has changed, that change says what happens to the criteria.
 */
function concernedLevels(
  pair: RolePair,
  from: Capability,
  capability: Capability,
): ReadonlyMap<string, readonly Level[]> {
  const levels = new Map<string, Level[]>()
  for (const [levelBefore, level] of pair.levels) {
    const [before, after] = [expectationAt(from, levelBefore.id), expectationAt(capability, level.id)]
    if (!isRequired(before) || !isRequired(after)) continue
    levels.set(keyOfHome({ kind: 'level', level }), [level])
    const [one, step] = [stepOf(before), stepOf(after)]
    if (!one || !step || pair.stepAfter(one, from.scale)?.id !== step.id) continue
    const key = keyOfHome({ kind: 'step', step })
    levels.set(key, [...(levels.get(key) ?? []), level])
  }
  return levels
}

function compareCriteria(pair: RolePair, from: Capability, capability: Capability): Change[] {
  const role = pair.after
  const levelAfter = new Map(pair.levels.map(([one, level]) => [one.id, level]))
  const before = homedCriteria(from, pair.before.levels, (home) => {
    const step = home.kind === 'step' ? pair.stepAfter(home.step, from.scale) : undefined
    const level = home.kind === 'level' ? levelAfter.get(home.level.id) : undefined
    if (step) return keyOfHome({ kind: 'step', step })
    return level ? keyOfHome({ kind: 'level', level }) : `gone ${keyOfHome(home)}`
  })
  const after = homedCriteria(capability, role.levels, keyOfHome)
  const concerned = concernedLevels(pair, from, capability)
  const placed = ({ homeKey, home, criterion }: HomedCriterion): PlacedCriterion => {
    return { home, criterion, levels: concerned.get(homeKey) ?? [] }
  }
  const { pairs, removed, added } = pairUp(before, after, criterionSigns)
  return [
    ...pairs.flatMap(([old, now]): Change[] =>
      old.homeKey === now.homeKey
        ? compareCriterion({ role, capability, ...placed(now) }, old.criterion)
        : [{ kind: 'criterion-moved', role, capability, from: placed(old), ...placed(now) }],
    ),
    ...added.map((now): Change => ({ kind: 'criterion-added', role, capability, ...placed(now) })),
    ...removed.map((old): Change => ({ kind: 'criterion-removed', role, capability, ...placed(old) })),
  ]
}

function compareCriterion(
  now: { readonly role: Role; readonly capability: Capability } & PlacedCriterion,
  from: Criterion,
): Change[] {
  const { role, capability, home, criterion } = now
  const owner = { role, of: `${capability.name}, ${criterion.text}` }
  return [
    ...(from.text === criterion.text
      ? []
      : [
          {
            kind: 'criterion-reworded',
            ...now,
            from,
            words: wordRuns(from.text, criterion.text),
          } satisfies Change,
        ]),
    ...details(home.kind === 'level' ? { ...owner, level: home.level } : owner, {
      examples: [from.examples, criterion.examples],
      markers: [from.markers, criterion.markers],
    }),
  ]
}

/**
 * Many of these texts name the capability, and are written once for all of them. A new name of the capability is one
 * change and not one of each text.
 */
function compareStepTransitions(pair: RolePair, from: Capability, capability: Capability): Change[] {
  const role = pair.after
  const before = new Map(
    from.stepTransitions.map((transition) => [pair.stepAfter(transition.to, from.scale)?.id, transition]),
  )
  const renamed = (texts: readonly string[] | undefined): readonly string[] | undefined =>
    texts?.map((text) => text.replaceAll(from.name, capability.name))
  return capability.stepTransitions.flatMap((transition) => {
    const old = before.get(transition.to.id)
    if (!old) return []
    const resources = old.resources?.value.map((resource) => {
      return { ...resource, title: resource.title.replaceAll(from.name, capability.name) }
    })
    return details(
      { role, of: `${capability.name}, ${transition.to.name}` },
      {
        actions: [renamed(old.actions?.value), transition.actions?.value],
        indicators: [renamed(old.indicators?.value), transition.indicators?.value],
        resources: [resources, transition.resources?.value],
        time: [old.duration?.value, transition.duration?.value],
      },
    )
  })
}
