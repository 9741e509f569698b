/** Two versions of a framework in, what has changed between them out. Pure: it runs in a browser as it is. */
import type { Framework, Level, Named, Role, Scale, Step } from '../domain/framework.ts'
import { compareCapabilities } from './compare-capabilities.ts'
import { compareResponsibilities } from './compare-responsibilities.ts'
import type { Change } from './change.ts'
import { details } from './details.ts'
import type { RolePair } from './role-pair.ts'
import { levelSigns, roleSigns, scaleSigns, stepSigns } from './match-framework.ts'
import { pairUp } from './pair-up.ts'

export interface FrameworkChanges {
  /** Role by role in the order of the later version, then roles that are gone; within a role from general to detailed. */
  readonly changes: readonly Change[]
  readonly roles: readonly RolePair[]
}

/**
 * Returns what has changed from one version to the other. Things are matched by id, then by alias or equal name, then
 * by likeness: a rename is a rename, and a criterion that moves is moved. The order of files and keys is no change, and
 * neither is where a text is written, as long as every position reads the same.
 */
export function compareFrameworks(before: Framework, after: Framework): FrameworkChanges {
  const steps = compareScales(before.scales, after.scales)
  const paired = pairUp(before.roles, after.roles, roleSigns)
  const roles = paired.pairs.map(([one, other]) => ({ ...pairRole(one, other), stepAfter: steps.stepAfter }))
  const byRole = new Map(roles.map((pair) => [pair.after, pair]))
  return {
    changes: [
      ...steps.changes,
      ...after.roles.flatMap((role): Change[] => {
        const pair = byRole.get(role)
        return pair ? compareRole(pair, before, after) : [{ kind: 'role-added', role }]
      }),
      ...paired.removed.map((role): Change => ({ kind: 'role-removed', role })),
    ],
    roles,
  }
}

function pairRole(before: Role, after: Role): Pick<RolePair, 'before' | 'after' | 'levels'> {
  return { before, after, levels: pairUp(before.levels, after.levels, levelSigns).pairs }
}

function compareScales(before: readonly Scale[], after: readonly Scale[]) {
  const changes: Change[] = []
  const became = new Map<string, Step>()
  const key = (scale: string, step: Step): string => `${scale} ${step.id}`
  for (const [one, scale] of pairUp(before, after, scaleSigns).pairs) {
    const { pairs, removed, added } = pairUp(one.steps, scale.steps, stepSigns)
    for (const [from, step] of pairs) {
      became.set(key(one.id, from), step)
      if (from.name !== step.name) changes.push({ kind: 'step-renamed', scale, from, step })
    }
    changes.push(
      ...added.map((step): Change => ({ kind: 'step-added', scale, step })),
      ...removed.map((step): Change => ({ kind: 'step-removed', scale, step })),
    )
  }
  return {
    changes,
    stepAfter: (step: Step, scale: Scale['id'] | undefined) =>
      scale === undefined ? step : became.get(key(scale, step)),
  }
}

function compareRole(pair: RolePair, earlier: Framework, later: Framework): Change[] {
  const { before, after: role, levels } = pair
  const known = { before: new Set(levels.map(([level]) => level)), after: new Set(levels.map(([, level]) => level)) }
  const changes: Change[] = []
  if (before.name !== role.name || before.slug !== role.slug) changes.push({ kind: 'role-renamed', from: before, role })
  if (before.status !== role.status) {
    changes.push({ kind: 'status-changed', role, from: before.status, to: role.status })
  }
  changes.push(
    ...details(
      { role },
      {
        mission: [before.mission?.value, role.mission?.value],
        family: [nameOf(earlier.families, before.family), nameOf(later.families, role.family)],
        owners: [before.owners, role.owners],
        artifacts: [before.artifacts, role.artifacts],
        properties: [before.properties, role.properties],
        description: [before.body.text.trim(), role.body.text.trim()],
      },
    ),
    ...role.levels.flatMap((level): Change[] =>
      known.after.has(level) ? [] : [{ kind: 'position-added', role, level }],
    ),
    ...before.levels.flatMap((level): Change[] =>
      known.before.has(level) ? [] : [{ kind: 'position-removed', role, level }],
    ),
    ...levels.flatMap(([from, level]) => compareLevel(role, from, level)),
    ...compareCapabilities(pair),
    ...compareResponsibilities(pair),
    ...compareInteractions(before, role),
  )
  return changes
}

function nameOf(named: readonly Named[], id: string | undefined): string | undefined {
  return named.find((each) => each.id === id)?.name ?? id
}

function compareLevel(role: Role, from: Level, level: Level): Change[] {
  const texts = (one: Level) => ({
    summary: one.summary,
    scope: one.scope,
    autonomy: one.autonomy,
    impact: one.impact,
    leadership: one.leadership,
    'time horizon': one.timeHorizon,
    expectation: one.expectation?.value,
    time: one.timeToNext?.value,
    development: Object.fromEntries(Object.entries(one.development).map(([field, fact]) => [field, fact.value])),
  })
  const [before, after] = [texts(from), texts(level)]
  return [
    ...(from.name === level.name && from.id === level.id
      ? []
      : [{ kind: 'level-renamed', role, from, level } satisfies Change]),
    ...details(
      { role, level },
      {
        summary: [before.summary, after.summary],
        scope: [before.scope, after.scope],
        autonomy: [before.autonomy, after.autonomy],
        impact: [before.impact, after.impact],
        leadership: [before.leadership, after.leadership],
        'time horizon': [before['time horizon'], after['time horizon']],
        expectation: [before.expectation, after.expectation],
        time: [before.time, after.time],
        development: [before.development, after.development],
      },
    ),
  ]
}

function compareInteractions(before: Role, role: Role): Change[] {
  const { pairs, removed, added } = pairUp(before.interactions, role.interactions, {
    key: ({ partner, type }) => `${partner.kind === 'role' ? partner.slug : partner.name} ${type.id}`,
    same: [(one, other) => one.partner.name === other.partner.name && one.type.name === other.type.name],
    text: () => '',
    threshold: () => 1,
  })
  return [
    ...added.map((interaction): Change => ({ kind: 'interaction-added', role, interaction })),
    ...removed.map((interaction): Change => ({ kind: 'interaction-removed', role, interaction })),
    ...pairs.flatMap(([from, to]) =>
      details(
        { role, of: to.partner.name },
        { frequency: [from.frequency, to.frequency], notes: [from.notes, to.notes] },
      ),
    ),
  ]
}
