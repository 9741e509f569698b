/** The signs by which roles, levels, steps, capabilities, criteria and responsibilities of two versions are the same. */
import type { Capability, Criterion, Level, Responsibility, Role, Scale, Step } from '../domain/framework.ts'
import type { Signs } from './pair-up.ts'

/**
 * Thresholds of likeness, chosen on made-up histories (`npm run matching`): lower ones join different things, higher
 * ones lose reworded ones. Two criteria of one step are hardly ever different ones that happen to be alike; a criterion
 * that also moved must be more alike.
 */
const thresholds = { description: 0.6, sameHome: 0.22, otherHome: 0.5 }

export const roleSigns: Signs<Role> = {
  key: ({ slug }) => slug,
  same: [
    (one, other) => one.aliases.includes(other.slug) || other.aliases.includes(one.slug),
    (one, other) => one.name === other.name,
  ],
  text: ({ capabilities }) => capabilities.map(textOfCapability).join(' '),
  threshold: () => thresholds.description,
}

export const levelSigns: Signs<Level> = {
  key: ({ id }) => id,
  same: [hasAlias, (one, other) => one.name === other.name],
  text: ({ summary, scope, autonomy, impact }) => [summary, scope, autonomy, impact].join(' '),
  threshold: () => thresholds.description,
}

export const scaleSigns: Signs<Scale> = {
  key: ({ id }) => id,
  same: [(one, other) => one.name === other.name],
  text: ({ steps }) => steps.map(({ name }) => name).join(' '),
  threshold: () => thresholds.description,
}

export const stepSigns: Signs<Step> = {
  key: ({ id }) => id,
  same: [hasAlias, (one, other) => one.name === other.name],
  text: ({ description }) => description ?? '',
  threshold: () => thresholds.description,
}

export const capabilitySigns: Signs<Capability> = {
  key: ({ id }) => id,
  same: [hasAlias, (one, other) => one.name === other.name],
  text: textOfCapability,
  threshold: () => thresholds.description,
}

export const responsibilitySigns: Signs<Responsibility> = {
  key: ({ id }) => id,
  same: [(one, other) => one.name === other.name],
  text: ({ description, levels }) =>
    [description, ...levels.flatMap(({ metrics }) => metrics?.value ?? [])].filter(Boolean).join(' '),
  threshold: () => thresholds.description,
}

/** The criteria of all steps and levels of a capability. `homeKey` is the same in both versions. */
export const criterionSigns: Signs<{ readonly criterion: Criterion; readonly homeKey: string }> = {
  // An id alone is no sign from home to home: the same thread has a sentence in each.
  key: ({ homeKey, criterion }) => `${homeKey} ${criterion.id}`,
  same: [
    (one, other) => one.homeKey === other.homeKey && isRenamed(one.criterion, other.criterion),
    (one, other) => one.homeKey === other.homeKey && one.criterion.text === other.criterion.text,
    (one, other) => one.criterion.text === other.criterion.text,
    (one, other) => isRenamed(one.criterion, other.criterion),
  ],
  text: ({ criterion }) => criterion.text,
  threshold: (one, other) => (one.homeKey === other.homeKey ? thresholds.sameHome : thresholds.otherHome),
}

function isRenamed(one: Criterion, other: Criterion): boolean {
  return one.renamedFrom === other.id || other.renamedFrom === one.id
}

/** True where one of the two states that it had the id of the other before. */
function hasAlias(
  one: Pick<Level | Step | Capability, 'id' | 'aliases'>,
  other: Pick<Level | Step | Capability, 'id' | 'aliases'>,
): boolean {
  return one.aliases.includes(other.id) || other.aliases.includes(one.id)
}

export const metricSigns: Signs<string> = {
  key: (metric) => metric,
  same: [],
  text: (metric) => metric,
  threshold: () => thresholds.sameHome,
}

function textOfCapability({ name, description, steps, cells }: Capability): string {
  const criteria = new Set([...steps.flat(), ...cells.flatMap((cell) => cell.criteria)].map(({ text }) => text))
  return [name, description, ...criteria].filter(Boolean).join(' ')
}
