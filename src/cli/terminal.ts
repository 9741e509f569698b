/** Where a command runs and what it writes to; tests bring their own. */
export interface Terminal {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether reports go to a screen that a person looks at. */
  readonly errIsScreen: boolean
  /** Results. */
  out(text: string): void
  /** Reports about the work. */
  err(text: string): void
}

/** The real one. A reader that went away (`rungs gap … | head`) ends the output and nothing else. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
  return {
    cwd: process.cwd(),
    env: process.env,
    errIsScreen: process.stderr.isTTY,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  }
}
