#!/usr/bin/env node
/** The program: hands the machine to `main` and its answer back. */
import { fileURLToPath } from 'node:url'
import { nodeHost } from './files/node-host.ts'
import { main } from './cli/main.ts'
import { handleSignals } from './cli/signals.ts'
import { processTerminal } from './cli/terminal.ts'

/** `src/` and `dist/` are both neighbors of `templates/`, `starter/` and `schema/`. */
const program = fileURLToPath(new URL('..', import.meta.url))
  .replaceAll('\\', '/')
  .replace(/\/$/, '')

const terminal = processTerminal()
handleSignals(terminal, (code) => process.exit(code))
process.exitCode = await main(process.argv.slice(2), {
  terminal,
  host: nodeHost,
  templates: `${program}/templates`,
  program,
})
