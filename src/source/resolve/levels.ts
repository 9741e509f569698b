/** A level, as a track of the framework or a role defines it. */
import type { Fact, Level, LevelDevelopment } from '../../domain/framework.ts'
import type { LevelId, TrackId } from '../../domain/ids.ts'
import type { Development } from '../../domain/schema/development.ts'
import { developmentSchema } from '../../domain/schema/development.ts'
import type { AuthoredLevel } from '../../domain/schema/level.ts'
import { extensionsKey } from '../../domain/schema/text.ts'
import type { Authored } from '../authored.ts'
import { type Layer, nearestField } from './layers.ts'
import { idFor, type ReportFinding } from './lookup.ts'

/** A level as its track, or its role, defines it. `wider` are the development blocks around it, the nearest first. */
export function resolveLevel(
  authored: Authored<AuthoredLevel>,
  track: TrackId,
  rank: number,
  wider: readonly Layer<Development>[],
  report: ReportFinding,
): Level {
  const { value } = authored
  const at = authored.place('name')
  const own = { origin: 'level' as const, authored: authored.part(value.development ?? {}, 'development') }
  const field = <Key extends 'expectation' | 'timeToNext'>(key: Key) =>
    nearestField([{ origin: 'level', authored }], key)
  return {
    // Ids are branded here, where they are made.
    id: idFor(value.id, value.name, at, report) as LevelId,
    name: value.name,
    aliases: value.aliases ?? [],
    track,
    rank,
    summary: value.summary,
    scope: value.scope,
    autonomy: value.autonomy,
    impact: value.impact,
    leadership: value.leadership,
    timeHorizon: value.timeHorizon,
    expectation: field('expectation'),
    timeToNext: field('timeToNext'),
    status: value.status ?? 'active',
    development: resolveDevelopment([own, ...wider]),
    extensions: value[extensionsKey] ?? {},
    at,
  }
}

const developmentFields = developmentSchema.keyof().options

/** Each field of a development block is taken from the nearest block that states it. */
export function resolveDevelopment(layers: readonly Layer<Development>[]): LevelDevelopment {
  const facts = developmentFields.flatMap((field) => {
    const fact: Fact<unknown> | undefined = nearestField(layers, field)
    return fact ? [[field, fact]] : []
  })
  // Each field has been read from a block whose type has that very field.
  return Object.fromEntries(facts) as LevelDevelopment
}
