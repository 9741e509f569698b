/** SIGINT and SIGTERM: one line, and an exit code that says so, at a moment when no file is being written. */
import { setImmediate } from 'node:timers/promises'
import type { Terminal } from './terminal.ts'

/** As shells count them: 128 and the number of the signal. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const

/** What `handleSignals` has put in place, by signal. */
const heeded = new Map<string, () => void>()

/**
 * From now on a signal ends the program where it waits, and nowhere else: all work on the disk is synchronous, so none
 * is ever cut in two. Commands that take long wait for a moment between their parts, with `yieldToSignals`.
 * @param end ends the process with this code
 */
export function handleSignals(terminal: Terminal, end: (code: number) => void): void {
  for (const [signal, code] of Object.entries(exitCodes)) {
    const stop = (): void => {
      terminal.err(`rungs: stopped by ${signal}; nothing is half written\n`)
      end(code)
    }
    heeded.set(signal, stop)
    process.once(signal, stop)
  }
}

/**
 * Lets in the signals that have come. What the event loop does first depends on where it stands, so it goes round
 * twice.
 */
export async function yieldToSignals(): Promise<void> {
  await setImmediate()
  await setImmediate()
}

/**
 * For a command that runs until a signal ends it, as it should: waits for one. A second one ends the process at once.
 */
export function nextSignal(): Promise<void> {
  return new Promise((resolve) => {
    const signals = Object.keys(exitCodes)
    const come = (): void => {
      for (const signal of signals) process.off(signal, come)
      resolve()
    }
    for (const signal of signals) {
      const stop = heeded.get(signal)
      if (stop) process.off(signal, stop)
      process.on(signal, come)
    }
  })
}
