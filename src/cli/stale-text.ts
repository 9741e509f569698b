/** The differences that `rungs build --check` shows, limited to what is readable in a log. */
import { lineDifference } from '../diagnostic/line-difference.ts'
import { visible } from '../diagnostic/report/cells.ts'
import type { Paint } from '../diagnostic/report/report.ts'
import type { StaleFile } from '../files/publish/check-published.ts'

const mostFiles = 10
const mostLines = 20

/**
 * Returns the difference of each file between the disk and the build; empty without differences. Files on disk may
 * contain anything, so control characters are made visible. A bar begins each line, because CI runners execute lines
 * that begin with `::`.
 */
export function staleText(stale: readonly StaleFile[], paint: Paint): string {
  const shown = stale.slice(0, mostFiles).map(({ path, before, after }) => {
    const lines = [
      `--- ${path} (on disk)`,
      `+++ ${path} (as a build writes it)`,
      ...lineDifference(before, after, mostLines),
    ]
    return `\n${lines.map((line) => `  │ ${painted(visible(line), paint)}\n`).join('')}`
  })
  const hidden = stale.length - shown.length
  return shown.join('') + (hidden > 0 ? `\n… and ${hidden} more ${hidden === 1 ? 'file' : 'files'}\n` : '')
}

function painted(line: string, paint: Paint): string {
  if (line.startsWith('-')) return paint.error(line)
  return line.startsWith('+') ? paint.related(line) : paint.quiet(line)
}
