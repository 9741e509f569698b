/** How long it takes. A time is optional everywhere; a sum with a missing part is no time at all. */
import { addDurations, type Duration, longerDuration } from '../domain/duration.ts'
import type { Climb, Edge, Fact, Framework } from '../domain/framework.ts'
import type { CapabilityGap, Stand, TimeRange, TransitionKind } from './gap.ts'

/** The steps of one capability are climbed one after the other. */
export function capabilityTime(climbs: readonly Climb[]): TimeRange | undefined {
  return sum(
    climbs.map(({ duration }) => duration),
    'sum-of-steps',
  )
}

export interface TransitionTimeInput {
  readonly framework: Framework
  readonly kind: TransitionKind
  readonly from: Stand
  readonly to: Stand
  readonly edge: Edge | undefined
  readonly capabilities: readonly CapabilityGap[]
}

/**
 * What the framework states for this very move, else the sum over the levels crossed, never shorter than the longest capability;
 * else the longest capability, because capabilities are worked on side by side.
 */
export function transitionTime(input: TransitionTimeInput): TimeRange | undefined {
  if (input.kind === 'deepen') return undefined
  const longest = longestCapability(input.capabilities)
  const stated = statedTime(input)
  return stated && longest ? longerTime(stated, longest) : (stated ?? longest)
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

function longestCapability(capabilities: readonly CapabilityGap[]): TimeRange | undefined {
  const times = capabilities.flatMap((gap): TimeRange[] => ('time' in gap && gap.time ? [{ ...gap.time, rule: 'longest-capability' }] : []))
  return times.length === 0 ? undefined : times.reduce(longerTime)
}

/** Side by side. The sources are those of the time that is longer at both ends; of both where neither is. The rule stays. */
function longerTime(a: TimeRange, b: TimeRange): TimeRange {
  const duration = longerDuration(a.duration, b.duration)
  if (duration === a.duration) return a
  return { duration, rule: a.rule, sources: duration === b.duration && a.rule === b.rule ? b.sources : [...a.sources, ...b.sources] }
}

function sum(times: readonly (Fact<Duration> | undefined)[], rule: TimeRange['rule']): TimeRange | undefined {
  const [first, ...others] = times
  return others.reduce<TimeRange | undefined>(
    (total, time) => total && time && { duration: addDurations(total.duration, time.value), rule, sources: [...total.sources, time.at] },
    first && { duration: first.value, rule, sources: [first.at] },
  )
}
