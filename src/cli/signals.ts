/** SIGINT and SIGTERM: one line, and an exit code that says so, at a moment when no file is being written. */
import { setImmediate } from 'node:timers/promises'
import type { Terminal } from './terminal.ts'

/** As shells count them: 128 and the number of the signal. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const

/**
 * From now on a signal ends the program where it waits, and nowhere else: all work on the disk is synchronous, so none is ever cut in two. Commands that take
 * long wait for a moment between their parts, with `signalsIn`.
 * @param end ends the process with this code
 */
export function heedSignals(terminal: Terminal, end: (code: number) => void): void {
  for (const [signal, code] of Object.entries(exitCodes)) {
    process.once(signal, () => {
      terminal.err(`rungs: stopped by ${signal}; nothing is half written\n`)
      end(code)
    })
  }
}

/** Lets in the signals that have come. What the event loop does first depends on where it stands, so it goes round twice. */
export async function signalsIn(): Promise<void> {
  await setImmediate()
  await setImmediate()
}
