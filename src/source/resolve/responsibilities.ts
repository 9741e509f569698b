/** Responsibilities of a role, per level. */
import { finding } from '../../diagnostic/finding.ts'
import type { Accountability, Level, Responsibility } from '../../domain/framework.ts'
import type { ResponsibilityId } from '../../domain/ids.ts'
import type { AuthoredResponsibility } from '../../domain/schema/profile.ts'
import { type Layer, entryLayers, nearestField } from './layers.ts'
import { reportUnknownLevels } from './role-levels.ts'
import type { Lookup, ReportFinding } from './lookup.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The text that says that a level does not have a responsibility. */
const notRequired = 'not required'

export interface ResponsibilityEntry {
  readonly id: ResponsibilityId
  /** The nearest first. */
  readonly layers: readonly Layer<AuthoredResponsibility>[]
}

/** The expectation at a level is the profile's own, else what the level asks of any responsibility. */
export function resolveResponsibility(
  { id, layers }: ResponsibilityEntry,
  levels: Lookup<Level>,
  vocabulary: Vocabulary,
  report: ReportFinding,
): Responsibility | undefined {
  const own = layers[0]?.authored
  if (!own) return undefined
  reportUnknownLevels(own, ['levels'], levels, vocabulary, report)
  const name = nearestField(layers, 'name')
  if (!name) report(finding('name-missing', own.place('id'), { what: 'responsibility', id }))
  const metrics = nearestField(layers, 'metrics')
  const perLevel = entryLayers(
    layers,
    'levels',
    (responsibility) => responsibility.levels,
    (key) => levels.find(key)?.id,
  )
  return {
    id,
    name: name?.value ?? id,
    inSentence: nearestField(layers, 'inSentence')?.value ?? name?.value ?? id,
    description: nearestField(layers, 'description')?.value,
    primary: nearestField(layers, 'primary')?.value ?? false,
    levels: levels.things.map((level): Accountability => {
      const stated = perLevel.get(level.id) ?? []
      const expectation = nearestField(stated, 'expectation')
      const required = expectation?.value !== notRequired
      return {
        level: level.id,
        required,
        expectation: required ? (expectation ?? level.expectation) : undefined,
        metrics: required ? (nearestField(stated, 'metrics') ?? metrics) : undefined,
      }
    }),
    at: own.place(),
  }
}
