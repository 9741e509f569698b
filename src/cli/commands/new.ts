/** `rungs new`: a role, a level or a capability, put where it belongs. */
import { nearest } from '../../diagnostic/nearest.ts'
import { type Call, type Command, projectOption } from '../command.ts'
import { finishInterrupted } from '../../files/transaction/transaction.ts'
import type { ExitCode } from '../exit-code.ts'
import { usageError } from '../usage-error.ts'
import { newCapability } from '../new/capability.ts'
import { newLevel } from '../new/level.ts'
import { newRole } from '../new/role.ts'
import { type ValidProject, loadOrReport, projectRoot } from '../project.ts'

interface Kind {
  /** The options that say something about it. */
  readonly options: readonly string[]
  readonly make: (call: Call, project: ValidProject, name: string) => ExitCode
}

const kinds: Readonly<Record<string, Kind>> = {
  role: { options: ['name', 'family', 'extends', 'track'], make: newRole },
  level: { options: ['id', 'track', 'after'], make: newLevel },
  capability: { options: ['name', 'role', 'file'], make: newCapability },
}

export const newThing: Command = {
  name: 'new',
  usage: 'new role <slug> | new level <name> | new capability <id>',
  arity: [2, 2],
  options: {
    name: { type: 'string', value: 'name', help: 'role, capability: what people call it, if not what its id says' },
    family: { type: 'string', value: 'id', help: 'role: the family it is listed under' },
    extends: { type: 'string', value: 'slug', help: 'role: the role that it builds on' },
    track: { type: 'string', value: 'id', help: 'role, level: its track; for a role otherwise the first one' },
    after: { type: 'string', value: 'level', help: 'level: the level below it; otherwise it is the highest' },
    id: { type: 'string', value: 'id', help: 'level: its id, if it is not made from the name' },
    role: {
      type: 'string',
      value: 'slug',
      help: 'capability: the role that gets it; otherwise it goes to the library',
    },
    file: { type: 'string', value: 'name', help: 'capability: the file of roles/capabilities/ that gets it' },
    ...projectOption,
  },
  run: (call) => {
    const [what = '', name = ''] = call.args
    const kind = Object.hasOwn(kinds, what) ? kinds[what] : undefined
    const names = Object.keys(kinds)
    if (!kind) {
      const near = nearest(what, names)
      return usageError(
        call.terminal,
        `rungs cannot make a new "${what}"`,
        near === undefined ? `use one of: ${names.join(', ')}` : `did you mean ${near}?`,
      )
    }
    const foreign = Object.keys(call.options).find((option) => option !== 'project' && !kind.options.includes(option))
    if (foreign !== undefined) {
      return usageError(
        call.terminal,
        `a ${what} has no --${foreign}`,
        `it has: ${kind.options.map((option) => `--${option}`).join(', ')}`,
      )
    }
    if (name.trim() === '') return usageError(call.terminal, `the ${what} needs a name`, 'see rungs new --help')
    const root = projectRoot(call)
    if (call.host.disk.stat(root)) finishInterrupted(root, call.host)
    const project = loadOrReport(call, root)
    return typeof project === 'number' ? project : kind.make(call, project, name)
  },
}
