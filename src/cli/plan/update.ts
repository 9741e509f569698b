import { posix } from 'node:path'
import { renderPlan } from '../../pipeline/render.ts'
import { writeFiles } from '../../files/transaction/write-files.ts'
import { type PlanUpdate, updatePlan } from '../../plan/merge-plan.ts'
import type { Call } from '../command.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { ValidProject } from '../project.ts'
import { usageError } from '../usage-error.ts'
import { openPlan } from './open-plan.ts'
import { renderFor } from './render.ts'

/** `rungs plan update <file>`. */
export function updatePlanFile(call: Call, project: ValidProject): ExitCode {
  const opened = openPlan(call, project, call.args[0] ?? '')
  if (typeof opened === 'number') return opened
  const { file, text, gap } = opened
  let update: PlanUpdate | undefined
  const generated = renderFor(call, project, (renderers, time) => {
    const rendered = renderPlan(renderers, gap, time)
    if (rendered.value !== undefined) update = updatePlan(text, rendered.value, renderers.words.plan)
    return rendered
  })
  if (typeof generated !== 'string' || !update) return typeof generated === 'string' ? exitCode.findings : generated
  const { dir, base } = posix.parse(call.host.disk.realPath(file))
  const changes = update.text === text ? [] : [{ path: base, before: text, after: update.text }]
  const [conflict] = writeFiles(dir, changes, call.host)
  if (conflict) {
    return usageError(call.terminal, `${file} cannot be written: ${conflict.reason}`, 'run the command again')
  }
  call.terminal.out(updateText(update, update.text !== text))
  return exitCode.ok
}

/** Lists the changes with ids that the person can search for in the file. */
function updateText(update: PlanUpdate, isWritten: boolean): string {
  const lines: (readonly [string, readonly string[]])[] = [
    ['new', update.added],
    ['changed', update.changed],
    ['ticked, but the wording changed: check again', update.lookAgain],
    ['changed on both sides: your text stays, the new text follows', update.conflicts],
    ['no longer expected, kept because you wrote there', update.vanished],
    ['no longer expected, removed because you had not written there', update.dropped],
    ['removed by you, and not added again', update.omitted],
  ]
  const changes = lines.flatMap(([says, ids]) =>
    ids.length > 0 ? [`${says}\n${ids.map((id) => `  ${id}\n`).join('')}`] : [],
  )
  const record = update.withoutRecord
    ? 'the record at the end of the plan is missing or damaged, so every line was kept\n'
    : ''
  return `${record}${changes.join('')}${isWritten ? 'the plan is up to date\n' : 'the plan was up to date\n'}`
}
