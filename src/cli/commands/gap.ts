/** `rungs gap`: the difference between two positions, as text or JSON. */
import { diff } from '../../gap/diff.ts'
import { gapJson } from '../../export/gap-json.ts'
import { type Command, projectOption } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { gapText } from '../gap-text.ts'
import { misuse } from '../misuse.ts'
import { readPositions } from '../positions.ts'
import { loadOrReport, projectRoot } from '../project.ts'

export const gap: Command = {
  name: 'gap',
  usage: 'gap <role> <from> <to>',
  summary: 'Shows what changes between two positions. <to> may be at another role: <role>@<level>.',
  examples: [
    'rungs gap data-engineer senior staff',
    'rungs gap backend-engineer senior engineering-manager@manager',
    'rungs gap data-engineer senior senior --json',
  ],
  arity: [3, 3],
  options: { json: { type: 'boolean', help: 'print the whole gap with its sources as JSON' }, ...projectOption },
  run: (call) => {
    const project = loadOrReport(call, projectRoot(call))
    if (!project) return exitCode.findings
    const positions = readPositions(project.framework, call.args)
    if ('problem' in positions) return misuse(call.terminal, positions.problem, positions.remedy)
    const found = diff(project.framework, positions.value.from, positions.value.to)
    if (!found.ok) return misuse(call.terminal, `there is no "${found.error.text}"`, `use one of: ${found.error.known.join(', ')}`)
    call.terminal.out(call.options['json'] === true ? `${JSON.stringify(gapJson(found.value), null, 2)}\n` : gapText(project.framework, found.value))
    return exitCode.ok
  },
}
