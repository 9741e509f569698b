/** `rungs schema`: prints or writes the JSON Schemas of source files, for editors. */
import { writeFiles } from '../../files/transaction/write-files.ts'
import { nearest } from '../../diagnostic/nearest.ts'
import type { Disk } from '../../files/host.ts'
import type { SchemaFile } from '../../source/json-schema.ts'
import { type Call, type Command, textOption } from '../command.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { usageError } from '../usage-error.ts'
import { resolveFolder } from '../project.ts'

export const schema: Command = {
  name: 'schema',
  usage: 'schema [framework|profile|library]',
  arity: [0, 1],
  options: {
    out: { type: 'string', value: 'dir', help: 'write all schemas to a folder; files of other programs are kept' },
  },
  run: async (call) => {
    const [kind] = call.args
    const out = textOption(call, 'out')
    if ((kind === undefined) === (out === undefined)) {
      return usageError(
        call.terminal,
        'schema needs either a kind of file or --out',
        'usage: rungs schema framework|profile|library, or rungs schema --out <dir>',
      )
    }
    // No other command needs the code that generates schemas.
    const { schemaFiles } = await import('../../source/json-schema.ts')
    const files = schemaFiles()
    return out === undefined ? print(call, kind ?? '', files) : write(call, out, files)
  },
}

function print({ terminal }: Call, kind: string, files: readonly SchemaFile[]): ExitCode {
  const kinds = files.map(({ name }) => name.replace('.schema.json', ''))
  const file = files[kinds.indexOf(kind)]
  if (!file) {
    const near = nearest(kind, kinds)
    return usageError(
      terminal,
      `there is no schema "${kind}"`,
      near === undefined ? `use one of: ${kinds.join(', ')}` : `did you mean ${near}?`,
    )
  }
  terminal.out(file.text)
  return exitCode.ok
}

/** Writes all schemas or none. A foreign file of the same name is an error. */
function write(call: Call, out: string, files: readonly SchemaFile[]): ExitCode {
  const { terminal, host } = call
  const folder = resolveFolder(call, out).replace(/\/+$/, '')
  const states = files.map((file) => ({
    ...file,
    path: `${folder}/${file.name}`,
    state: stateOf(`${folder}/${file.name}`, file, host.disk),
  }))
  const foreign = states.find(({ state }) => state === 'foreign')
  if (foreign) {
    return usageError(
      terminal,
      `${foreign.name} in ${out} is not a schema of rungs`,
      'move it away, or choose another folder',
    )
  }
  const changed = states.filter(({ state }) => state === 'missing' || state === 'old')
  const changes = changed.map(({ name, path, text, state }) => ({
    path: name,
    before: state === 'old' ? host.disk.read(path) : undefined,
    after: text,
  }))
  const [conflict] = writeFiles(folder, changes, host)
  if (conflict) {
    return usageError(terminal, `${conflict.path} is in the way: ${conflict.reason}`, 'choose another folder')
  }
  const words = { missing: 'written  ', old: 'updated  ', same: 'unchanged', foreign: 'kept     ' } as const
  for (const { name, state } of states) terminal.out(`${words[state]}  ${name}\n`)
  return exitCode.ok
}

function stateOf(path: string, { text }: SchemaFile, disk: Disk): 'missing' | 'same' | 'old' | 'foreign' {
  const kind = disk.stat(path)?.kind
  if (kind === undefined) return 'missing'
  if (kind !== 'file') return 'foreign'
  const current = Buffer.from(disk.read(path)).toString('utf8')
  if (current.replaceAll('\r\n', '\n') === text) return 'same'
  return idOf(current) !== undefined && idOf(current) === idOf(text) ? 'old' : 'foreign'
}

/** Returns the id of a schema, which is the same in every version. */
function idOf(text: string): string | undefined {
  return /"\$id": "(urn:rungs:schema:[a-z]+)"/.exec(text)?.[1]
}
