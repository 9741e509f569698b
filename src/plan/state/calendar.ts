/** Writes iCalendar files (RFC 5545) of all-day events, which are the same in every time zone. */
import type { Day } from './plan-state.ts'

export interface CalendarEntry {
  /** Stable, so that a second import updates entries instead of duplicating them. */
  readonly id: string
  readonly day: Day
  readonly title: string
  readonly text: string
}

/**
 * Returns the file. The same entries give the same bytes. Lines end with CRLF.
 * @param name the display name of the calendar
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
      // DTSTAMP is required. The current time would change the file at every export.
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

/** Adds months to a day. The result is the last day of the month if that month is shorter. */
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

/** Parses a day. `Date.UTC` would map the years 0 to 99 to 1900 to 1999. */
function timeOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** Formats a day. iCalendar has years of four digits, so a later day becomes the last possible one. */
function dayOf(time: Date): Day {
  return Number.isNaN(time.getTime()) || time.getUTCFullYear() > 9999 ? '9999-12-31' : time.toISOString().slice(0, 10)
}

function compact(day: Day): string {
  return day.replaceAll('-', '')
}

/** Escapes a text value (RFC 5545, 3.3.11) and removes control characters, which are not allowed. */
function escaped(text: string): string {
  return text
    .replace(/\\|;|,/g, '\\$&')
    .replace(/\r\n|\r|\n|\u2028|\u2029|\u0085/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
}

/** Folds a line after at most 75 bytes, never within a character. */
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
