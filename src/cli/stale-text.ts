/** What `rungs build --check` shows of ladders that are out of date: enough to see why, and no more than somebody reads in a log. */
import { lineDifference } from '../diagnostic/line-difference.ts'
import type { Paint } from '../diagnostic/report/report.ts'
import type { StaleFile } from '../publish/check-published.ts'

const mostFiles = 10
const mostLines = 20

/** The difference of each file, from what is on disk to what a build would write; empty when there is none. */
export function staleText(stale: readonly StaleFile[], paint: Paint): string {
  const shown = stale.slice(0, mostFiles).map(({ path, before, after }) => {
    const lines = lineDifference(before, after, mostLines).map((line) => painted(line, paint))
    return `\n--- ${path} (on disk)\n+++ ${path} (as it would be written)\n${lines.join('\n')}\n`
  })
  const hidden = stale.length - shown.length
  return shown.join('') + (hidden > 0 ? `\n… and ${hidden} more ${hidden === 1 ? 'file' : 'files'}\n` : '')
}

function painted(line: string, paint: Paint): string {
  if (line.startsWith('-')) return paint.error(line)
  return line.startsWith('+') ? paint.related(line) : paint.quiet(line)
}
