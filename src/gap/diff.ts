/** The engine: it compares two positions and returns their gap. It is pure and also runs in the browser. */
import type { Edge, Framework, Position } from '../domain/framework.ts'
import { capabilityGaps, deepenCapabilities } from './capabilities.ts'
import { type PositionResult, findPosition } from './find.ts'
import type { Gap, PositionRef, Transition, TransitionKind } from './gap.ts'
import { responsibilityGaps } from './responsibilities.ts'
import { transitionTime } from './time-range.ts'

/** Returns the gap between two positions, or an error for a role or level that doesn't exist. */
export function diff(framework: Framework, from: Position, to: Position): PositionResult<Gap> {
  const start = findPosition(framework, from)
  if (!start.ok) return start
  const end = findPosition(framework, to)
  if (!end.ok) return end
  return { ok: true, value: diffKnownPositions(framework, start.value, end.value) }
}

/** Returns the gap between two positions that exist. */
export function diffKnownPositions(framework: Framework, from: PositionRef, to: PositionRef): Gap {
  const kind = transitionKind(from, to)
  const edge = edgeBetween(from, to)
  const capabilities = kind === 'deepen' ? deepenCapabilities(framework, to) : capabilityGaps(framework, from, to)
  return {
    kind,
    from,
    to,
    time: transitionTime({ framework, kind, from, to, edge, capabilities }),
    capabilities,
    responsibilities: responsibilityGaps(from, to),
    notes: edge && notesOf(edge, from),
  }
}

/** The origin is the profile if the move is declared in the file of the role, else the framework. */
function notesOf({ notes, at }: Edge, { role }: PositionRef): Gap['notes'] {
  return notes === undefined
    ? undefined
    : { value: notes, origin: at.file === role.at.file ? 'profile' : 'framework', at }
}

/**
 * Returns every transition with a generated ladder: from each level to the next, and from each level to itself, by
 * role, lowest level first.
 */
export function transitions({ roles }: Framework): Transition[] {
  return roles.flatMap((role) => {
    const positions = role.levels.map((level): PositionRef => ({ role, level }))
    const next = positions.flatMap((from, index) => {
      const to = positions[index + 1]
      return to && to.level.track === from.level.track ? [transition(from, to)] : []
    })
    return [...next, ...positions.map((position) => transition(position, position))]
  })
}

/** Returns every declared move to another role or track, by role, in the order of its edges. */
export function moves(framework: Framework): Transition[] {
  return framework.roles.flatMap((role) => {
    const seen = new Set<string>()
    return role.edges.flatMap(({ kind, from, to }): Transition[] => {
      const key = `${from.level} ${to.role} ${to.level}`
      if (kind === 'next' || seen.has(key)) return []
      seen.add(key)
      const start = findPosition(framework, from)
      const end = findPosition(framework, to)
      return start.ok && end.ok ? [transition(start.value, end.value)] : []
    })
  })
}

function transition(from: PositionRef, to: PositionRef): Transition {
  return { kind: transitionKind(from, to), from, to }
}

export function transitionKind(from: PositionRef, to: PositionRef): TransitionKind {
  if (from.level.track !== to.level.track) return 'switch'
  if (from.role.slug !== to.role.slug) return 'lateral'
  const distance =
    to.role.levels.findIndex(({ id }) => id === to.level.id) -
    from.role.levels.findIndex(({ id }) => id === from.level.id)
  if (distance === 0) return 'deepen'
  return distance === 1 ? 'next' : 'skip'
}

function edgeBetween(from: PositionRef, to: PositionRef): Edge | undefined {
  return from.role.edges.find(
    (edge) => edge.from.level === from.level.id && edge.to.role === to.role.slug && edge.to.level === to.level.id,
  )
}
