/** `rungs new`: adds a role, a level or a capability. */
import { nearest } from '../../diagnostic/nearest.ts'
import { type Call, type Command, projectOption } from '../command.ts'
import { finishInterrupted } from '../../files/transaction/transaction.ts'
import type { ExitCode } from '../exit-code.ts'
import { usageError } from '../usage-error.ts'
import { newCapability } from '../new/capability.ts'
import { newLevel } from '../new/level.ts'
import { newRole } from '../new/role.ts'
import { type ValidProject, loadOrReport, projectRoot } from '../project.ts'

/** The kinds of things to add, with their options. */
const kinds: Readonly<
  Record<
    string,
    {
      readonly options: readonly string[]
      readonly make: (call: Call, project: ValidProject, name: string) => ExitCode
    }
  >
> = {
  role: { options: ['name', 'family', 'extends', 'track'], make: newRole },
  level: { options: ['id', 'track', 'after'], make: newLevel },
  capability: { options: ['name', 'role', 'file'], make: newCapability },
}

export const newThing: Command = {
  name: 'new',
  usage: 'new role <slug> | new level <name> | new capability <id>',
  arity: [2, 2],
  options: {
    name: { type: 'string', value: 'name', help: 'role, capability: its display name (default: derived from the id)' },
    family: { type: 'string', value: 'id', help: 'role: its family' },
    extends: { type: 'string', value: 'slug', help: 'role: the role that it extends' },
    track: { type: 'string', value: 'id', help: 'role, level: its track (default for a role: the first track)' },
    after: { type: 'string', value: 'level', help: 'level: the level below it (default: the highest level)' },
    id: { type: 'string', value: 'id', help: 'level: its id (default: derived from the name)' },
    role: {
      type: 'string',
      value: 'slug',
      help: 'capability: the role to add it to (default: the library)',
    },
    file: { type: 'string', value: 'name', help: 'capability: the file in roles/capabilities/ to add it to' },
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
        `rungs new cannot add a "${what}"`,
        near === undefined ? `use one of: ${names.join(', ')}` : `did you mean ${near}?`,
      )
    }
    const foreign = Object.keys(call.options).find((option) => option !== 'project' && !kind.options.includes(option))
    if (foreign !== undefined) {
      return usageError(
        call.terminal,
        `new ${what} has no option --${foreign}`,
        `its options are ${kind.options.map((option) => `--${option}`).join(', ')}`,
      )
    }
    if (name.trim() === '') {
      return usageError(call.terminal, `the name of the ${what} is empty`, 'run rungs new --help for examples')
    }
    const root = projectRoot(call)
    if (call.host.disk.stat(root)) finishInterrupted(root, call.host)
    const project = loadOrReport(call, root)
    return typeof project === 'number' ? project : kind.make(call, project, name)
  },
}
