/** Ticks: whatever a browser's store holds, nothing of it gets lost and nothing fails. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyTickRecord,
  parseTickRecord,
  tickState,
  type TickRecord,
  withoutTick,
  withoutTicks,
  withTick,
  withTicksOf,
  serializeTickRecord,
} from '../../src/browser/scripts/ticks/tick-record.ts'
import { openTickStore, type KeyValueStore } from '../../src/browser/scripts/ticks/tick-store.ts'

const word = fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'constructor', 'readiness/capability/sql'), fc.string())
// JSON has no -0.
const note = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)))
const tick = fc.record({ wording: fc.string(), note }, { requiredKeys: ['wording'] })
const book: fc.Arbitrary<TickRecord> = fc
  .record({ ticks: fc.array(fc.tuple(word, tick)), notes: fc.array(fc.string(), { maxLength: 2 }) })
  .map(({ ticks, notes }) => ({ ticks: new Map(ticks), others: notes.length > 0 ? { notes } : {} }))

/** What somebody else may have left: nonsense, other JSON, books that are cut off or of another version. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  book.map((made) => (serializeTickRecord(made) ?? '').slice(0, -3)),
  book.map((made) => (serializeTickRecord(made) ?? '').replace('"version":1', '"version":2')),
  fc.constantFrom(
    '{"format":"rungs-plan","version":1,"ticks":{"a":true}}',
    '{"format":"rungs-plan","version":1,"ticks":[]}',
    'null',
    '[]',
    '""',
  ),
)

function bookIn(text: string | null): TickRecord {
  const stored = parseTickRecord(text)
  if (stored.kind === 'foreign') throw new Error(`not a record: ${text}`)
  return stored.record
}

/** A store of a browser, with room for so many letters. */
function storeOf(inside: Map<string, string>, room = Infinity): KeyValueStore {
  return {
    get: (key) => inside.get(key) ?? null,
    set: (key, text) => {
      if (text === null) return inside.delete(key) || true
      const others = Array.from(inside).reduce((sum, [name, value]) => sum + (name === key ? 0 : value.length), 0)
      if (others + text.length > room) return false
      inside.set(key, text)
      return true
    },
  }
}

describe('a book of ticks', () => {
  it('comes back as it was stored, with all that others keep in it', () => {
    fc.assert(
      fc.property(book, (made) => {
        expect(bookIn(serializeTickRecord(made))).toEqual({ ticks: made.ticks, others: made.others })
      }),
    )
  })

  it('can be read from anything, or is called foreign', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(['book', 'foreign']).toContain(parseTickRecord(text).kind)
      }),
    )
  })

  it('knows an item whose wording is another one since', () => {
    const ticked = withTick(emptyTickRecord, 'a', 'first')
    expect(tickState(ticked, 'a', 'first')).toBe('ticked')
    expect(tickState(ticked, 'a', 'second')).toBe('changed')
    expect(tickState(withTick(ticked, 'a', 'second'), 'a', 'second')).toBe('ticked')
    expect(tickState(withoutTick(ticked, 'a'), 'a', 'first')).toBe('open')
  })

  it('has all ticks again when clearing them is undone, and those that came since', () => {
    fc.assert(
      fc.property(book, word, (made, item) => {
        const since = withTick(withoutTicks(made), item, 'now')
        const restored = withTicksOf(since, made)
        expect(restored.ticks).toEqual(new Map([...made.ticks, ...since.ticks]))
        expect(restored.others).toEqual(made.others)
      }),
    )
  })

  it('keeps what else is written at a tick that is set anew', () => {
    const noted = bookIn(
      '{"format":"rungs-plan","version":1,"ticks":{"a":{"wording":"old","evidence":["x"]}},"due":"2026-12-01"}',
    )
    expect(JSON.parse(serializeTickRecord(withTick(noted, 'a', 'new')) ?? '')).toMatchObject({
      ticks: { a: { wording: 'new', evidence: ['x'] } },
      due: '2026-12-01',
    })
  })
})

describe('a shelf of ticks', () => {
  it('sets aside what is not its own, and loses none of it, however often that happens', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
        const inside = new Map<string, string>()
        for (const text of texts) {
          inside.set('here', text)
          const shelf = openTickStore('here', storeOf(inside))
          const isForeign = parseTickRecord(text).kind === 'foreign'
          shelf.change((made) => withTick(made, 'mine', 'w'))
          expect(shelf.isPersistent()).toBe(true)
          expect(shelf.hasSetAside()).toBe(isForeign)
          expect(bookIn(inside.get('here') ?? null).ticks.has('mine')).toBe(true)
          if (isForeign) expect(Array.from(inside).some(([key, value]) => key !== 'here' && value === text)).toBe(true)
        }
      }),
    )
  })

  it('never writes over what it could not set aside, and works on in memory', () => {
    const inside = new Map([['here', 'something of somebody else']])
    const shelf = openTickStore('here', storeOf(inside, 30))
    shelf.change((made) => withTick(made, 'a', 'w'))
    expect(inside.get('here')).toBe('something of somebody else')
    expect(shelf.isPersistent()).toBe(false)
    expect(shelf.read().ticks.has('a')).toBe(true)
  })

  it('works on in memory when the store is full or blocked, and says so', () => {
    for (const store of [storeOf(new Map(), 10), { get: () => undefined, set: () => false }]) {
      const shelf = openTickStore('here', store)
      shelf.change((made) => withTick(made, 'a', 'w'))
      shelf.change((made) => withTick(made, 'b', 'w'))
      expect(shelf.isPersistent()).toBe(false)
      expect(Array.from(shelf.read().ticks.keys())).toEqual(['a', 'b'])
    }
  })

  it('adds to what another window has ticked meanwhile', () => {
    const inside = new Map<string, string>()
    const [one, other] = [openTickStore('here', storeOf(inside)), openTickStore('here', storeOf(inside))]
    one.change((made) => withTick(made, 'a', 'w'))
    other.change((made) => withTick(made, 'b', 'w'))
    expect(Array.from(one.read().ticks.keys())).toEqual(['a', 'b'])
  })

  it('leaves nothing behind when all ticks are gone', () => {
    const inside = new Map<string, string>()
    const shelf = openTickStore('here', storeOf(inside))
    shelf.change((made) => withTick(made, 'a', 'w'))
    shelf.change(withoutTicks)
    expect(inside.size).toBe(0)
  })
})
