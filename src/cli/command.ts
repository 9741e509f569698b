/** What a command is: a name, its words for help, its options, and one function. */
import type { ParseArgsConfig } from 'node:util'
import type { Host } from '../files/host.ts'
import type { ExitCode } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

export interface OptionHelp {
  readonly type: 'string' | 'boolean'
  /** What stands for the value in the help, where there is one. */
  readonly value?: string
  /** The only values that it takes, where these are few. */
  readonly choices?: readonly string[]
  readonly help: string
}

export type OptionTable = Readonly<Record<string, OptionHelp>>

/** What the program runs on. */
export interface Machine {
  readonly terminal: Terminal
  readonly host: Host
  /** The folder with the built-in templates; absolute, with forward slashes. */
  readonly templates: string
  /** The folder that the program was installed in, with `starter/` and `schema/`; absolute, with forward slashes. */
  readonly program: string
}

export interface Call extends Machine {
  readonly args: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

export interface Command {
  readonly name: string
  readonly usage: string
  /** The fewest and the most arguments. */
  readonly arity: readonly [number, number]
  readonly options: OptionTable
  readonly run: (call: Call) => ExitCode | Promise<ExitCode>
}

/** The option table in the form that Node's own parser takes. */
export function parserOptions(options: OptionTable): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]))
}

/** The text value of an option. */
export function textOption(call: Call, name: string): string | undefined {
  const value = call.options[name]
  return typeof value === 'string' ? value : undefined
}

/** Where the project is that a command works on. */
export const projectOption = {
  project: { type: 'string', value: 'dir', help: 'the project, if not the current folder' },
} as const satisfies OptionTable
