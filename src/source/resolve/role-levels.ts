/** The levels of a role: those of the framework that it names, or its own, with its own words for them. */
import { finding } from '../../diagnostic/finding.ts'
import type { Level, Track } from '../../domain/framework.ts'
import { type RoleSlug, slugOf, type TrackId } from '../../domain/ids.ts'
import type { Development } from '../../domain/schema/development.ts'
import type { LevelAdditions } from '../../domain/schema/level.ts'
import type { Profile } from '../../domain/schema/profile.ts'
import type { Authored } from '../authored.ts'
import { entryLayers, type Layer, mergedExtensions, nearestField } from './layers.ts'
import { resolveDevelopment, resolveLevel } from './levels.ts'
import {
  correction,
  find,
  freeAliases,
  Lookup,
  statedAliases,
  type ReportFinding,
  reportTwice,
  without,
  withoutDuplicates,
} from './lookup.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface RoleLevels {
  readonly levels: readonly Level[]
  /** The track that a role with levels of its own brings along. */
  readonly track: Track | undefined
}

/** The levels of a role: its own, or those of the framework that it names, with its own words for them. */
export function resolveRoleLevels(
  slug: RoleSlug,
  layers: readonly Layer<Profile>[],
  vocabulary: Vocabulary,
  report: ReportFinding,
): RoleLevels {
  const own = layers[0]?.authored
  const stated = layers.find(({ authored: { value } }) => value.levels ?? value.ownLevels)?.authored
  if (!own || !stated) {
    if (own) report(finding('levels-missing', own.place('name'), {}))
    return { levels: [], track: undefined }
  }
  if (stated.value.levels && stated.value.ownLevels) {
    report(
      finding(
        'levels-twice',
        stated.keyPlace('ownLevels'),
        {},
        { related: { at: stated.keyPlace('levels'), text: 'and here' } },
      ),
    )
  }
  const track = stated.value.ownLevels ? ownTrack(slug, stated, vocabulary, report) : undefined
  const base = track ? track.levels : frameworkLevels(stated, vocabulary, stated === own ? report : ignore)
  const lookup = new Lookup(base)
  const known = (key: string): string | undefined => lookup.find(key)?.id
  const additions = entryLayers(layers, 'atLevel', (profile) => profile.atLevel, known)
  const developments = entryLayers(layers, 'development', (profile) => profile.development, known)
  const levels = base.map((level) =>
    withAdditions(level, additions.get(level.id) ?? [], developments.get(level.id) ?? []),
  )
  return { levels, track: track && { ...track, levels } }
}

function ignore(): void {}

function frameworkLevels(stated: Authored<Profile>, vocabulary: Vocabulary, report: ReportFinding): Level[] {
  const texts = stated.value.levels ?? []
  const named = texts.flatMap((text, index) => {
    const level = find(
      vocabulary.levels,
      text,
      'unknown-level',
      stated.correctable('levels', index),
      report,
      without(texts, index),
    )
    return level ? [{ id: level.id, level, at: stated.place('levels', index) }] : []
  })
  const unique = withoutDuplicates('level', named, report)
  const trackOrder = vocabulary.tracks.map(({ id }) => id)
  const ordered = unique
    .map(({ level }) => level)
    .toSorted((a, b) => trackOrder.indexOf(a.track) - trackOrder.indexOf(b.track) || a.rank - b.rank)
  for (const [index, { level, at }] of unique.entries()) {
    const higher = unique
      .slice(0, index)
      .find((before) => before.level.track === level.track && before.level.rank > level.rank)
    if (!higher) continue
    // What stands behind may be out of order only because of this one.
    report(
      finding('level-order', at, {
        text: level.name,
        before: higher.level.name,
        ordered: ordered.map(({ name }) => name),
      }),
    )
    break
  }
  return ordered
}

function ownTrack(slug: RoleSlug, stated: Authored<Profile>, vocabulary: Vocabulary, report: ReportFinding): Track {
  // A role's own levels form a track that is named after the role.
  const id = slug as string as TrackId
  const framework = vocabulary.authored
  const wider = [
    { origin: 'framework' as const, authored: framework.part(framework.value.development ?? {}, 'development') },
  ]
  const levels = (stated.value.ownLevels ?? []).map((level, rank) =>
    resolveLevel(stated.part(level, 'ownLevels', rank), id, rank, wider, report),
  )
  for (const level of levels) {
    const shared = vocabulary.levels.things.find((other) => other.id === level.id)
    const related = shared && { at: shared.at, text: 'the framework defines it here' }
    if (related) report(finding('duplicate-id', level.at, { what: 'level', id: level.id }, { related }))
  }
  freeAliases(
    'level',
    [...levels.map(({ id: own }) => ({ id: own })), ...vocabulary.levels.things],
    (stated.value.ownLevels ?? []).flatMap((level, rank) =>
      statedAliases(stated.part(level, 'ownLevels', rank), level.id ?? slugOf(level.name)),
    ),
    report,
  )
  return {
    id,
    name: stated.value.name,
    description: undefined,
    levels: withoutDuplicates('level', levels, report),
    at: stated.keyPlace('ownLevels'),
  }
}

function withAdditions(
  level: Level,
  additions: readonly Layer<LevelAdditions>[],
  blocks: readonly Layer<Development>[],
): Level {
  if (additions.length === 0 && blocks.length === 0) return level
  const text = (field: 'summary' | 'scope' | 'autonomy' | 'impact' | 'leadership' | 'timeHorizon') =>
    nearestField(additions, field)?.value ?? level[field]
  return {
    ...level,
    summary: text('summary'),
    scope: text('scope'),
    autonomy: text('autonomy'),
    impact: text('impact'),
    leadership: text('leadership'),
    timeHorizon: text('timeHorizon'),
    expectation: nearestField(additions, 'expectation') ?? level.expectation,
    timeToNext: nearestField(additions, 'timeToNext') ?? level.timeToNext,
    status: nearestField(additions, 'status')?.value ?? level.status,
    extensions: { ...level.extensions, ...mergedExtensions(additions) },
    development: { ...level.development, ...resolveDevelopment(blocks) },
  }
}

/**
 * Reports keys that are no level at all, that are a level but not one of this role, and that are a level which is there
 * already.
 */
export function reportUnknownLevels<Value extends object>(
  authored: Authored<Value>,
  fields: readonly (keyof Value & string)[],
  levels: Lookup<Level>,
  vocabulary: Vocabulary,
  report: ReportFinding,
): void {
  for (const field of fields) {
    const keys = Object.keys(authored.value[field] ?? {})
    reportTwice(
      'level',
      keys.map((key) => ({ id: levels.find(key)?.id, at: authored.keyPlace(field, key) })),
      report,
    )
    for (const [index, key] of keys.entries()) {
      const target = authored.correctableKey(field, key)
      if (levels.find(key)) continue
      if (vocabulary.levels.find(key)) report(finding('level-not-in-role', target.place(), levels.unknown(key)))
      else {
        report(
          finding(
            'unknown-level',
            target.place(),
            levels.unknown(key),
            correction(levels, key, target, without(keys, index)),
          ),
        )
      }
    }
  }
}
