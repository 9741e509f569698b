/** Runs the command that the arguments name. */
import { parseArgs } from 'node:util'
import { nearest } from '../diagnostic/nearest.ts'
import { isDiskFailure, reasonOf, remedyOf } from '../files/disk-failure.ts'
import { version } from '../version.ts'
import { type Command, type Machine, parserOptions } from './command.ts'
import { commands, type ListedCommand } from './commands/index.ts'
import { reportDefect } from './defect.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { withFailureReport } from './failure-report.ts'
import { commandHelp, programHelp } from './help.ts'
import { usageError } from './usage-error.ts'

/** Runs the program and returns its exit code. Never throws: a failure becomes a message and an exit code. */
export async function main(argv: readonly string[], machine: Machine): Promise<ExitCode> {
  return withFailureReport(argv, machine.terminal, async (terminal) => {
    const reporting = { ...machine, terminal }
    try {
      return await dispatch(argv, reporting)
    } catch (thrown) {
      return failure(thrown, argv, reporting)
    }
  })
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
      didYouMean(unknown, options) ?? `run rungs ${command.name} --help for its options`,
    )
  }
  let parsed: ReturnType<typeof parseArgs>
  try {
    parsed = parseArgs({ args: [...argv], options: parserOptions(command.options), allowPositionals: true })
  } catch (thrown) {
    const message = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown)
    return usageError(terminal, message, `run rungs ${command.name} --help for its options`)
  }
  const args = parsed.positionals
  const [fewest, most] = command.arity
  if (args.length < fewest || args.length > most) {
    return usageError(terminal, wrongCount(command.name, args.length, command.arity), `usage: rungs ${command.usage}`)
  }
  // Every option is a single string or a flag; none is a list.
  const options = parsed.values as Readonly<Record<string, string | boolean | undefined>>
  for (const [option, { choices, choicesHelp }] of Object.entries(command.options)) {
    const value = options[option]
    if (!choices || typeof value !== 'string' || choices.includes(value)) continue
    return usageError(
      terminal,
      `--${option} cannot be "${value}"`,
      didYouMean(value, choices) ?? choicesHelp ?? `use one of: ${choices.join(', ')}`,
    )
  }
  return command.run({ ...machine, args, options })
}

function wrongCount(name: string, count: number, [fewest, most]: Command['arity']): string {
  const expected = fewest === most ? `${fewest}` : `${fewest} to ${most}`
  return `${name} needs ${expected} ${expected === '1' ? 'argument' : 'arguments'}, but got ${count}`
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
    `rungs: ${thrown.path ?? 'the operating system'}: ${reasonOf(thrown)}\n` +
      `  nothing more was written; ${remedyOf(thrown)}, then run the command again\n`,
  )
  return exitCode.environment
}
