/** Handles SIGINT and SIGTERM: ends the program with one line, never while it writes files. */
import { setImmediate } from 'node:timers/promises'
import type { Terminal } from './terminal.ts'

/** By convention of shells, 128 plus the number of the signal. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const

/** The installed handlers by signal. */
const handlers = new Map<string, () => void>()

/**
 * Installs the handlers. A signal ends the program only while it waits. Work on the disk is synchronous, so a signal
 * cannot interrupt it. Long commands wait between their parts with `yieldToSignals`.
 * @param end ends the process with an exit code
 */
export function handleSignals(terminal: Terminal, end: (code: number) => void): void {
  for (const [signal, code] of Object.entries(exitCodes)) {
    const stop = (): void => {
      terminal.err(`rungs: stopped by ${signal}; nothing is half written\n`)
      end(code)
    }
    handlers.set(signal, stop)
    process.once(signal, stop)
  }
}

/**
 * Lets pending signals take effect. One turn of the event loop may end before its phase for signals, so it takes two.
 */
export async function yieldToSignals(): Promise<void> {
  await setImmediate()
  await setImmediate()
}

/** Resolves at the next signal, for commands that run until a signal. A second signal ends the process immediately. */
export function nextSignal(): Promise<void> {
  return new Promise((resolve) => {
    const signals = Object.keys(exitCodes)
    const onSignal = (): void => {
      for (const signal of signals) process.off(signal, onSignal)
      resolve()
    }
    for (const signal of signals) {
      const stop = handlers.get(signal)
      if (stop) process.off(signal, stop)
      process.on(signal, onSignal)
    }
  })
}
