import { deflateSync, strToU8 } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../src/domain/fingerprint.ts'
import { emptyPlan, type PlanState } from '../../src/plan/state/plan-state.ts'
import { longestShare, readShare, shareText } from '../../src/plan/state/share.ts'
import { gap, positions, recordOf, tidyPlans, wildPlans } from './some-plans.ts'

const plans = fc.oneof(tidyPlans, wildPlans)

/** As a link has it, of anything. */
function packed(json: string): string {
  return Buffer.from(deflateSync(strToU8(fingerprint(json) + json), { level: 9 })).toString('base64url')
}

/**
 * Words of people, which compress like words and not like the same line twenty times: each is drawn by a number of its
 * own.
 */
function prose(seed: number, length: number): string {
  const words =
    'wrote moved measured asked the a for with team service guide draft review outage cache ledger contract consumers latency before after halved twice partner offered trial incident release plan numbers stable parser budget queue alert ownership'.split(
      ' ',
    )
  let state = seed * 7919 + 17
  const next = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor(state / 65536)
  }
  let text = ''
  while (text.length < length) text += `${words[next() % words.length]}${next() % 7 === 0 ? ` ${next() % 1000}` : ''} `
  return text.slice(0, length - 1).trimEnd() + '.'
}

/**
 * Everything that the ladder asks, rated; twenty pieces of evidence of 120 letters; notes of 200 letters below half of
 * the capabilities, and one about the whole.
 */
export const fullPlan: PlanState = {
  ...emptyPlan(...positions),
  start: '2026-03-01',
  standings: recordOf(
    gap.capabilities.map(({ capability }, n) => [
      capability.id,
      { value: capability.stepTransitions[n % 3]?.to.id ?? 'advanced', wording: `${n * 982451653}abc` },
    ]),
  ),
  ticks: recordOf(
    Array.from({ length: 12 }, (_, n) => [
      `readiness/capability/${gap.capabilities[n]?.capability.id ?? n}`,
      `${n * 472882027}def`,
    ]),
  ),
  evidence: Array.from({ length: 20 }, (_, n) => ({
    on: `evidence/${gap.capabilities[n % gap.capabilities.length]?.capability.id ?? ''}`,
    date: `2026-${String((n % 9) + 1).padStart(2, '0')}-15`,
    text: prose(n, 120),
    criteria:
      gap.capabilities[n % gap.capabilities.length]?.capability.cells[3]?.criteria.slice(0, 1).map(({ id }) => id) ??
      [],
  })),
  notes: recordOf([
    ['plan', prose(100, 600)] as const,
    ...gap.capabilities.flatMap(({ capability }, n) =>
      n % 2 === 0 ? [[`capability/${capability.id}`, prose(200 + n, 200)] as const] : [],
    ),
  ]),
  dates: recordOf(
    gap.capabilities.slice(0, 5).map(({ capability }, n) => [`capability/${capability.id}`, `2026-1${n % 3}-01`]),
  ),
}

describe('a shared plan', () => {
  it('comes back as it was, also when a messenger has broken the line', () => {
    fc.assert(
      fc.property(plans, fc.nat(), fc.stringMatching(/^[\s.,;:)>]{1,5}$/), (state, at, sign) => {
        const text = shareText(state)
        expect(text).toMatch(/^[A-Za-z0-9_-]+$/)
        const place = at % text.length
        expect(readShare(text.slice(0, place) + sign + text.slice(place))).toEqual({ kind: 'plan', state, unknown: {} })
      }),
      { numRuns: 200 },
    )
  })

  it('is the same text, whoever said what first', () => {
    fc.assert(
      fc.property(plans, (state) => {
        const notes = recordOf(Object.entries(state.notes).toReversed())
        const ticks = recordOf(Object.entries(state.ticks).toReversed())
        expect(shareText({ ...state, notes, ticks })).toBe(shareText(state))
      }),
    )
  })

  it('says nothing that nobody wrote when it is damaged, and does not fail', () => {
    const damage = fc.constantFrom('cut', 'head', 'flip', 'double', 'drop')
    fc.assert(
      fc.property(plans, damage, fc.nat(), fc.constantFrom(...'aZ09_-'), (state, what, at, letter) => {
        const text = shareText(state)
        const place = at % text.length
        const damaged = {
          cut: text.slice(0, place),
          head: text.slice(place + 1),
          flip: text.slice(0, place) + letter + text.slice(place + 1),
          double: text + text,
          drop: text.slice(0, place) + text.slice(place + 1),
        }[what]
        const read = readShare(damaged)
        // What follows behind the end does no harm.
        if (damaged !== text && read.kind === 'foreign') return
        expect(read).toEqual({ kind: 'plan', state, unknown: {} })
      }),
      { numRuns: 500 },
    )
  })

  it('is foreign when it is anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        expect(readShare(text).kind).toBe('foreign')
      }),
      { numRuns: 50 },
    )
    for (const value of ['', 'null', '[]', '{}', '"plan"', '{"version":1}', '{']) {
      expect(readShare(packed(value)).kind).toBe('foreign')
    }
    expect(readShare(shareText(emptyPlan(...positions)).slice(0, -5)).kind).toBe('foreign')
  })

  it('that would unpack to very much is refused soon', () => {
    const bomb = packed(`${JSON.stringify(emptyPlan(...positions)).slice(0, -1)}${' '.repeat(4_000_000)}}`)
    expect(bomb.length).toBeLessThan(longestShare * 8)
    expect(readShare(bomb).kind).toBe('foreign')
    // No link is that long, so it is not unpacked at all.
    const many = {
      ...fullPlan,
      notes: { plan: Array.from({ length: 15_000 }, (_, n) => fingerprint(`${n}`)).join('') },
    }
    expect(shareText(many).length).toBeGreaterThan(longestShare * 8)
    expect(readShare(shareText(many)).kind).toBe('foreign')
  })

  it('fits into a link with everything rated, twenty pieces of evidence and many notes', () => {
    expect(fullPlan.evidence.every(({ text }) => text.length > 115)).toBe(true)
    const { length } = shareText(fullPlan)
    expect(length).toBeGreaterThan(1000)
    expect(length).toBeLessThan(longestShare)
  })
})
