/** Runs a process and measures its time and peak memory. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface Measured {
  readonly seconds: number
  /** Peak memory in bytes, if the system reports it. */
  readonly peak: number | undefined
}

/** Runs a program to its end. Throws if it fails, because its time would mean nothing. */
export async function runProcess(command: string, args: readonly string[], folder?: string): Promise<Measured> {
  const start = performance.now()
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(folder === undefined ? {} : { cwd: folder }),
  })
  let peak: number | undefined
  let errors = ''
  child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString()))
  const watch = setInterval(() => (peak = peakOf(child.pid) ?? peak), 20)
  const code = await new Promise<number | null>((done, failed) => child.on('error', failed).on('close', done))
  clearInterval(watch)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${errors.slice(-2000)}`)
  return { seconds: (performance.now() - start) / 1000, peak }
}

/** Returns the peak memory of a process in bytes; only Linux reports it. */
function peakOf(pid: number | undefined): number | undefined {
  if (pid === undefined || process.platform !== 'linux') return undefined
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    // The process has just ended.
    return undefined
  }
}

export function median(runs: readonly Measured[]): number {
  return runs.map(({ seconds }) => seconds).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN
}

/** Returns the median with the least and the most seconds: `1.62 (1.60–1.78)`. */
export function spread(runs: readonly Measured[]): string {
  const seconds = runs.map((run) => run.seconds)
  return `${median(runs).toFixed(2)} (${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)})`
}
