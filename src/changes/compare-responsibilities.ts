/** Finds the changes in the responsibilities of a role. */
import type { Accountability, Level, Responsibility, Role } from '../domain/framework.ts'
import type { Change } from './change.ts'
import type { RolePair } from './role-pair.ts'
import { details } from './details.ts'
import { metricSigns, responsibilitySigns } from './match-framework.ts'
import { pairUp } from './pair-up.ts'

export function compareResponsibilities(pair: RolePair): Change[] {
  const { before, after: role } = pair
  const { pairs, removed, added } = pairUp(before.responsibilities, role.responsibilities, responsibilitySigns)
  return [
    ...added.map((responsibility): Change => {
      const levels = pair.levels.flatMap(([, level]) => (isAccountable(level, responsibility) ? [level] : []))
      return { kind: 'responsibility-added', role, responsibility, levels }
    }),
    ...removed.map((responsibility): Change => {
      const levels = pair.levels.flatMap(([one, level]) => (isAccountable(one, responsibility) ? [level] : []))
      return { kind: 'responsibility-removed', role, responsibility, levels }
    }),
    ...pairs.flatMap(([from, responsibility]) => compareResponsibility(pair, from, responsibility)),
  ]
}

function isAccountable({ id }: Level, { levels }: Responsibility): boolean {
  return levels.some(({ level, required }) => level === id && required)
}

function compareResponsibility(
  { after: role, levels }: RolePair,
  from: Responsibility,
  responsibility: Responsibility,
) {
  return [
    ...(from.name === responsibility.name && from.id === responsibility.id
      ? []
      : [{ kind: 'responsibility-renamed', role, from, responsibility } satisfies Change]),
    ...details({ role, of: responsibility.name }, { description: [from.description, responsibility.description] }),
    ...levels.flatMap(([levelBefore, level]): Change[] => {
      const old = from.levels.find((each) => each.level === levelBefore.id)
      const now = responsibility.levels.find((each) => each.level === level.id)
      return old && now ? compareAccountability({ role, responsibility, level }, old, now) : []
    }),
  ]
}

function compareAccountability(
  at: { readonly role: Role; readonly responsibility: Responsibility; readonly level: Level },
  from: Accountability,
  to: Accountability,
): Change[] {
  if (from.required !== to.required) {
    return [{ kind: to.required ? 'responsibility-required' : 'responsibility-released', ...at }]
  }
  if (!to.required) return []
  const metrics = pairUp(unique(from.metrics?.value), unique(to.metrics?.value), metricSigns)
  return [
    ...details(
      { role: at.role, level: at.level, of: at.responsibility.name },
      { expectation: [from.expectation?.value, to.expectation?.value] },
    ),
    ...metrics.added.map((metric): Change => ({ kind: 'metric-added', ...at, metric })),
    ...metrics.removed.map((metric): Change => ({ kind: 'metric-removed', ...at, metric })),
    ...metrics.pairs.flatMap(([old, metric]): Change[] =>
      old === metric ? [] : [{ kind: 'metric-reworded', ...at, from: old, metric }],
    ),
  ]
}

function unique(metrics: readonly string[] | undefined): string[] {
  return Array.from(new Set(metrics))
}
