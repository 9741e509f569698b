/** Explains every fact of a gap with its rule and its sources. */
import type { Place } from '../diagnostic/finding.ts'
import type { Duration } from '../domain/duration.ts'
import type { Fact, Framework } from '../domain/framework.ts'
import { transitionId } from '../domain/position.ts'
import { diffKnownPositions, transitionKind } from './diff.ts'
import type { CapabilityGap, Gap, ResponsibilityGap, PositionRef, TimeRange } from './gap.ts'

/**
 * The rule behind a fact. `stated`: a file states it. `steps-compared`: it compares the steps of the two positions.
 * `one-step-up`: a development ladder leads to the next step. `importance-times-steps`, `sum-of-steps`,
 * `sum-of-levels`, `longest-capability`: see `priority.ts` and `time-range.ts`. `criterion-matched`: it matches
 * criteria by id, else by text. `accountability-compared`: it compares expectation and metrics.
 */
export type Rule =
  | 'stated'
  | 'steps-compared'
  | 'one-step-up'
  | 'importance-times-steps'
  | 'sum-of-steps'
  | 'sum-of-levels'
  | 'longest-capability'
  | 'criterion-matched'
  | 'accountability-compared'

export interface Explanation {
  /** A stable id, such as `data-engineer/senior-to-staff/capability/sql/priority`. */
  readonly id: string
  /** A short text of the fact. */
  readonly says: string
  readonly rule: Rule
  readonly sources: readonly Place[]
}

/** Returns the gap that the id of an explanation belongs to, or undefined if there is none. */
export function gapOfId(framework: Framework, id: string): Gap | undefined {
  const [slug, rest] = id.split('/')
  const role = framework.roles.find((candidate) => candidate.slug === slug)
  if (!role || rest === undefined) return undefined
  const wanted = `${slug}/${rest}`
  const positions = framework.roles.flatMap((other) =>
    other.levels.map((level): PositionRef => ({ role: other, level })),
  )
  const starts = role.levels.filter(({ id: level }) => rest.startsWith(`${level}-`))
  for (const level of starts) {
    const from = { role, level }
    const to = positions.find(
      (target) => transitionId({ kind: transitionKind(from, target), from, to: target }) === wanted,
    )
    if (to) return diffKnownPositions(framework, from, to)
  }
  return undefined
}

/** Returns the explanations of all facts, in the order of the gap. */
export function explainGap(gap: Gap): Explanation[] {
  const id = transitionId(gap)
  return [
    ...timeFacts(id, gap.time),
    ...(gap.notes
      ? [{ id: `${id}/notes`, says: gap.notes.value, rule: 'stated' as const, sources: [gap.notes.at] }]
      : []),
    ...gap.capabilities.flatMap((entry) => capabilityFacts(`${id}/capability/${entry.capability.id}`, entry, gap)),
    ...gap.responsibilities.map((entry) =>
      responsibilityFact(`${id}/responsibility/${entry.responsibility.id}`, entry),
    ),
  ]
}

function timeFacts(id: string, time: TimeRange | undefined): Explanation[] {
  return time ? [{ id: `${id}/time`, says: durationText(time.duration), rule: time.rule, sources: time.sources }] : []
}

/** Returns a duration in the format of profiles. */
function durationText({ min, max, unit }: Duration): string {
  const [least, most] = unit === 'year' ? [min / 12, max / 12] : [min, max]
  return `${least === most ? least : `${least}-${most}`} ${unit}${most === 1 ? '' : 's'}`
}

function capabilityFacts(id: string, entry: CapabilityGap, gap: Gap): Explanation[] {
  const rule: Rule = gap.kind === 'deepen' ? 'one-step-up' : 'steps-compared'
  const sources = [cellPlace(entry, 'fromCell'), cellPlace(entry, 'toCell')].flatMap((place) => place ?? [])
  return [
    { id, says: changeText(entry), rule, sources: sources.length > 0 ? sources : [entry.capability.at] },
    ...closingFacts(id, entry),
    ...reasonFacts(id, entry),
    ...criterionFacts(id, entry),
  ]
}

function cellPlace(entry: CapabilityGap, cell: 'fromCell' | 'toCell'): Place | undefined {
  return entry[cell]?.at
}

function changeText(entry: CapabilityGap): string {
  const from = 'from' in entry ? entry.from?.name : undefined
  const to = 'to' in entry ? entry.to?.name : undefined
  const steps =
    entry.kind === 'unchanged' ? entry.at?.name : [from, to].filter((name) => name !== undefined).join(' → ')
  return steps ? `${entry.kind}: ${steps}` : entry.kind
}

function closingFacts(id: string, entry: CapabilityGap): Explanation[] {
  if (entry.kind !== 'raised' && entry.kind !== 'new') return []
  const { priority } = entry
  const reason = priority?.reason
  const says =
    reason?.rule === 'importance-times-steps'
      ? `${priority?.priority.name ?? ''}: ${reason.importance.name} (${reason.importance.weight}) × ${reason.steps} = ${reason.score}`
      : (priority?.priority.name ?? '')
  const judged: Explanation[] = reason ? [{ id: `${id}/priority`, says, rule: reason.rule, sources: [reason.at] }] : []
  const stepTransitions = entry.stepTransitions.flatMap((transition) =>
    (['actions', 'indicators', 'resources'] as const).flatMap((field): Explanation[] => {
      const fact: Fact<readonly unknown[]> | undefined = transition[field]
      return fact
        ? [
            {
              id: `${id}/${field}/${transition.to.id}`,
              says: `${fact.value.length} from the ${fact.origin}`,
              rule: 'stated',
              sources: [fact.at],
            },
          ]
        : []
    }),
  )
  return [...judged, ...timeFacts(id, entry.time), ...stepTransitions]
}

function reasonFacts(id: string, entry: CapabilityGap): Explanation[] {
  if ((entry.kind !== 'lowered' && entry.kind !== 'dropped') || entry.reason === undefined) return []
  return [
    { id: `${id}/reason`, says: entry.reason, rule: 'stated', sources: [entry.toCell?.at ?? entry.capability.at] },
  ]
}

function criterionFacts(id: string, entry: CapabilityGap): Explanation[] {
  if (!('wording' in entry) || entry.wording.kind === 'unwritten') return []
  return entry.wording.changes.map((change): Explanation => {
    const criterion = change.kind === 'reworded' ? change.to : change.criterion
    const sources = change.kind === 'reworded' ? [change.from.at, change.to.at] : [change.criterion.at]
    return {
      id: `${id}/criterion/${criterion.id}`,
      says: `${change.kind}: ${criterion.text}`,
      rule: 'criterion-matched',
      sources,
    }
  })
}

function responsibilityFact(id: string, entry: ResponsibilityGap): Explanation {
  const sides = [...('from' in entry ? [entry.from] : []), ...('to' in entry ? [entry.to] : [])]
  const places = sides.flatMap(({ expectation, metrics }) => [
    ...(expectation ? [expectation.at] : []),
    ...(metrics ? [metrics.at] : []),
  ])
  return { id, says: entry.kind, rule: 'accountability-compared', sources: [entry.responsibility.at, ...places] }
}
