/** The environment of a command: current folder, variables and output streams. */
import { isDiskFailure, reasonOf, remedyOf } from '../files/disk-failure.ts'
import { exitCode } from './exit-code.ts'

export interface Terminal {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** True if reports go to a screen. */
  readonly errIsScreen: boolean
  /** Prints results. */
  out(text: string): void
  /** Prints reports. */
  err(text: string): void
}

/**
 * The real one. A reader that went away (`rungs gap … | head`) ends the output and nothing else; a disk that did not
 * take the output is told, and then the program has not done what it was asked for.
 */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error) => {
    if (!isDiskFailure(error)) throw error
    if (error.code === 'EPIPE') return
    process.stderr.write(
      `rungs: the output could not be written: ${reasonOf(error)}\n  ${remedyOf(error)}, then run the command again\n`,
    )
    process.once('exit', (code) => {
      if (code === exitCode.ok) process.exitCode = exitCode.environment
    })
  })
  process.stderr.on('error', (error) => {
    // There is nowhere left to tell it; the exit code says what became of the work.
    if (!isDiskFailure(error)) throw error
  })
  return {
    cwd: process.cwd(),
    env: process.env,
    errIsScreen: process.stderr.isTTY,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  }
}
