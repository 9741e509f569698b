/** One process from its start to its end, with its time and the most memory that it had. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface Measured {
  readonly seconds: number
  /** In bytes; where the system tells it. */
  readonly peak: number | undefined
}

/** Runs a program. One that fails is an error: its time would mean nothing. */
export async function runProcess(command: string, args: readonly string[], folder?: string): Promise<Measured> {
  const start = performance.now()
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(folder === undefined ? {} : { cwd: folder }),
  })
  let peak: number | undefined
  let said = ''
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()))
  const watch = setInterval(() => (peak = peakOf(child.pid) ?? peak), 20)
  const code = await new Promise<number | null>((done, failed) => child.on('error', failed).on('close', done))
  clearInterval(watch)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said.slice(-2000)}`)
  return { seconds: (performance.now() - start) / 1000, peak }
}

/** Linux keeps the most that a process has had. */
function peakOf(pid: number | undefined): number | undefined {
  if (pid === undefined || process.platform !== 'linux') return undefined
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    // It has just ended.
    return undefined
  }
}

export function median(runs: readonly Measured[]): number {
  return runs.map(({ seconds }) => seconds).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN
}

/** The median with the least and the most, in seconds. */
export function spread(runs: readonly Measured[]): string {
  const seconds = runs.map((run) => run.seconds)
  return `${median(runs).toFixed(2)} (${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)})`
}
