/** The expected time of a transition. All times are optional, and a sum with a missing part is undefined. */
import { addDurations, type Duration, longestDuration } from '../domain/duration.ts'
import type { StepTransition, Edge, Fact, Framework } from '../domain/framework.ts'
import type { CapabilityGap, PositionRef, TimeRange, TransitionKind } from './gap.ts'

/** Returns the sum of the times of the steps, which are learned one after the other. */
export function capabilityTime(stepTransitions: readonly StepTransition[]): TimeRange | undefined {
  return sum(
    stepTransitions.map(({ duration }) => duration),
    'sum-of-steps',
  )
}

export interface TransitionTimeInput {
  readonly framework: Framework
  readonly kind: TransitionKind
  readonly from: PositionRef
  readonly to: PositionRef
  readonly edge: Edge | undefined
  readonly capabilities: readonly CapabilityGap[]
}

/**
 * Returns the time stated for the move, else the sum over the levels crossed, but at least the time of the longest
 * capability, because capabilities are developed in parallel.
 */
export function transitionTime(input: TransitionTimeInput): TimeRange | undefined {
  if (input.kind === 'deepen') return undefined
  const longest = longestCapability(input.capabilities)
  const stated = statedTime(input)
  if (!stated || !longest) return stated ?? longest
  const duration = longestDuration(stated.duration, longest.duration)
  if (isAsLong(stated, duration)) return stated
  return { duration, rule: stated.rule, sources: [...stated.sources, ...longest.sources] }
}

function statedTime({ framework, from, to, edge }: TransitionTimeInput): TimeRange | undefined {
  if (edge?.duration) return { duration: edge.duration.value, rule: 'stated', sources: [edge.duration.at] }
  const isUpwards = from.role === to.role && from.level.track === to.level.track && from.level.rank < to.level.rank
  if (!isUpwards) return undefined
  const track = framework.tracks.find(({ id }) => id === from.level.track)
  const crossed = track?.levels.slice(from.level.rank, to.level.rank) ?? []
  return sum(
    crossed.map((level) => (from.role.levels.find(({ id }) => id === level.id) ?? level).timeToNext),
    'sum-of-levels',
  )
}

/** The sources are those of the capabilities that determine the minimum and the maximum. */
function longestCapability(capabilities: readonly CapabilityGap[]): TimeRange | undefined {
  const times = capabilities.flatMap((gap) => ('time' in gap && gap.time ? [gap.time] : []))
  const [first, ...others] = times.map(({ duration }) => duration)
  if (!first) return undefined
  const duration = longestDuration(first, ...others)
  const whole = times.find((time) => isAsLong(time, duration))
  const reaching = times.filter((time) => time.duration.min === duration.min || time.duration.max === duration.max)
  return {
    duration,
    rule: 'longest-capability',
    sources: whole ? whole.sources : reaching.flatMap(({ sources }) => sources),
  }
}

function isAsLong(time: TimeRange, { min, max }: Duration): boolean {
  return time.duration.min === min && time.duration.max === max
}

function sum(times: readonly (Fact<Duration> | undefined)[], rule: TimeRange['rule']): TimeRange | undefined {
  const [first, ...others] = times
  return others.reduce<TimeRange | undefined>(
    (total, time) =>
      total &&
      time && { duration: addDurations(total.duration, time.value), rule, sources: [...total.sources, time.at] },
    first && { duration: first.value, rule, sources: [first.at] },
  )
}
