/** The lattice: every move that the framework and the profiles know of, as edges between positions. */
import { finding } from '../../diagnostic/finding.ts'
import type { Edge, Fact, Level, Position, Track } from '../../domain/framework.ts'
import { addDurations, type Duration } from '../../domain/duration.ts'
import type { AuthoredMove } from '../../domain/schema/profile.ts'
import type { Authored } from '../authored.ts'
import { nearestField } from './layers.ts'
import type { ProfileSource, RoleReference } from './role-references.ts'
import { correction, find, Lookup, type ReportFinding } from './lookup.ts'
import type { ResolvedRole } from './roles.ts'
import type { Vocabulary } from './vocabulary.ts'

type RoleWithoutEdges = ResolvedRole['role']

interface EdgeContext {
  readonly vocabulary: Vocabulary
  readonly references: Lookup<RoleReference>
  readonly roles: ReadonlyMap<string, RoleWithoutEdges>
  readonly tracks: readonly Track[]
  readonly report: ReportFinding
}

/** The edges that begin at a role: to its next levels, between its own tracks, and along its moves. */
export function resolveEdges(role: RoleWithoutEdges, source: ProfileSource, context: EdgeContext): Edge[] {
  return [
    ...nextEdges(role, context.tracks),
    ...switchEdges(role, role, undefined, context.vocabulary),
    ...moveEdges(role, source, context),
  ]
}

function position(role: RoleWithoutEdges, level: Level): Position {
  return { role: role.slug, level: level.id }
}

function nextEdges(role: RoleWithoutEdges, tracks: readonly Track[]): Edge[] {
  return role.levels.flatMap((from, index): Edge[] => {
    const to = role.levels[index + 1]
    if (to?.track !== from.track) return []
    const track = tracks.find(({ id }) => id === from.track)
    return [
      {
        kind: 'next',
        from: position(role, from),
        to: position(role, to),
        duration: timeBetween(from, to, track, role),
        notes: undefined,
        at: from.timeToNext?.at ?? from.at,
      },
    ]
  })
}

/**
 * A role may leave out levels of its track; the time at these counts too. A level without a time leaves the sum
 * unknown.
 */
function timeBetween(
  from: Level,
  to: Level,
  track: Track | undefined,
  role: RoleWithoutEdges,
): Fact<Duration> | undefined {
  const crossed =
    track?.levels.slice(from.rank, to.rank).map((level) => role.levels.find(({ id }) => id === level.id) ?? level) ?? []
  const times = crossed.flatMap(({ timeToNext }) => timeToNext ?? [])
  const [first] = times
  if (!first || times.length < crossed.length) return undefined
  return { ...first, value: times.map(({ value }) => value).reduce(addDurations) }
}

function switchEdges(
  from: RoleWithoutEdges,
  to: RoleWithoutEdges,
  move: Authored<AuthoredMove> | undefined,
  vocabulary: Vocabulary,
): Edge[] {
  return vocabulary.switches.flatMap((edge): Edge[] => {
    const start = from.levels.find(({ id }) => id === edge.from)
    const end = to.levels.find(({ id }) => id === edge.to)
    if (!start || !end) return []
    const duration =
      (move && nearestField([{ origin: 'profile', authored: move }], 'duration')) ??
      nearestField([{ origin: 'framework', authored: edge.authored }], 'duration')
    const notes = move?.value.notes ?? edge.authored.value.notes
    return [
      {
        kind: 'switch',
        from: position(from, start),
        to: position(to, end),
        duration,
        notes,
        at: move?.place() ?? edge.authored.place(),
      },
    ]
  })
}

function moveEdges(role: RoleWithoutEdges, source: ProfileSource, context: EdgeContext): Edge[] {
  return (source.authored.value.moves ?? []).flatMap((move, index): Edge[] => {
    const authored = source.authored.part(move, 'moves', index)
    const target = find(context.references, move.to, 'unknown-role', authored.correctable('to'), context.report, [
      role.slug,
    ])
    const to = target && context.roles.get(target.source.slug)
    if (!to) return []
    if (to === role) {
      context.report(finding('self-relation', authored.place('to'), { what: 'a move to' }))
      return []
    }
    return move.from === undefined && move.at === undefined
      ? openMove(role, to, authored, context)
      : fixedMove(role, to, authored, context)
  })
}

/**
 * Without levels of its own a move stands for the same level of both roles, and for every switch of the framework
 * between them.
 */
function openMove(
  role: RoleWithoutEdges,
  to: RoleWithoutEdges,
  authored: Authored<AuthoredMove>,
  context: EdgeContext,
): Edge[] {
  const duration = nearestField([{ origin: 'profile', authored }], 'duration')
  const lateral = role.levels.flatMap((level): Edge[] => {
    const same = to.levels.find(({ id }) => id === level.id)
    return same
      ? [
          {
            kind: 'lateral',
            from: position(role, level),
            to: position(to, same),
            duration,
            notes: authored.value.notes,
            at: authored.place(),
          },
        ]
      : []
  })
  const edges = [...lateral, ...switchEdges(role, to, authored, context.vocabulary)]
  if (edges.length === 0) context.report(finding('no-switch', authored.place('to'), { from: role.name, to: to.name }))
  return edges
}

function fixedMove(
  role: RoleWithoutEdges,
  to: RoleWithoutEdges,
  authored: Authored<AuthoredMove>,
  context: EdgeContext,
): Edge[] {
  const start = levelOf(role, authored, 'from', context)
  const end = levelOf(to, authored, 'at', context)
  if (!start || !end) return []
  // A move that is one of the framework's switches says the same where it says nothing else.
  const known = context.vocabulary.switches.find((edge) => edge.from === start.id && edge.to === end.id)
  const duration =
    nearestField([{ origin: 'profile', authored }], 'duration') ??
    (known && nearestField([{ origin: 'framework', authored: known.authored }], 'duration'))
  const notes = authored.value.notes ?? known?.authored.value.notes
  const kind = start.track === end.track ? 'lateral' : 'switch'
  return [{ kind, from: position(role, start), to: position(to, end), duration, notes, at: authored.place() }]
}

function levelOf(
  role: RoleWithoutEdges,
  authored: Authored<AuthoredMove>,
  field: 'from' | 'at',
  { tracks, report }: EdgeContext,
): Level | undefined {
  const text = authored.value[field]
  if (text === undefined) {
    report(finding('missing-key', authored.keyPlace('to'), { key: field, type: 'a level' }))
    return undefined
  }
  const levels = new Lookup(role.levels)
  const level = levels.find(text)
  const target = authored.correctable(field)
  // A level that another role has is not misspelt.
  const also = tracks.some((track) => new Lookup(track.levels).find(text)) ? {} : correction(levels, text, target)
  if (!level) report(finding('level-not-in-role', target.place(), { ...levels.unknown(text), role: role.name }, also))
  return level
}
