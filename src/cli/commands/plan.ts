/** `rungs plan`: a ladder that a person makes their own, as a file. */
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
  /** How many arguments follow its name. */
  readonly arity: number
  /** The options that say something about it. */
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
    out: { type: 'string', value: 'file', help: 'new, packet: write to a new file instead of the terminal' },
    date: { type: 'string', value: 'date', help: 'new, update, packet: the day to print, in UTC' },
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
        `a plan cannot be "${name}"`,
        near === undefined ? `use one of: ${names.join(', ')}` : `did you mean ${near}?`,
      )
    }
    if (args.length !== action.arity) {
      return usageError(call.terminal, `plan ${name} takes other arguments`, `usage: rungs ${action.usage}`)
    }
    const foreign = Object.keys(call.options).find(
      (option) => !common.includes(option) && !action.options.includes(option),
    )
    if (foreign !== undefined) {
      return usageError(call.terminal, `plan ${name} has no --${foreign}`, 'see rungs plan --help')
    }
    const project = loadOrReport(call, projectRoot(call))
    return typeof project === 'number' ? project : action.run({ ...call, args }, project)
  },
}
