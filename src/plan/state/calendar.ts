/** The dates of a plan as an iCalendar file (RFC 5545). Whole days, which are the same in every time zone. */
import type { Day } from './plan-state.ts'

export interface CalendarEntry {
  /** Stays the same, so that a second import changes entries instead of doubling them. */
  readonly id: string
  readonly day: Day
  readonly title: string
  readonly text: string
}

/**
 * The same entries give the same bytes. Lines end in CRLF.
 * @param name of the calendar, for people
 */
export function calendarText(name: string, entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//rungs//plan//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap(({ id, day, title, text }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(id)}@rungs`,
      // It must be there, and must not be now: the file says the same whenever it is made.
      `DTSTAMP:${compact(day)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      ...(nextDay(day) === day ? [] : [`DTEND;VALUE=DATE:${compact(nextDay(day))}`]),
      `SUMMARY:${escaped(title)}`,
      ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** A day some months later; where that month is shorter, its last day. */
export function addMonths(day: Day, months: number): Day {
  const found = timeOf(`${day.slice(0, 8)}01`)
  found.setUTCMonth(found.getUTCMonth() + months)
  const last = new Date(found)
  last.setUTCMonth(last.getUTCMonth() + 1, 0)
  found.setUTCDate(Math.min(timeOf(day).getUTCDate(), last.getUTCDate()))
  return dayOf(found)
}

function nextDay(day: Day): Day {
  const time = timeOf(day)
  time.setUTCDate(time.getUTCDate() + 1)
  return dayOf(time)
}

/** `Date.UTC` would take the first hundred years for those of the last century. */
function timeOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** A calendar has no room for years of more than four digits; what would be there is on its last day. */
function dayOf(time: Date): Day {
  return Number.isNaN(time.getTime()) || time.getUTCFullYear() > 9999 ? '9999-12-31' : time.toISOString().slice(0, 10)
}

function compact(day: Day): string {
  return day.replaceAll('-', '')
}

/** Text values: RFC 5545, 3.3.11. Other control characters are not allowed at all. */
function escaped(text: string): string {
  return text
    .replace(/\\|;|,/g, '\\$&')
    .replace(/\r\n|\r|\n|\u2028|\u2029|\u0085/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
}

/** At most 75 bytes a line, never in the middle of a character. */
function folded(line: string): string {
  let out = ''
  let length = 0
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length
    if (length + size > 75) {
      out += '\r\n '
      length = 1
    }
    out += letter
    length += size
  }
  return out
}
