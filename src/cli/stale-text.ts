/**
 * What `rungs build --check` shows of ladders that are out of date: enough to see why, and no more than somebody reads
 * in a log.
 */
import { lineDifference } from '../diagnostic/line-difference.ts'
import { visible } from '../diagnostic/report/cells.ts'
import type { Paint } from '../diagnostic/report/report.ts'
import type { StaleFile } from '../files/publish/check-published.ts'

const mostFiles = 10
const mostLines = 20

/**
 * The difference of each file, from what is on disk to what a build would write; empty when there is none. What is on
 * disk may be anybody's: it is written out where a terminal would obey it, and stands behind a bar, since runners take
 * orders from lines that begin with `::`.
 */
export function staleText(stale: readonly StaleFile[], paint: Paint): string {
  const shown = stale.slice(0, mostFiles).map(({ path, before, after }) => {
    const lines = [
      `--- ${path} (on disk)`,
      `+++ ${path} (as it would be written)`,
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
