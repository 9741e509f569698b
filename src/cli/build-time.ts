/** The time that a call prints on what it generates. */
import type { Host } from '../files/host.ts'
import type { BuildTime } from '../files/publish/output.ts'
import { type Call, textOption } from './command.ts'

/**
 * The time of a call: `SOURCE_DATE_EPOCH` (seconds since 1970) wins over `--date` (`2025-09-10` or
 * `2025-09-10 22:21:48`, UTC), and that over the clock.
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
  const match = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}:\d{2}))?$/.exec(date)
  const time = match ? `${match[1] ?? ''} ${match[2] ?? '00:00:00'}` : ''
  const parsed = Date.parse(`${time.replace(' ', 'T')}Z`)
  if (Number.isNaN(parsed) || timeText(new Date(parsed)) !== time) {
    return {
      problem: `--date ${date} is not a day of the calendar`,
      remedy: 'write it as 2025-09-10 or "2025-09-10 22:21:48" (UTC)',
    }
  }
  return { time, isFixed: true }
}

/** `2025-09-10 22:21:48`, UTC. */
export function timeText(time: Date): string {
  return time.toISOString().slice(0, 19).replace('T', ' ')
}

/** The day that overdue reviews are counted from, `2025-09-10`. */
export function today(host: Host): string {
  return timeText(host.now()).slice(0, 10)
}
