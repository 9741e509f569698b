/** A command: its name, the texts of its help, its options and its function. */
import type { ParseArgsConfig } from 'node:util'
import type { Host } from '../files/host.ts'
import type { ExitCode } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

export interface OptionHelp {
  readonly type: 'string' | 'boolean'
  /** The placeholder of the value in the help. Undefined for a flag. */
  readonly value?: string
  /** The allowed values, if there are only a few. */
  readonly choices?: readonly string[]
  /** Replaces the list of choices in the error message when it would be too long. */
  readonly choicesHelp?: string
  readonly help: string
}

export type OptionTable = Readonly<Record<string, OptionHelp>>

export interface Machine {
  readonly terminal: Terminal
  readonly host: Host
  /** The folder with the built-in templates; absolute, with forward slashes. */
  readonly templates: string
  /** The folder of the installed package, with `starter/` and `schema/`; absolute, with forward slashes. */
  readonly program: string
}

export interface Call extends Machine {
  readonly args: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

export interface Command {
  readonly name: string
  readonly usage: string
  /** The minimum and maximum number of arguments. */
  readonly arity: readonly [number, number]
  readonly options: OptionTable
  readonly run: (call: Call) => ExitCode | Promise<ExitCode>
}

/** Converts an option table for Node's `parseArgs`. */
export function parserOptions(options: OptionTable): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]))
}

export function textOption(call: Call, name: string): string | undefined {
  const value = call.options[name]
  return typeof value === 'string' ? value : undefined
}

export const projectOption = {
  project: {
    type: 'string',
    value: 'dir',
    help: 'folder of the project (default: the current folder or the nearest project around it)',
  },
} as const satisfies OptionTable
