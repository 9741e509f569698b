import fc from 'fast-check'
import { convertIcsCalendar } from 'ts-ics'
import { describe, expect, it } from 'vitest'
import { addMonths, type CalendarEntry, calendarText } from '../../src/plan/state/calendar.ts'
import { planCalendar } from '../../src/plan/state/plan-calendar.ts'
import { emptyPlan } from '../../src/plan/state/plan-state.ts'
import { hostileContent } from '../support/hostile-content.ts'
import { days, positions } from './some-plans.ts'

const texts = fc.oneof(
  fc.constantFrom(...hostileContent),
  fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' }),
  fc.string({ maxLength: 200, size: 'max' }),
  fc.string({ unit: 'binary', maxLength: 80 }),
)
const entries: fc.Arbitrary<CalendarEntry[]> = fc.array(
  fc.record({ id: fc.stringMatching(/^[a-z/@-]{1,20}$/), day: days, title: texts, text: texts }),
  {
    maxLength: 5,
  },
)

/** As a file holds it: no half letters. */
function inFile(text: string): string {
  return Buffer.from(text).toString()
}

/** What a calendar can show of a text: no control signs but the end of a line. */
function shown(text: string): string {
  return inFile(text.replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ''))
}

/** Reads as strictly as RFC 5545 writes: no line without a name, no sign that is not allowed, every block closed. */
function strictlyRead(text: string): Readonly<Record<string, string>>[] {
  expect(text).toMatch(/\r\n$/)
  const folded = text.split('\r\n').slice(0, -1)
  for (const line of folded) {
    expect(line).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f]/)
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  }
  const lines = folded.join('\n').replaceAll('\n ', '').split('\n')
  const open: string[] = []
  const events: Record<string, string>[] = []
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;VALUE=DATE)?):(.*)$/.exec(line) ?? []
    expect(name, line).not.toBe('')
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') events.push({})
    } else if (name === 'END') expect(open.pop()).toBe(value)
    else if (open.at(-1) === 'VEVENT') {
      const event = events.at(-1) ?? {}
      expect(event).not.toHaveProperty([name])
      // Each sign that means something stands behind a backslash.
      expect(value.replace(/\\[\\;,n]/g, '')).not.toMatch(/[\\;,]/)
      event[name] = value.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))
    }
  }
  expect(open).toEqual([])
  return events
}

describe('a calendar', () => {
  it('says the same to a strict reader, whatever the words are', () => {
    fc.assert(
      fc.property(texts, entries, (name, all) => {
        const text = calendarText(name, all)
        expect(calendarText(name, all)).toBe(text)
        expect(
          strictlyRead(inFile(text)).map((event) => [
            event['UID'],
            event['SUMMARY'],
            event['DESCRIPTION'] ?? '',
            event['DTSTART;VALUE=DATE'],
          ]),
        ).toEqual(
          all.map(({ id, day, title, text: words }) => [
            `${id}@rungs`,
            shown(title),
            shown(words),
            day.replaceAll('-', ''),
          ]),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('says the same to another program, and ends each day on the next', () => {
    fc.assert(
      fc.property(entries, (all) => {
        // That program looks for the ends of blocks within texts, too, and reads no backslash before an n as the
        // standard has it.
        const plain = all.map((entry) => ({
          ...entry,
          title: `t${shown(entry.title).replace(/[\n\t\\]|BEGIN:|END:/g, '')}e`,
          text: 'x',
        }))
        const read = convertIcsCalendar(undefined, calendarText('Plan', plain)).events ?? []
        expect(
          read.map(({ summary, start, end, uid }) => ({
            id: uid,
            title: summary,
            days: [start.date, end?.date].map((date) => date && Math.round(date.getTime() / 86_400_000)),
          })),
        ).toEqual(
          plain.map(({ id, title, day }) => {
            const number = Date.parse(`${day}T00:00:00Z`) / 86_400_000
            return { id: `${id}@rungs`, title, days: [number, number + 1] }
          }),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('breaks no letter where it breaks a line', () => {
    const title = '日本語👩‍👩‍👧‍👦'.repeat(30)
    const text = calendarText('Plän', [{ id: 'a', day: '2026-12-31', title, text: 'a\nb;c,d\\' }])
    expect(text.replaceAll('\r\n ', '')).toContain(title)
    expect(text).toContain('DTEND;VALUE=DATE:20270101')
    expect(text).toContain('DESCRIPTION:a\\nb\\;c\\,d\\\\')
    // Broken in the middle, a letter would be two signs that are none.
    expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(text))).toBe(text)
  })

  it('counts months to the last day where a month is short', () => {
    expect([
      addMonths('2026-01-31', 1),
      addMonths('2023-12-31', 2),
      addMonths('2026-03-15', 12),
      addMonths('2026-05-31', 0),
    ]).toEqual(['2026-02-28', '2024-02-29', '2027-03-15', '2026-05-31'])
    fc.assert(
      fc.property(days, fc.nat(120), (day, months) => {
        const later = addMonths(day, months)
        const count = (each: string): number => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7))
        expect(count(later) - count(day)).toBe(months)
        const isLast = new Date(Date.parse(`${later}T00:00:00Z`) + 86_400_000).getUTCDate() === 1
        expect(later.slice(8) === day.slice(8) || (isLast && later.slice(8) < day.slice(8))).toBe(true)
      }),
    )
  })

  it('has days that are days, also for a year that is half typed and for the last one', () => {
    const all = ['0020-02-28', '9999-12-31'].map((day) => ({ id: day, day, title: day, text: '' }))
    expect(
      strictlyRead(calendarText('', all)).map((event) => [event['DTSTART;VALUE=DATE'], event['DTEND;VALUE=DATE']]),
    ).toEqual([
      ['00200228', '00200229'],
      ['99991231', undefined],
    ])
    expect([
      addMonths('0020-01-31', 1),
      addMonths('9999-06-30', 12),
      addMonths('2026-01-01', Number.MAX_SAFE_INTEGER),
    ]).toEqual(['0020-02-29', '9999-12-31', '9999-12-31'])
  })
})

describe('the calendar of a plan', () => {
  const groups = [
    {
      id: 'milestone/half',
      name: 'Half a year',
      afterMonths: 6,
      items: [{ name: 'Guide', text: 'Write it' }, { text: 'Show it' }],
    },
    { id: 'check-in/first', name: 'First', afterMonths: 1, items: [] },
    { id: 'milestone/some', name: 'Some day', afterMonths: null, items: [] },
  ]
  const plan = { ...emptyPlan(...positions), dates: { 'capability/sql': '2026-04-01', 'goal/gone': '2026-02-28' } }
  const titleOf = (id: string): string => (id === 'capability/sql' ? 'SQL' : id)

  it('has milestones and check-ins from its first day on, and target dates, by day', () => {
    expect(
      planCalendar({ ...plan, start: '2026-01-31' }, groups, titleOf).map(({ day, title, text }) => [day, title, text]),
    ).toEqual([
      ['2026-02-28', 'First', ''],
      ['2026-02-28', 'goal/gone', ''],
      ['2026-04-01', 'SQL', ''],
      ['2026-07-31', 'Half a year', 'Guide: Write it\nShow it'],
    ])
  })

  it('has target dates alone where it does not say when it begins', () => {
    expect(planCalendar(plan, groups, titleOf).map(({ title }) => title)).toEqual(['goal/gone', 'SQL'])
  })

  it('calls each entry the same when its day has moved, so that nobody gets it twice', () => {
    const idsFrom = (start: string): string[] =>
      planCalendar({ ...plan, start, dates: { 'capability/sql': start, 'goal/gone': start } }, groups, titleOf)
        .map(({ id }) => id)
        .toSorted()
    expect(idsFrom('2026-01-31')).toEqual(idsFrom('2027-05-01'))
    expect(new Set(idsFrom('2026-01-31')).size).toBe(4)
  })
})
