/** Promise 6 for calendars: whatever somebody wrote, programs that know nothing of ours read back the entries that were meant, those words, and nothing more. */
import fc from 'fast-check'
import { convertIcsCalendar } from 'ts-ics'
import { describe, expect, it } from 'vitest'
import { type CalendarEntry, calendarText } from '../../src/plan/state/calendar.ts'
import { hostileContent } from '../support/hostile-content.ts'

/** RFC 5545 knows one kind of line end in a text, and no other control character than the tab. */
function asCalendarsSay(text: string): string {
  return text.replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
}

interface Read {
  readonly id: string | undefined
  readonly day: string | undefined
  readonly title: string | undefined
  readonly text: string
}

function meant(entries: readonly CalendarEntry[]): Read[] {
  return entries.map(({ id, day, title, text }) => ({ id: `${id}@rungs`, day, title: asCalendarsSay(title), text: asCalendarsSay(text) }))
}

/** As RFC 5545, 3.1 and 3.3.11 have it, and nothing else taken: every property has to be one of those that an entry or a calendar has, once. */
function strictly(text: string): { readonly name: string; readonly events: readonly Read[] } {
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => {
      const [, name = line, value = ''] = /^([A-Z-]+)(?:;[^:]*)?:([^\u0000-\u0008\u000a-\u001f\u007f]*)$/.exec(line) ?? []
      return { name, value }
    })
  const plain = (value = ''): string => value.replace(/\\(?<sign>[\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
  const inside = (from: number, end: string): number => lines.findIndex(({ name, value }, index) => index >= from && `${name}:${value}` === end)
  const properties = (from: number, to: number, known: readonly string[]): Readonly<Record<string, string>> => {
    const found = lines.slice(from, to)
    expect(known).toEqual(expect.arrayContaining(found.map(({ name }) => name)))
    expect(new Set(found.map(({ name }) => name)).size).toBe(found.length)
    return Object.fromEntries(found.map(({ name, value }) => [name, value]))
  }
  const firstEvent = inside(0, 'BEGIN:VEVENT')
  const head = properties(1, firstEvent < 0 ? lines.length - 2 : firstEvent, ['VERSION', 'PRODID', 'CALSCALE', 'X-WR-CALNAME'])
  const events: Read[] = []
  let at = firstEvent < 0 ? lines.length - 2 : firstEvent
  while (lines[at]?.value === 'VEVENT') {
    const end = inside(at, 'END:VEVENT')
    const event = properties(at + 1, end, ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'DESCRIPTION', 'TRANSP'])
    const day = (event['DTSTART'] ?? '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
    events.push({ id: plain(event['UID']), day, title: plain(event['SUMMARY']), text: plain(event['DESCRIPTION']) })
    at = end + 1
  }
  expect(lines.slice(at).map(({ name, value }) => `${name}:${value}`)).toEqual(['END:VCALENDAR', ':'])
  return { name: plain(head['X-WR-CALNAME']), events }
}

/** A program that many people use. It looks for the ends of entries in the middle of lines, too, so it cannot be asked about texts that say so. */
function commonly(text: string): Read[] {
  return (convertIcsCalendar(undefined, text).events ?? []).map(({ summary, description = '', start, uid }) => ({
    id: uid,
    day: start.date.toISOString().slice(0, 10),
    title: summary,
    text: description,
  }))
}

function expectSame(entries: readonly CalendarEntry[], name = 'Plan'): void {
  const text = calendarText(name, entries)
  expect(strictly(text)).toEqual({ name: asCalendarsSay(name), events: meant(entries) })
  const saysWhereItEnds = [name, ...entries.flatMap((entry) => [entry.title, entry.text])].some((said) => /(?:BEGIN|END):V/.test(said))
  if (!saysWhereItEnds) expect(commonly(text)).toEqual(meant(entries))
}

const injections = [
  'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nSUMMARY:b',
  'a\nATTACH:https://example.org/x',
  'a\rBEGIN:VALARM',
  'a\u2028ORGANIZER:mailto:a@example.org',
  'a\u0085END:VCALENDAR',
  'a\\nb \\, \\; \\\\ c',
  'a\r\n b',
  'ends with \\',
  'a\u0000\u0007\u001b[31mb\u007f',
  'two\ttabs\t',
]

describe('a calendar', () => {
  it.each([...hostileContent, ...injections])('reads %j back as that', (text) => {
    // A reader may take blanks at the ends of a value away.
    const said = `${text} end`
    expectSame(
      [
        { id: 'a', day: '2026-03-01', title: said, text: `begin ${said}` },
        { id: 'b', day: '2026-03-02', title: `begin ${said}`, text: '' },
      ],
      said,
    )
  })

  it('reads back whatever it is made of', () => {
    const signs = ['\r\n', '\n', '\r', '\\', '\\n', ';', ',', ':', '"', ' ', '\t', 'END:VEVENT', 'BEGIN:VALARM', '日本語', '😀', '\u2028', '\u0000']
    const piece = fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'grapheme', maxLength: 40 }))
    const text = fc.array(piece, { maxLength: 8 }).map((parts) => `t${parts.join('')}e`)
    const entry = fc.record({ id: fc.stringMatching(/^[a-z/-]{1,20}$/), day: fc.constantFrom('2026-02-28', '2024-02-29', '2026-12-31'), title: text, text })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), text, (entries, name) => expectSame(entries, name)),
      { numRuns: 200 },
    )
  })
})
