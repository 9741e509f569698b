/** Reports in the terminal what the development server does. */
import { type Finding, hasErrors } from '../../diagnostic/finding.ts'
import type { DevEvent, RebuildEvent } from '../../dev/rebuild.ts'
import { isDiskFailure, reasonOf, remedyOf } from '../../files/disk-failure.ts'
import type { TemplateText } from '../../source/sources.ts'
import type { Call } from '../command.ts'
import { reportDefect } from '../defect.ts'
import { report } from '../report.ts'
import { newFindings } from './new-findings.ts'
import { watchErrorText } from './watch-error.ts'

/** @param root the project; absolute */
export function reportEvents(call: Call, root: string, builtIn: readonly TemplateText[]): (event: DevEvent) => void {
  let before: readonly Finding[] | undefined
  let lintBefore: readonly Finding[] = []
  let hasWarnedOfWatching = false
  return (event) => {
    switch (event.kind) {
      case 'rebuilt': {
        const { findings, site, sources } = event.state
        const exists = (path: string): boolean => call.host.disk.stat(`${root}/${path}`) !== undefined
        call.terminal.out(`${rebuildText(event, before, exists)}\n`)
        const outcome = outcomeText(hasErrors(findings), site !== undefined)
        report(call, { findings: newFindings(findings, before ?? []), sources, builtIn, outcome, isResult: false })
        before = findings
        return
      }
      case 'linted': {
        const { findings, state } = event
        const outcome = 'the pages are up to date'
        const added = newFindings(findings, lintBefore)
        report(call, { findings: added, sources: state.sources, builtIn, outcome, isResult: false })
        lintBefore = findings
        return
      }
      case 'crashed':
        reportCrash(call, event.error, event.paths)
        return
      case 'watch-failed':
        if (hasWarnedOfWatching) return
        // A limit of the system affects all folders, so one warning is enough.
        hasWarnedOfWatching = true
        call.terminal.err(watchErrorText(event.failure))
    }
  }
}

/** Names the files that were read, so that the author knows which edit to take back. */
function reportCrash(call: Call, error: unknown, paths: readonly string[] | undefined): void {
  const place = paths === undefined ? 'the project' : paths.slice(0, 4).join(', ')
  if (isDiskFailure(error)) {
    const { terminal } = call
    terminal.err(
      `rungs: ${error.path ?? place}: ${reasonOf(error)}\n  ${remedyOf(error)}; the pages stay as they were\n`,
    )
    return
  }
  call.terminal.err(`rungs: failed while reading ${place}; the pages stay as they were\n`)
  reportDefect(error, ['dev', ...call.args], call)
}

function outcomeText(isBroken: boolean, hasSite: boolean): string {
  if (!isBroken) return 'the pages are up to date'
  return hasSite ? 'the pages stay as they were' : 'there is no page yet'
}

function rebuildText(
  { changed, state, milliseconds }: RebuildEvent,
  before: readonly Finding[] | undefined,
  exists: (path: string) => boolean,
): string {
  const time = `${Math.max(1, Math.round(milliseconds))} ms`
  if (before === undefined) return `read in ${time}`
  const isFixed = hasErrors(before) && !hasErrors(state.findings)
  return `${changedText(changed, exists)} in ${time}${isFixed ? '; no more errors' : ''}`
}

function changedText(changed: readonly string[] | undefined, exists: (path: string) => boolean): string {
  if (changed === undefined) return 'everything'
  // Some editors save to a temporary file and rename it. For their users, that is one changed file.
  const existing = changed.length <= 4 ? changed.filter(exists) : changed
  const [first = '', ...others] = existing.length === 0 ? changed : existing
  return others.length === 0 ? first : `${first} and ${others.length} more`
}
