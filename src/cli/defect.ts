/** Reports defects of the program. The report contains nothing from the files of the project, and no paths. */
import { dirname, resolve } from 'node:path/posix'
import { pathToFileURL } from 'node:url'
import { version } from '../version.ts'
import type { Machine } from './command.ts'
import { commands } from './commands/index.ts'
import { type ExitCode, exitCode } from './exit-code.ts'

/** Writes the report to the temporary folder of the system, or to the terminal if that fails. */
export function reportDefect(thrown: unknown, argv: readonly string[], machine: Machine): ExitCode {
  const { host, terminal } = machine
  const text = defectReport(thrown, argv, machine)
  const time = host
    .now()
    .toISOString()
    .replaceAll(/[-:]|\.\d+/g, '')
  const file = `${host.temporary}/rungs-defect-${time}-${host.pid}.txt`
  const apology = 'rungs: this is a defect of rungs, not of your files. Sorry.\n'
  try {
    host.disk.writeNew(file, text)
    terminal.err(`${apology}  Please report it with this file, which contains nothing from your profiles: ${file}\n`)
  } catch {
    // The defect is more important than the reason why the report cannot be written.
    terminal.err(`${apology}  Please report it with these lines, which contain nothing from your profiles:\n\n${text}`)
  }
  return exitCode.defect
}

function defectReport(thrown: unknown, argv: readonly string[], machine: Machine): string {
  const [command = ''] = argv
  const options = argv.flatMap((argument) => /^--[a-z][a-z-]*/.exec(argument)?.[0] ?? [])
  const lines = [
    `rungs ${version}`,
    machine.host.system,
    `command: ${commands.has(command) ? command : 'none'}`,
    `options: ${options.length > 0 ? options.join(' ') : 'none'}`,
    '',
    ...traceOf(thrown).map((line) => withoutPaths(line, argv, machine)),
  ]
  return `${lines.join('\n')}\n`
}

/** Errors of the language. Their messages contain text of profiles only in quotes. */
const languageErrors: readonly string[] = ['TypeError', 'RangeError', 'ReferenceError']

/** Returns the names and stacks of an error and its causes. */
function traceOf(thrown: unknown, depth = 0): string[] {
  if (!(thrown instanceof Error)) return [`a thrown value that is no error (${typeof thrown})`]
  const name = /^\w+$/.test(thrown.name) ? thrown.name : 'Error'
  const message =
    languageErrors.includes(name) && !('code' in thrown)
      ? `: ${thrown.message.replaceAll(/(['"`]).*\1/gs, '$1…$1')}`
      : ''
  const stack = (thrown.stack ?? '').replace(thrown.message, '').split('\n')
  const calls = stack.filter((line) => /^ {4}at .*(?::\d+:\d+|<anonymous>|native)\)?$/.test(line))
  const cause = thrown.cause === undefined || depth > 3 ? [] : ['caused by', ...traceOf(thrown.cause, depth + 1)]
  return [`${name}${message}`, ...calls, ...cause]
}

/** Replaces paths, because they reveal names of people and companies. */
function withoutPaths(line: string, argv: readonly string[], { host, terminal, templates }: Machine): string {
  const slashes = (path: string): string => path.replaceAll('\\', '/')
  const named = argv.map((argument) => resolve(slashes(terminal.cwd), slashes(argument.replace(/^--[a-z-]+=?/, ''))))
  const places: readonly (readonly [string, string])[] = [
    [dirname(templates), '<rungs>'],
    ...named.map((path) => [path, '<project>'] as const),
    [slashes(terminal.cwd), '<project>'],
    [host.home, '<home>'],
  ]
  const known = places
    .filter(([path]) => path.length > 1)
    .flatMap(([path, name]) => [[path, name] as const, [pathToFileURL(path).pathname, name] as const])
  return known.reduce((text, [path, name]) => text.replaceAll(path, name), slashes(line))
}
