/** Generates the texts of `--help` from the commands. */
import type { Command, OptionTable } from './command.ts'
import type { ListedCommand } from './commands/index.ts'

const general: OptionTable = {
  help: { type: 'boolean', help: 'show this help' },
}

export function programHelp(commands: ReadonlyMap<string, ListedCommand>): string {
  const width = Math.max(...Array.from(commands.keys(), (name) => name.length))
  const rows = Array.from(commands, ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return [
    'rungs: career ladders as code',
    '',
    'Usage: rungs <command> [arguments]',
    '',
    'Commands',
    ...rows,
    '',
    'Examples',
    ...Array.from(commands.values()).flatMap(({ examples }) => examples.slice(0, 1).map((example) => `  ${example}`)),
    '',
    'Run rungs <command> --help for the options of a command, and rungs --version for the version.',
    '',
  ].join('\n')
}

export function commandHelp({ usage, options }: Command, { summary, examples }: ListedCommand): string {
  const rows = Object.entries({ ...options, ...general }).map(
    ([name, { value, help }]) => [value === undefined ? `--${name}` : `--${name} <${value}>`, help] as const,
  )
  const width = Math.max(...rows.map(([option]) => option.length))
  return [
    `Usage: rungs ${usage}`,
    '',
    summary,
    '',
    'Options',
    ...rows.map(([option, help]) => `  ${option.padEnd(width)}  ${help}`),
    '',
    'Examples',
    ...examples.map((example) => `  ${example}`),
    '',
  ].join('\n')
}
