/** Every command, in the order that help lists them. Each is loaded when it is called: none pays for what another needs. */
import type { Command } from '../command.ts'

export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['build', async () => (await import('./build.ts')).build],
  ['check', async () => (await import('./check.ts')).check],
  ['gap', async () => (await import('./gap.ts')).gap],
  ['ladder', async () => (await import('./ladder.ts')).ladder],
  ['init', async () => (await import('./init.ts')).init],
  ['new', async () => (await import('./new.ts')).newThing],
  ['schema', async () => (await import('./schema.ts')).schema],
  ['doctor', async () => (await import('./doctor.ts')).doctor],
  ['explain', async () => (await import('./explain.ts')).explain],
])
