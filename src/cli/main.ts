/** From arguments to a command and its exit code. */
import { parseArgs } from 'node:util'
import { nearest } from '../diagnostic/nearest.ts'
import { isDiskFailure, reasonOf, remedyOf } from '../files/disk-failure.ts'
import { version } from '../version.ts'
import { type Command, type Machine, parserOptions } from './command.ts'
import { commands, type ListedCommand } from './commands/index.ts'
import { reportDefect } from './defect.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { commandHelp, programHelp } from './help.ts'
import { usageError } from './usage-error.ts'

/** Runs the program. Whatever goes wrong becomes a sentence and an exit code. */
export async function main(argv: readonly string[], machine: Machine): Promise<ExitCode> {
  try {
    return await dispatch(argv, machine)
  } catch (thrown) {
    return failure(thrown, argv, machine)
  }
}

async function dispatch(argv: readonly string[], machine: Machine): Promise<ExitCode> {
  const { terminal } = machine
  const [name, ...rest] = argv
  if (name === '--version' || name === '-v') {
    terminal.out(`${version}\n`)
    return exitCode.ok
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(programHelp(commands))
    return name === undefined ? exitCode.usage : exitCode.ok
  }
  const listed = commands.get(name)
  if (listed) return runCommand(await listed.load(), listed, rest, machine)
  const names = Array.from(commands.keys())
  return usageError(
    terminal,
    `there is no command "${name}"`,
    didYouMean(name, names) ?? `use one of: ${names.join(', ')}`,
  )
}

async function runCommand(
  command: Command,
  listed: ListedCommand,
  argv: readonly string[],
  machine: Machine,
): Promise<ExitCode> {
  const { terminal } = machine
  if (argv.includes('--help') || argv.includes('-h')) {
    terminal.out(commandHelp(command, listed))
    return exitCode.ok
  }
  const unknown = argv.find(
    (argument) =>
      argument.startsWith('--') && argument !== '--' && !Object.hasOwn(command.options, optionName(argument)),
  )
  if (unknown !== undefined) {
    const options = Object.keys(command.options).map((option) => `--${option}`)
    return usageError(
      terminal,
      `${command.name} has no option ${unknown}`,
      didYouMean(unknown, options) ?? `see rungs ${command.name} --help`,
    )
  }
  let parsed: ReturnType<typeof parseArgs>
  try {
    parsed = parseArgs({ args: [...argv], options: parserOptions(command.options), allowPositionals: true })
  } catch (thrown) {
    const message = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown)
    return usageError(terminal, message, `see rungs ${command.name} --help`)
  }
  const args = parsed.positionals
  const [fewest, most] = command.arity
  if (args.length < fewest || args.length > most) {
    return usageError(terminal, `${command.name} takes other arguments`, `usage: rungs ${command.usage}`)
  }
  // Every option is a single text or a switch: none is declared as a list.
  const options = parsed.values as Readonly<Record<string, string | boolean | undefined>>
  for (const [option, { choices }] of Object.entries(command.options)) {
    const value = options[option]
    if (!choices || typeof value !== 'string' || choices.includes(value)) continue
    return usageError(
      terminal,
      `--${option} cannot be "${value}"`,
      didYouMean(value, choices) ?? `use one of: ${choices.join(', ')}`,
    )
  }
  return command.run({ ...machine, args, options })
}

function optionName(argument: string): string {
  return argument.slice(2).split('=')[0] ?? ''
}

function didYouMean(written: string, known: readonly string[]): string | undefined {
  const near = nearest(written, known)
  return near === undefined ? undefined : `did you mean ${near}?`
}

function failure(thrown: unknown, argv: readonly string[], machine: Machine): ExitCode {
  if (!isDiskFailure(thrown)) return reportDefect(thrown, argv, machine)
  machine.terminal.err(
    `rungs: ${thrown.path ?? 'the machine refused'}: ${reasonOf(thrown)}\n  nothing more was written; ${remedyOf(thrown)}, then run the command again\n`,
  )
  return exitCode.environment
}
