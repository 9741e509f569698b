/** The time that a build prints on what it makes, where the caller fixes one. */
import type { Host } from '../files/host.ts'
import { type Call, textOption } from './command.ts'

export type WantedTime = { readonly fixed: string | undefined } | { readonly problem: string; readonly remedy: string }

/** `SOURCE_DATE_EPOCH` (seconds since 1970) wins over `--date` (`2025-09-10` or `2025-09-10 22:21:48`, UTC). */
export function requestedTime(call: Call): WantedTime {
  const epoch = call.terminal.env['SOURCE_DATE_EPOCH']
  if (epoch !== undefined && epoch !== '') {
    const seconds = /^\d{1,11}$/.test(epoch) ? Number(epoch) : Number.NaN
    if (Number.isNaN(seconds)) {
      return { problem: `SOURCE_DATE_EPOCH is "${epoch}"`, remedy: 'set it to whole seconds since 1970, or unset it' }
    }
    return { fixed: timeText(new Date(seconds * 1000)) }
  }
  const date = textOption(call, 'date')
  if (date === undefined) return { fixed: undefined }
  const match = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}:\d{2}))?$/.exec(date)
  const text = match ? `${match[1] ?? ''} ${match[2] ?? '00:00:00'}` : ''
  const time = Date.parse(`${text.replace(' ', 'T')}Z`)
  if (Number.isNaN(time) || timeText(new Date(time)) !== text) {
    return {
      problem: `--date ${date} is not a day of the calendar`,
      remedy: 'write it as 2025-09-10 or "2025-09-10 22:21:48" (UTC)',
    }
  }
  return { fixed: text }
}

/** `2025-09-10 22:21:48`, UTC. */
export function timeText(time: Date): string {
  return time.toISOString().slice(0, 19).replace('T', ' ')
}

/** The day that overdue reviews are counted from, `2025-09-10`. */
export function today(host: Host): string {
  return timeText(host.now()).slice(0, 10)
}
