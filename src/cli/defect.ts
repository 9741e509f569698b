/**
 * What is said when the program itself is wrong. The report that people are asked to send holds nothing of their files,
 * and not where these are.
 */
import { dirname, resolve } from 'node:path/posix'
import { pathToFileURL } from 'node:url'
import { version } from '../version.ts'
import type { Machine } from './command.ts'
import { commands } from './commands/index.ts'
import { type ExitCode, exitCode } from './exit-code.ts'

/** Writes the report to the system's temporary folder, or to the terminal where that fails. */
export function reportDefect(thrown: unknown, argv: readonly string[], machine: Machine): ExitCode {
  const { host, terminal } = machine
  const text = defectReport(thrown, argv, machine)
  const time = host
    .now()
    .toISOString()
    .replaceAll(/[-:]|\.\d+/g, '')
  const file = `${host.temporary}/rungs-defect-${time}-${host.pid}.txt`
  const apology = 'rungs: this is a defect of rungs and not of your files. Sorry.\n'
  try {
    host.disk.writeNew(file, text)
    terminal.err(`${apology}  Please report it with this file, which holds nothing of your profiles: ${file}\n`)
  } catch {
    // Whatever keeps us from writing is not what people should hear about now.
    terminal.err(`${apology}  Please report it with these lines, which hold nothing of your profiles:\n\n${text}`)
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
    ...traceOf(thrown).map((line) => withoutPlaces(line, argv, machine)),
  ]
  return `${lines.join('\n')}\n`
}

/** These come from the language itself, so that nothing of a profile is in them but what is quoted. */
const ownMessage: readonly string[] = ['TypeError', 'RangeError', 'ReferenceError']

/** The kinds of the error and of what caused it, and the calls that led there. */
function traceOf(thrown: unknown, depth = 0): string[] {
  if (!(thrown instanceof Error)) return [`something that is no error (${typeof thrown})`]
  const name = /^\w+$/.test(thrown.name) ? thrown.name : 'Error'
  const says =
    ownMessage.includes(name) && !('code' in thrown) ? `: ${thrown.message.replaceAll(/(['"`]).*\1/gs, '$1…$1')}` : ''
  const stack = (thrown.stack ?? '').replace(thrown.message, '').split('\n')
  const calls = stack.filter((line) => /^ {4}at .*(?::\d+:\d+|<anonymous>|native)\)?$/.test(line))
  const cause = thrown.cause === undefined || depth > 3 ? [] : ['caused by', ...traceOf(thrown.cause, depth + 1)]
  return [`${name}${says}`, ...calls, ...cause]
}

/** Folders say who somebody is and where they work. */
function withoutPlaces(line: string, argv: readonly string[], { host, terminal, templates }: Machine): string {
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
