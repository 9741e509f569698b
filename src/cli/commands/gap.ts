/** `rungs gap`: prints the difference between two positions, as text or JSON. */
import { gapJson } from '../../api/gap-json.ts'
import { type Command, projectOption } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { loadGap } from '../load-gap.ts'
import { gapText } from '../gap-text.ts'
import { formatOption } from '../report.ts'

export const gap: Command = {
  name: 'gap',
  usage: 'gap <role> <from> <to>',
  arity: [3, 3],
  options: {
    json: { type: 'boolean', help: 'print the gap with its sources as JSON' },
    ...formatOption,
    ...projectOption,
  },
  run: (call) => {
    const called = loadGap(call)
    if (typeof called === 'number') return called
    call.terminal.out(
      call.options['json'] === true
        ? `${JSON.stringify(gapJson(called.gap), null, 2)}\n`
        : gapText(called.project.framework, called.gap),
    )
    return exitCode.ok
  },
}
