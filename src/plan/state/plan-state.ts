/** The data of a plan. Browser storage, exported files and links contain the same data. */

/** A calendar day, `2026-03-01`. */
export type Day = string

export interface PlanEvidence {
  /** The id of the item that the evidence belongs to: `capability/sql`. */
  readonly on: string
  readonly date: Day
  readonly text: string
  /** Ids of criteria. */
  readonly criteria: readonly string[]
}

/** A value that refers to a wording, with the fingerprint of that wording at the time. */
export interface Worded<Value> {
  readonly value: Value
  readonly wording: string
}

export interface PlanState {
  readonly version: 1
  /** `role@level`. */
  readonly from: string
  readonly to: string
  /** The first day of the plan. Milestones count from it. */
  readonly start?: Day
  /** Fingerprints of the wording of ticked items, by item id. */
  readonly ticks: Readonly<Record<string, string>>
  /** The step that the person chose for themselves, by capability. */
  readonly standings: Readonly<Record<string, Worded<string>>>
  readonly evidence: readonly PlanEvidence[]
  /** By item id; `plan` for notes about the whole plan. */
  readonly notes: Readonly<Record<string, string>>
  /** Target dates by item id. */
  readonly dates: Readonly<Record<string, Day>>
}

export function emptyPlan(from: string, to: string): PlanState {
  return { version: 1, from, to, ticks: {}, standings: {}, evidence: [], notes: {}, dates: {} }
}

export type ReadState =
  | {
      readonly kind: 'plan'
      readonly state: PlanState
      /** Parts that this version cannot read. The caller must keep them. */
      readonly unknown: Readonly<Record<string, unknown>>
    }
  /** Written by a later version, so it must not be overwritten. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'foreign' }

/** Reads a stored, exported or shared plan. Returns the valid parts and, separately, all others. Never throws. */
export function readPlanState(value: unknown): ReadState {
  if (!isRecord(value) || typeof value['version'] !== 'number') return { kind: 'foreign' }
  if (value['version'] > 1) return { kind: 'newer', version: value['version'] }
  const { from, to } = value
  if (value['version'] !== 1 || !isPosition(from) || !isPosition(to)) return { kind: 'foreign' }
  // A map, because a key may be `__proto__`.
  const unknown = new Map<string, unknown>()
  const ticks = entriesOf(value['ticks'], isText, 'ticks', unknown)
  const standings = entriesOf(value['standings'], isWorded, 'standings', unknown)
  const notes = entriesOf(value['notes'], isText, 'notes', unknown)
  const dates = entriesOf(value['dates'], isDay, 'dates', unknown)
  const evidence = listOf(value['evidence'], unknown)
  const { start } = value
  if (start !== undefined && !isDay(start)) unknown.set('start', start)
  const known = ['version', 'from', 'to', 'start', 'ticks', 'standings', 'notes', 'dates', 'evidence']
  for (const [key, part] of Object.entries(value)) if (!known.includes(key)) unknown.set(key, part)
  const state: PlanState = {
    version: 1,
    from,
    to,
    ...(isDay(start) ? { start } : {}),
    ticks,
    standings,
    evidence,
    notes,
    dates,
  }
  return { kind: 'plan', state, unknown: Object.fromEntries(unknown) }
}

function entriesOf<Value>(
  part: unknown,
  isValid: (value: unknown) => value is Value,
  name: string,
  unknown: Map<string, unknown>,
): Record<string, Value> {
  if (part === undefined) return {}
  if (!isRecord(part)) {
    unknown.set(name, part)
    return {}
  }
  const valid: [string, Value][] = []
  const invalid: [string, unknown][] = []
  for (const [key, value] of Object.entries(part)) {
    if (isValid(value)) valid.push([key, value])
    else invalid.push([key, value])
  }
  if (invalid.length > 0) unknown.set(name, Object.fromEntries(invalid))
  return Object.fromEntries(valid)
}

function listOf(part: unknown, unknown: Map<string, unknown>): PlanEvidence[] {
  if (part === undefined) return []
  const all: readonly unknown[] = Array.isArray(part) ? part : [part]
  const invalid = all.filter((each) => !isEvidence(each))
  if (invalid.length > 0) unknown.set('evidence', invalid)
  return all.filter(isEvidence)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isPosition(value: unknown): value is string {
  return isText(value) && /^[^@\s]+@[^@\s]+$/.test(value)
}

/** Returns whether a value is an existing day, `2026-03-01`. */
export function isDay(value: unknown): value is Day {
  if (!isText(value) || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

function isWorded(value: unknown): value is Worded<string> {
  return isRecord(value) && isText(value['value']) && isText(value['wording'])
}

function isEvidence(value: unknown): value is PlanEvidence {
  if (!isRecord(value)) return false
  const { on, date, text, criteria } = value
  return isText(on) && isDay(date) && isText(text) && Array.isArray(criteria) && criteria.every(isText)
}
