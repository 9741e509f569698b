/**
 * A gap as versioned JSON, which `rungs gap --json` prints and the site has next to the page of a ladder. It has each
 * text once: the wording changes hold the criteria of both cells, and word runs follow from the two texts.
 */
import type { StepTransition } from '../domain/framework.ts'
import type { CapabilityGapJson, GapJson, ResponsibilityGapJson } from '../domain/schema/api/api-ladder.ts'
import type {
  CapabilityGap,
  Closing,
  Gap,
  JudgedPriority,
  ResponsibilityGap,
  PositionRef,
  TimeRange,
  WordingDelta,
} from '../gap/gap.ts'
import { criterionJson, factJson, placeJson, stepJson } from './json-parts.ts'

export type { GapJson } from '../domain/schema/api/api-ladder.ts'

type ClosingJson = Pick<Extract<CapabilityGapJson, { kind: 'raised' }>, 'climbs' | 'priority' | 'time'>

/** Returns plain data for `JSON.stringify`. */
export function gapJson(gap: Gap): GapJson {
  return {
    // Increase this number when programs that read the JSON have to change.
    version: 1,
    kind: gap.kind,
    from: standJson(gap.from),
    to: standJson(gap.to),
    time: gap.time && timeJson(gap.time),
    notes: gap.notes && factJson(gap.notes),
    capabilities: gap.capabilities.map(capabilityGapJson),
    responsibilities: gap.responsibilities.map(responsibilityGapJson),
  }
}

function standJson({ role, level }: PositionRef): GapJson['from'] {
  return { role: role.slug, roleName: role.name, level: level.id, levelName: level.name }
}

function timeJson({ duration, rule, sources }: TimeRange): NonNullable<GapJson['time']> {
  return { duration, rule, sources: sources.map(placeJson) }
}

function capabilityGapJson(entry: CapabilityGap): CapabilityGapJson {
  const { id, name, group, importance, scale, extensions, at } = entry.capability
  const capability = { id, name, group, importance: importance?.value.id, scale, extensions, at: placeJson(at) }
  switch (entry.kind) {
    case 'raised': {
      const { kind, from, to, wording } = entry
      return {
        kind,
        capability,
        from: stepJson(from),
        to: stepJson(to),
        wording: wordingJson(wording),
        ...closingJson(entry),
      }
    }
    case 'new': {
      const { kind, to, wording } = entry
      return { kind, capability, to: to && stepJson(to), wording: wordingJson(wording), ...closingJson(entry) }
    }
    case 'lowered': {
      const { kind, from, to, wording, reason } = entry
      return { kind, capability, from: stepJson(from), to: stepJson(to), wording: wordingJson(wording), reason }
    }
    case 'dropped':
      return { kind: entry.kind, capability, from: entry.from && stepJson(entry.from), reason: entry.reason }
    case 'unchanged':
      return { kind: entry.kind, capability, step: entry.at && stepJson(entry.at), wording: wordingJson(entry.wording) }
    case 'unknown':
      return { kind: entry.kind, capability }
  }
}

function wordingJson(wording: WordingDelta): Extract<CapabilityGapJson, { kind: 'raised' }>['wording'] {
  if (wording.kind === 'unwritten') return { kind: 'unwritten' }
  const changes = wording.changes.map((change) =>
    change.kind === 'reworded'
      ? { kind: change.kind, from: criterionJson(change.from), to: criterionJson(change.to) }
      : { kind: change.kind, criterion: criterionJson(change.criterion) },
  )
  return { kind: 'written', changes }
}

function closingJson({ stepTransitions, priority, time }: Closing): ClosingJson {
  return {
    climbs: stepTransitions.map(stepTransitionJson),
    priority: priority && priorityJson(priority),
    time: time && timeJson(time),
  }
}

function stepTransitionJson({
  from,
  to,
  actions,
  indicators,
  resources,
  duration,
}: StepTransition): ClosingJson['climbs'][number] {
  return {
    from: from && stepJson(from),
    to: stepJson(to),
    actions: actions && factJson(actions),
    indicators: indicators && factJson(indicators),
    resources: resources && factJson(resources),
    duration: duration && factJson(duration),
  }
}

function priorityJson({ priority, reason }: JudgedPriority): NonNullable<ClosingJson['priority']> {
  const { id, name } = priority
  if (reason.rule === 'stated') return { id, name, reason: { rule: reason.rule, at: placeJson(reason.at) } }
  const { rule, importance, steps, score, at } = reason
  return { id, name, reason: { rule, importance: importance.id, steps, score, at: placeJson(at) } }
}

function responsibilityGapJson(entry: ResponsibilityGap): ResponsibilityGapJson {
  const { id, name, primary, at } = entry.responsibility
  return {
    kind: entry.kind,
    responsibility: { id, name, primary, at: placeJson(at) },
    from: 'from' in entry ? accountabilityJson(entry.from) : undefined,
    to: 'to' in entry ? accountabilityJson(entry.to) : undefined,
  }
}

function accountabilityJson({
  expectation,
  metrics,
}: Extract<ResponsibilityGap, { kind: 'new' }>['to']): NonNullable<ResponsibilityGapJson['to']> {
  return { expectation: expectation?.value, metrics: metrics?.value ?? [] }
}
