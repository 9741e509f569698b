/** Every command, in the order that help lists them. Each is loaded when it is called: none pays for what another needs. */
import type { Command } from '../command.ts'

export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['init', async () => (await import('./init.ts')).init],
  ['build', async () => (await import('./build.ts')).build],
  ['check', async () => (await import('./check.ts')).check],
  ['dev', async () => (await import('./dev.ts')).dev],
  ['new', async () => (await import('./new.ts')).newThing],
  ['fmt', async () => (await import('./fmt.ts')).fmt],
  ['gap', async () => (await import('./gap.ts')).gap],
  ['ladder', async () => (await import('./ladder.ts')).ladder],
  ['plan', async () => (await import('./plan.ts')).plan],
  ['explain', async () => (await import('./explain.ts')).explain],
  ['doctor', async () => (await import('./doctor.ts')).doctor],
  ['schema', async () => (await import('./schema.ts')).schema],
])
