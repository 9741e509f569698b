/** `rungs plan`: works with plans, which are files that people write in. */
import { nearest } from '../../diagnostic/nearest.ts'
import { type Call, type Command, projectOption } from '../command.ts'
import type { ExitCode } from '../exit-code.ts'
import { usageError } from '../usage-error.ts'
import { comparePlans } from '../plan/compare.ts'
import { newPlanFile } from '../plan/new.ts'
import { planPacket } from '../plan/packet.ts'
import { planStatus } from '../plan/status.ts'
import { updatePlanFile } from '../plan/update.ts'
import { type ValidProject, loadOrReport, projectRoot } from '../project.ts'
import { formatOption } from '../report.ts'

interface PlanAction {
  readonly usage: string
  /** The number of arguments after the name of the action. */
  readonly arity: number
  readonly options: readonly string[]
  readonly run: (call: Call, project: ValidProject) => ExitCode
}

const actions: Readonly<Record<string, PlanAction>> = {
  new: { usage: 'plan new <role>@<level> <target>', arity: 2, options: ['out', 'date'], run: newPlanFile },
  update: { usage: 'plan update <file>', arity: 1, options: ['date'], run: updatePlanFile },
  status: { usage: 'plan status <file>', arity: 1, options: [], run: planStatus },
  compare: { usage: 'plan compare <file> <file>', arity: 2, options: [], run: comparePlans },
  packet: { usage: 'plan packet <file>', arity: 1, options: ['out', 'date'], run: planPacket },
}

const common = ['project', 'format']

export const plan: Command = {
  name: 'plan',
  usage: 'plan new <role>@<level> <target> | plan update|status|packet <file> | plan compare <file> <file>',
  arity: [2, 3],
  options: {
    out: { type: 'string', value: 'file', help: 'new, packet: write to a new file instead of stdout' },
    date: { type: 'string', value: 'date', help: 'new, update, packet: date to print, in ISO 8601' },
    ...formatOption,
    ...projectOption,
  },
  run: (call) => {
    const [name = '', ...args] = call.args
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) {
      const names = Object.keys(actions)
      const near = nearest(name, names)
      return usageError(
        call.terminal,
        `there is no command "plan ${name}"`,
        near === undefined ? `use one of: ${names.join(', ')}` : `did you mean ${near}?`,
      )
    }
    if (args.length !== action.arity) {
      return usageError(call.terminal, `plan ${name} has the wrong number of arguments`, `usage: rungs ${action.usage}`)
    }
    const foreign = Object.keys(call.options).find(
      (option) => !common.includes(option) && !action.options.includes(option),
    )
    if (foreign !== undefined) {
      return usageError(
        call.terminal,
        `plan ${name} has no option --${foreign}`,
        'run rungs plan --help for its options',
      )
    }
    const project = loadOrReport(call, projectRoot(call))
    return typeof project === 'number' ? project : action.run({ ...call, args }, project)
  },
}
