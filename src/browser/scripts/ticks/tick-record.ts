/**
 * The stored ticks of one ladder: `{"format":"rungs-plan","version":1,"ticks":{"<item>":{"wording":"<fingerprint>"}}}`.
 * Plans store further keys, such as notes and dates, so unknown keys are kept.
 */

interface Tick {
  /** The fingerprint of the ticked sentence. */
  readonly wording: string
  readonly [other: string]: unknown
}

export interface TickRecord {
  /** By item id, including items that the ladder no longer has. */
  readonly ticks: ReadonlyMap<string, Tick>
  /** All further stored keys, unchanged. */
  readonly others: Readonly<Record<string, unknown>>
}

const format = 'rungs-plan'
const version = 1

export const emptyTickRecord: TickRecord = { ticks: new Map(), others: {} }

/**
 * Parses the stored text; null when nothing is stored. `foreign` means that the text is damaged, or that something else
 * or a later version wrote it.
 */
export function parseTickRecord(
  text: string | null,
): { readonly kind: 'ticks'; readonly record: TickRecord } | { readonly kind: 'foreign' } {
  if (text === null) return { kind: 'ticks', record: emptyTickRecord }
  const stored = parsed(text)
  if (!isObject(stored)) return { kind: 'foreign' }
  const { format: itsFormat, version: itsVersion, ticks, ...others } = stored
  if (itsFormat !== format || itsVersion !== version || !isObject(ticks)) return { kind: 'foreign' }
  const entries: [string, Tick][] = []
  for (const [id, tick] of Object.entries(ticks)) {
    if (!isObject(tick) || typeof tick['wording'] !== 'string') return { kind: 'foreign' }
    entries.push([id, { ...tick, wording: tick['wording'] }])
  }
  return { kind: 'ticks', record: { ticks: new Map(entries), others } }
}

/** Returns the text to store; null when the record is empty. */
export function serializeTickRecord({ ticks, others }: TickRecord): string | null {
  if (ticks.size === 0 && Object.keys(others).length === 0) return null
  return JSON.stringify({ ...others, format, version, ticks: Object.fromEntries(ticks) })
}

/** @param wording the fingerprint of the current sentence */
export function withTick(record: TickRecord, item: string, wording: string): TickRecord {
  return { ...record, ticks: new Map(record.ticks).set(item, { ...record.ticks.get(item), wording }) }
}

export function withoutTick(record: TickRecord, item: string): TickRecord {
  return { ...record, ticks: new Map(Array.from(record.ticks).filter(([id]) => id !== item)) }
}

export function withoutTicks(record: TickRecord): TickRecord {
  return { ...record, ticks: new Map() }
}

/** Restores former ticks. Ticks that were made since then stay. */
export function withTicksOf(record: TickRecord, former: TickRecord): TickRecord {
  return { ...record, ticks: new Map([...former.ticks, ...record.ticks]) }
}

/** Returns the state of an item. `changed` means that its wording changed after it was ticked. */
export function tickState(record: TickRecord, item: string, wording: string): 'open' | 'ticked' | 'changed' {
  const tick = record.ticks.get(item)
  if (!tick) return 'open'
  return tick.wording === wording ? 'ticked' : 'changed'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
