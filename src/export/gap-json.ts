/** A gap as versioned JSON: the gap itself, with positions in place of whole roles. */
import type { CapabilityGap, Gap, ResponsibilityGap, Stand } from '../gap/gap.ts'

/** Grows when a reader of the JSON would have to change. */
const formatVersion = 1

export interface GapJson {
  readonly version: number
  readonly kind: Gap['kind']
  readonly from: PositionJson
  readonly to: PositionJson
  readonly time: Gap['time']
  readonly notes: Gap['notes']
  readonly capabilities: readonly object[]
  readonly responsibilities: readonly object[]
}

interface PositionJson {
  readonly role: string
  readonly roleName: string
  readonly level: string
  readonly levelName: string
}

/** Plain data, ready for `JSON.stringify`. */
export function gapJson(gap: Gap): GapJson {
  return {
    version: formatVersion,
    kind: gap.kind,
    from: positionJson(gap.from),
    to: positionJson(gap.to),
    time: gap.time,
    notes: gap.notes,
    capabilities: gap.capabilities.map(capabilityJson),
    responsibilities: gap.responsibilities.map(responsibilityJson),
  }
}

function positionJson({ role, level }: Stand): PositionJson {
  return { role: role.slug, roleName: role.name, level: level.id, levelName: level.name }
}

function capabilityJson(entry: CapabilityGap): object {
  const { capability, ...rest } = entry
  const { id, name, group, importance, scale, at, extensions } = capability
  return { ...rest, capability: { id, name, group, importance, scale, at, extensions } }
}

function responsibilityJson(entry: ResponsibilityGap): object {
  const { responsibility, ...rest } = entry
  const { id, name, primary, at } = responsibility
  return { ...rest, responsibility: { id, name, primary, at } }
}
