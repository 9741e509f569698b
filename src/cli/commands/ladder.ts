/** `rungs ladder`: prints the ladder between any two positions as markdown. */
import { resolve } from 'node:path'
import { prepareRenderers, renderLadder } from '../../pipeline/render.ts'
import { builtInTemplates } from '../../files/reading/built-in-templates.ts'
import { preparedTemplates } from '../../files/reading/prepared-templates.ts'
import { requestedTime } from '../build-time.ts'
import { type Command, projectOption, textOption } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { loadGap } from '../load-gap.ts'
import { usageError } from '../usage-error.ts'
import { formatOption, report } from '../report.ts'

export const ladder: Command = {
  name: 'ladder',
  usage: 'ladder <role> <from> <to>',
  arity: [3, 3],
  options: {
    out: { type: 'string', value: 'file', help: 'write to a new file instead of stdout' },
    date: { type: 'string', value: 'date', help: 'date or time to print, in ISO 8601' },
    ...formatOption,
    ...projectOption,
  },
  run: (call) => {
    const time = requestedTime(call)
    if ('problem' in time) return usageError(call.terminal, time.problem, time.remedy)
    const called = loadGap(call)
    if (typeof called === 'number') return called
    const { project, gap } = called
    const builtIn = builtInTemplates(call.host, call.templates)
    const renderers = prepareRenderers(
      project.framework,
      { own: project.sources.templates, builtIn },
      preparedTemplates(call.host, call.program),
    )
    const rendered = renderers.value && renderLadder(renderers.value, gap, time.time)
    const findings = [...renderers.findings, ...(rendered?.findings ?? [])]
    report(call, { findings, sources: project.sources, builtIn, outcome: 'nothing was written', isResult: false })
    if (rendered?.value === undefined) return exitCode.findings
    const out = textOption(call, 'out')
    if (out === undefined) call.terminal.out(rendered.value)
    else {
      const file = resolve(call.terminal.cwd, out)
      if (call.host.disk.stat(file)) {
        return usageError(call.terminal, `${out} already exists`, 'choose another name or move the file away')
      }
      call.host.disk.writeNew(file, rendered.value)
    }
    return exitCode.ok
  },
}
