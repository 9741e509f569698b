/** `framework.yaml`, its references looked up: what all roles share. */
import { finding, type Place } from '../../diagnostic/finding.ts'
import type { Importance, InteractionType, Level, Named, Priority, Track } from '../../domain/framework.ts'
import { type LevelId, slugOf, type TrackId } from '../../domain/ids.ts'
import type { AuthoredFramework } from '../../domain/schema/framework.ts'
import type { Authored } from '../authored.ts'
import { resolveLevel } from './levels.ts'
import { find, freeAliases, idFor, Lookup, statedAliases, type ReportFinding, withoutDuplicates } from './lookup.ts'
import { resolveScale, type ScaleDefaults } from './scales.ts'

/** A one-way edge from a level to a level of another track. */
export interface ResolvedSwitch {
  readonly from: LevelId
  readonly to: LevelId
  readonly authored: Authored<NonNullable<AuthoredFramework['switches']>[number]>
}

export interface Vocabulary {
  readonly authored: Authored<AuthoredFramework>
  readonly families: Lookup<Named>
  readonly groups: Lookup<Named>
  readonly importances: Lookup<Importance>
  readonly defaultImportance: Importance | undefined
  readonly priorities: Lookup<Priority>
  readonly scales: Lookup<ScaleDefaults>
  readonly interactionTypes: Lookup<InteractionType>
  readonly tracks: readonly Track[]
  readonly levels: Lookup<Level>
  readonly switches: readonly ResolvedSwitch[]
}

/** Looks up everything that the framework refers to in itself. */
export function resolveVocabulary(framework: Authored<AuthoredFramework>, report: ReportFinding): Vocabulary {
  const { value } = framework
  const importances = named(framework, 'importances', 'importance', report).map(({ base, authored }): Importance => ({
    ...base,
    weight: authored.value.weight,
  }))
  const defaultAt = value.importances?.findIndex((importance) => importance.default === true) ?? -1
  const priorities = named(framework, 'priorities', 'priority', report)
    .toSorted((a, b) => b.authored.value.from - a.authored.value.from)
    .map(({ base, authored }, rank): Priority => ({ ...base, from: authored.value.from, rank }))
  const interactionTypes = named(framework, 'interactionTypes', 'type of interaction', report)
  const typeLookup = new Lookup(interactionTypes.map(({ base }) => base))
  const writtenIds = new Map<Level, Place>()
  const tracks = resolveTracks(framework, writtenIds, report)
  const levels = new Lookup(
    withoutDuplicates(
      'level',
      tracks.flatMap((track) =>
        track.levels.map((level) => ({
          id: level.id,
          name: level.name,
          at: level.at,
          idAt: writtenIds.get(level),
          level,
        })),
      ),
      report,
    ).map(({ level }) => level),
  )
  freeAliases(
    'level',
    levels.things.map(({ id }) => ({ id })),
    value.tracks.flatMap((track, index) =>
      track.levels.flatMap((level, rank) =>
        statedAliases(framework.part(level, 'tracks', index, 'levels', rank), level.id ?? slugOf(level.name)),
      ),
    ),
    report,
  )
  const scales = (value.scales ?? []).map((scale, index) =>
    resolveScale(framework.part(scale, 'scales', index), report),
  )
  return {
    authored: framework,
    families: new Lookup(named(framework, 'families', 'family', report).map(({ base }) => base)),
    groups: new Lookup(named(framework, 'groups', 'group', report).map(({ base }) => base)),
    importances: new Lookup(importances),
    defaultImportance: importances[defaultAt],
    priorities: new Lookup(priorities),
    scales: new Lookup(withoutDuplicates('scale', scales, report)),
    interactionTypes: new Lookup(
      interactionTypes.map(({ base, authored }): InteractionType => {
        const { inSentence, reverse } = authored.value
        const other =
          reverse === undefined
            ? undefined
            : find(typeLookup, reverse, 'unknown-interaction-type', authored.correctable('reverse'), report)
        return { ...base, inSentence: inSentence ?? base.name, reverse: other?.id }
      }),
    ),
    tracks,
    levels,
    switches: resolveSwitches(framework, levels, report),
  }
}

type NamedField = 'families' | 'groups' | 'importances' | 'priorities' | 'interactionTypes'
type NamedEntry<Field extends NamedField> = NonNullable<AuthoredFramework[Field]>[number]

interface NamedPart<Field extends NamedField> {
  readonly base: Named
  readonly authored: Authored<NamedEntry<Field>>
}

function named<Field extends NamedField>(
  framework: Authored<AuthoredFramework>,
  field: Field,
  what: string,
  report: ReportFinding,
): NamedPart<Field>[] {
  const entries: readonly NamedEntry<Field>[] = framework.value[field] ?? []
  const parts = entries.map(
    (entry, index): NamedPart<Field> & Pick<Named, 'id' | 'name' | 'at'> & { readonly idAt: Place | undefined } => {
      const authored = framework.part(entry, field, index)
      const at = authored.place('name')
      const id = idFor(entry.id, entry.name, at, report)
      return {
        id,
        name: entry.name,
        at,
        idAt: entry.id === undefined ? undefined : authored.place('id'),
        authored,
        base: { id, name: entry.name, description: entry.description, at },
      }
    },
  )
  return withoutDuplicates(what, parts, report)
}

/** @param writtenIds takes the places of the ids that are written, not made from names */
function resolveTracks(
  framework: Authored<AuthoredFramework>,
  writtenIds: Map<Level, Place>,
  report: ReportFinding,
): Track[] {
  const shared = framework.value.development
  const tracks = framework.value.tracks.map((track, index): Track => {
    const authored = framework.part(track, 'tracks', index)
    const at = authored.place('name')
    // Ids are branded here, where they are made.
    const id = idFor(track.id, track.name, at, report) as TrackId
    const wider = [
      { origin: 'track' as const, authored: authored.part(track.development ?? {}, 'development') },
      { origin: 'framework' as const, authored: framework.part(shared ?? {}, 'development') },
    ]
    const levels = track.levels.map((level, rank) => {
      const resolved = resolveLevel(authored.part(level, 'levels', rank), id, rank, wider, report)
      if (level.id !== undefined) writtenIds.set(resolved, authored.place('levels', rank, 'id'))
      return resolved
    })
    return { id, name: track.name, description: track.description, levels, at }
  })
  return withoutDuplicates('track', tracks, report)
}

function resolveSwitches(
  framework: Authored<AuthoredFramework>,
  levels: Lookup<Level>,
  report: ReportFinding,
): ResolvedSwitch[] {
  return (framework.value.switches ?? []).flatMap((edge, index) => {
    const authored = framework.part(edge, 'switches', index)
    const from = find(levels, edge.from, 'unknown-level', authored.correctable('from'), report)
    const to = find(levels, edge.to, 'unknown-level', authored.correctable('to'), report)
    if (!from || !to) return []
    if (from.track === to.track) report(finding('same-track-switch', authored.place('to'), {}))
    return from.track === to.track ? [] : [{ from: from.id, to: to.id, authored }]
  })
}
