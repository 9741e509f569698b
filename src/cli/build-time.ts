/** The time that a command prints on generated documents. */
import type { Host } from '../files/host.ts'
import type { BuildTime } from '../files/publish/output.ts'
import { type Call, textOption } from './command.ts'

/**
 * Returns the time of a call: `SOURCE_DATE_EPOCH` (seconds since 1970), else `--date` (ISO 8601), else the current
 * time.
 */
export function requestedTime(call: Call): BuildTime | { readonly problem: string; readonly remedy: string } {
  const epoch = call.terminal.env['SOURCE_DATE_EPOCH']
  if (epoch !== undefined) {
    return /^\d{1,11}$/.test(epoch)
      ? { time: timeText(new Date(Number(epoch) * 1000)), isFixed: true }
      : { problem: `SOURCE_DATE_EPOCH is "${epoch}"`, remedy: 'set it to whole seconds since 1970, or unset it' }
  }
  const date = textOption(call, 'date')
  if (date === undefined) return { time: timeText(call.host.now()), isFixed: false }
  const time = parseTime(date)
  if (time === undefined) {
    return {
      problem: `--date ${date} is not a date`,
      remedy: 'write it as 2025-09-10, "2025-09-10 22:21:48" (UTC) or 2025-09-10T22:21:48+02:00',
    }
  }
  return { time, isFixed: true }
}

const isoTime = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:Z|([+-])(\d{2}):?(\d{2}))?)?$/i

/** Parses a date or time in ISO 8601. Without an offset it is UTC. Returns the time in UTC, without fractions. */
function parseTime(text: string): string | undefined {
  const [, day, minutes = '00:00', seconds = '00', sign, offsetHours = '0', offsetMinutes = '0'] =
    isoTime.exec(text) ?? []
  if (day === undefined) return undefined
  const written = `${day} ${minutes}:${seconds}`
  const local = Date.parse(`${day}T${minutes}:${seconds}Z`)
  // `Date.parse` accepts 31 February, but prints another day.
  if (Number.isNaN(local) || timeText(new Date(local)) !== written) return undefined
  if (Number(offsetHours) > 23 || Number(offsetMinutes) > 59) return undefined
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60_000
  return timeText(new Date(sign === '-' ? local + offset : local - offset))
}

/** Formats a time as `2025-09-10 22:21:48`, in UTC. */
export function timeText(time: Date): string {
  return time.toISOString().slice(0, 19).replace('T', ' ')
}

/** Returns the day that decides which reviews are overdue, `2025-09-10`. */
export function today(host: Host): string {
  return timeText(host.now()).slice(0, 10)
}
