/**
 * What somebody has ticked on one ladder, as it is stored:
 * `{"format":"rungs-plan","version":1,"ticks":{"<item>":{"wording":"<fingerprint>"}}}`. Whoever stores more beside it
 * (notes, dates) loses nothing: unknown keys are kept. Pure: what is stored may be anything, and is never thrown away.
 */

/** A tick, with the fingerprint of the sentence that was read when it was made. */
interface Tick {
  readonly wording: string
  readonly [other: string]: unknown
}

export interface TickRecord {
  /** By the id of the item; also of items that the ladder no longer has. */
  readonly ticks: ReadonlyMap<string, Tick>
  /** What else is stored here, as it is. */
  readonly others: Readonly<Record<string, unknown>>
}

/** `foreign`: there is something, and it is not ours, or broken, or from a later version. */
export type Stored = { readonly kind: 'book'; readonly book: TickRecord } | { readonly kind: 'foreign' }

const format = 'rungs-plan'
const version = 1

export const emptyTickRecord: TickRecord = { ticks: new Map(), others: {} }

/** @param text what is stored; null for nothing */
export function parseTickRecord(text: string | null): Stored {
  if (text === null) return { kind: 'book', book: emptyTickRecord }
  const stored = parsed(text)
  if (!isObject(stored)) return { kind: 'foreign' }
  const { format: itsFormat, version: itsVersion, ticks, ...others } = stored
  if (itsFormat !== format || itsVersion !== version || !isObject(ticks)) return { kind: 'foreign' }
  const entries: [string, Tick][] = []
  for (const [id, tick] of Object.entries(ticks)) {
    if (!isObject(tick) || typeof tick['wording'] !== 'string') return { kind: 'foreign' }
    entries.push([id, { ...tick, wording: tick['wording'] }])
  }
  return { kind: 'book', book: { ticks: new Map(entries), others } }
}

/** The text to store; null when there is nothing to keep. */
export function serializeTickRecord({ ticks, others }: TickRecord): string | null {
  if (ticks.size === 0 && Object.keys(others).length === 0) return null
  return JSON.stringify({ ...others, format, version, ticks: Object.fromEntries(ticks) })
}

/** @param wording the fingerprint of what the item says now */
export function withTick(book: TickRecord, item: string, wording: string): TickRecord {
  return { ...book, ticks: new Map(book.ticks).set(item, { ...book.ticks.get(item), wording }) }
}

export function withoutTick(book: TickRecord, item: string): TickRecord {
  return { ...book, ticks: new Map(Array.from(book.ticks).filter(([id]) => id !== item)) }
}

export function withoutTicks(book: TickRecord): TickRecord {
  return { ...book, ticks: new Map() }
}

/** The ticks of a former state back again. What has been ticked since stays as it is. */
export function withTicksOf(book: TickRecord, former: TickRecord): TickRecord {
  return { ...book, ticks: new Map([...former.ticks, ...book.ticks]) }
}

/** How an item stands. `changed`: ticked when its wording was another one. */
export function tickState(book: TickRecord, item: string, wording: string): 'open' | 'ticked' | 'changed' {
  const tick = book.ticks.get(item)
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
