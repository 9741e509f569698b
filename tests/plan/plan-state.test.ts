import * as fc from 'fast-check'
import { convertIcsCalendar } from 'ts-ics'
import { describe, expect, it } from 'vitest'
import { renderPlan } from '../../src/build.ts'
import { newPlan, updatePlan } from '../../src/plan/merge-plan.ts'
import { readPlanText } from '../../src/plan/plan-text.ts'
import { addMonths, calendarText } from '../../src/plan/state/calendar.ts'
import { stateOfText, textOfState, wordingOf } from '../../src/plan/state/exchange.ts'
import { emptyPlan, type PlanState, readPlanState } from '../../src/plan/state/plan-state.ts'
import { longestShare, readShare, shareText } from '../../src/plan/state/share.ts'
import { renderersOf, repository } from '../support/example.ts'
import { gapBetween } from '../support/gap-between.ts'

const renderers = renderersOf(repository)
const gap = gapBetween(renderers.framework, 'backend-engineer@senior', 'backend-engineer@staff')
const generated = renderPlan(renderers, gap, '2026-03-01 00:00:00').value ?? ''
const fresh = readPlanText(generated)
const labels = renderers.words.plan
const positions = ['backend-engineer@senior', 'backend-engineer@staff'] as const

const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const ids = fc.constantFrom(...fresh.items.map(({ id }) => id).filter((id) => id !== 'title' && id !== 'footer'))
const boxes = fc.constantFrom(...fresh.items.filter(({ ticked }) => ticked !== undefined).map(({ id }) => id))
const capabilities = fc.constantFrom(...gap.capabilities.filter(({ kind }) => kind === 'raised').map(({ capability }) => capability))
/** Words as people write them; what markdown makes of them is tested where they are shown. */
const sentence = fc.stringMatching(/^[A-Za-zäöß0-9][A-Za-zäöß0-9 ,.!?"'é日本-]{0,40}[a-z]$/).map((text) => text.replace(/\s+/g, ' ').replace(/^\d{4}-/, ''))
const paragraphs = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))

const states: fc.Arbitrary<PlanState> = fc
  .record({
    start: fc.option(days, { nil: undefined }),
    ticks: fc.uniqueArray(boxes, { maxLength: 5 }),
    standings: fc.uniqueArray(capabilities, { maxLength: 4, selector: ({ id }) => id }),
    evidence: fc.array(
      fc.record({ on: ids, date: days, text: sentence, criteria: fc.uniqueArray(fc.constantFrom('conventions', 'live-contracts', 'x'), { maxLength: 2 }) }),
      { maxLength: 5 },
    ),
    notes: fc.dictionary(
      fc.oneof(
        ids.filter((id) => id !== 'section/notes'),
        fc.constant('plan'),
      ),
      paragraphs,
      { maxKeys: 4 },
    ),
    dates: fc.dictionary(ids, days, { maxKeys: 4 }),
  })
  .map(({ start, ticks, standings, evidence, ...rest }) => {
    const order = fresh.items.map(({ id }) => id)
    return {
      ...emptyPlan(...positions),
      ...rest,
      ...(start === undefined ? {} : { start }),
      ticks: Object.fromEntries(ticks.map((id) => [id, wordingOf(fresh.items.find((item) => item.id === id) ?? { lines: [] })])),
      standings: Object.fromEntries(standings.flatMap(({ id, climbs }) => climbs.slice(0, 1).map(({ to }) => [id, { value: to.id, wording: '' }]))),
      evidence: evidence.toSorted((a, b) => order.indexOf(a.on) - order.indexOf(b.on)),
    }
  })

function withoutWording(state: PlanState): unknown {
  return { ...state, standings: Object.fromEntries(Object.entries(state.standings).map(([id, { value }]) => [id, value])) }
}

describe('a plan as data and as text', () => {
  it('is the same after it was written as markdown and read again', () => {
    fc.assert(
      fc.property(states, (state) => {
        const text = textOfState(state, generated, gap, labels)
        const read = stateOfText(readPlanText(text), gap, labels)
        expect(read && withoutWording(read)).toEqual(withoutWording(state))
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same bytes each time, and an update of them finds nothing to do', () => {
    fc.assert(
      fc.property(states, (state) => {
        const text = textOfState(state, generated, gap, labels)
        expect(textOfState(state, generated, gap, labels)).toBe(text)
        const update = updatePlan(text, generated, renderers.words.plan)
        expect([...update.added, ...update.changed, ...update.conflicts, ...update.leftOut]).toEqual([])
        expect(update.text).toBe(text)
      }),
      { numRuns: 100 },
    )
  })

  it('is a new plan when there is nothing in it', () => {
    expect(textOfState(emptyPlan(...positions), generated, gap, labels)).toBe(newPlan(generated))
  })

  it('keeps what belongs to something that is not generated any more, under the notes', () => {
    const state = {
      ...emptyPlan(...positions),
      notes: { 'experience/gone': 'My words.' },
      evidence: [{ on: 'capability/gone', date: '2026-03-01', text: 'Did it', criteria: [] }],
    }
    const text = textOfState(state, generated, gap, labels)
    expect(text).toContain('**experience/gone**\n\n')
    expect(text).toContain('My words.')
    expect(text).toContain('- 2026-03-01: Did it')
  })
})

describe('a stored plan', () => {
  it('is read whatever it holds: what is right is taken, the rest is handed back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(['plan', 'newer', 'foreign']).toContain(readPlanState(value).kind)
      }),
    )
    const stored = { ...emptyPlan(...positions), notes: { a: 'mine', b: 7 }, dates: { a: '2026-02-30' }, evidence: [{ on: 'a' }], more: 1, start: 'soon' }
    expect(readPlanState(stored)).toEqual({
      kind: 'plan',
      state: { ...emptyPlan(...positions), notes: { a: 'mine' } },
      unknown: { notes: { b: 7 }, dates: { a: '2026-02-30' }, evidence: [{ on: 'a' }], more: 1, start: 'soon' },
    })
  })

  it('of a later version is left alone', () => {
    expect(readPlanState({ version: 2, everything: 'new' })).toEqual({ kind: 'newer', version: 2 })
  })
})

describe('a shared plan', () => {
  it('comes back as it was, also when a messenger has broken the line', () => {
    fc.assert(
      fc.property(states, (state) => {
        const text = shareText(state)
        expect(text).toMatch(/^[A-Za-z0-9_-]+$/)
        expect(readShare(`${text.slice(0, 20)}\n ${text.slice(20)}`)).toEqual({ kind: 'plan', state, unknown: {} })
      }),
      { numRuns: 100 },
    )
  })

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readShare(text).kind).toBe('foreign')
      }),
    )
    expect(readShare(shareText(emptyPlan(...positions)).slice(0, -5)).kind).toBe('foreign')
  })

  it('fits into a link with twenty pieces of evidence and as many notes', () => {
    const some = Array.from({ length: 20 }, (_, n) => n)
    const state = {
      ...emptyPlan(...positions),
      evidence: some.map((n) => ({
        on: `capability/c${n}`,
        date: '2026-03-01',
        text: `Wrote the guide number ${n * 7919} for team ${n * 104729}, used by four others, see https://example.com/${n * 15485863}`,
        criteria: [`criterion-${n}`],
      })),
      notes: Object.fromEntries(
        some.map((n) => [`experience/e${n}`, `Asked colleague ${n * 6700417} about the project of the year ${n * 31} and heard what to try next time.`]),
      ),
    }
    expect(shareText(state).length).toBeLessThan(longestShare / 2)
  })
})

describe('a calendar', () => {
  it('says the same to an independent reader, whatever the words are', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            id: fc.stringMatching(/^[a-z/-]{1,20}$/),
            day: days,
            title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }),
            text: fc.string({ unit: 'grapheme', maxLength: 200 }),
          }),
          { maxLength: 5 },
        ),
        (entries) => {
          const printable = entries.map((entry) => ({
            ...entry,
            title: `t${entry.title.replace(/[\p{Cc}\u2028\u2029]/gu, '')}e`,
            text: `t${entry.text.replace(/[\p{Cc}\u2028\u2029]/gu, '')}e`,
          }))
          const read = convertIcsCalendar(undefined, calendarText('Plan', printable)).events ?? []
          expect(
            read.map(({ summary, description, start, uid }) => ({ id: uid, day: start.date.toISOString().slice(0, 10), title: summary, text: description })),
          ).toEqual(printable.map((entry) => ({ ...entry, id: `${entry.id}@rungs` })))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('has lines of at most 75 bytes that end in CRLF, and breaks no character', () => {
    const text = calendarText('Plän', [{ id: 'a', day: '2026-12-31', title: '日本語'.repeat(30), text: 'a\nb;c,d\\' }])
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(text).not.toMatch(/(?<!\r)\n/)
    expect(text.replaceAll('\r\n ', '')).toContain('日本語'.repeat(30))
    expect(text).toContain('DTEND;VALUE=DATE:20270101')
    expect(text).toContain('DESCRIPTION:a\\nb\\;c\\,d\\\\')
  })

  it('counts months to the last day where a month is short', () => {
    expect([addMonths('2026-01-31', 1), addMonths('2023-12-31', 2), addMonths('2026-03-15', 12)]).toEqual(['2026-02-28', '2024-02-29', '2027-03-15'])
  })
})
