/** All commands, in the order of the help. A command is loaded only when it runs, which keeps the start fast. */
import type { Command } from '../command.ts'

export interface ListedCommand {
  readonly summary: string
  /** The help of the program shows the first one. */
  readonly examples: readonly string[]
  readonly load: () => Promise<Command>
}

/** Commands by name. */
export const commands: ReadonlyMap<string, ListedCommand> = new Map<string, ListedCommand>([
  [
    'init',
    {
      summary: 'Creates a small project: a framework, three roles and editor settings. Keeps existing files.',
      examples: ['rungs init', 'rungs init ladders --ci github'],
      load: async () => (await import('./init.ts')).init,
    },
  ],
  [
    'build',
    {
      summary: 'Generates ladders/ and site/ from the profiles. If there is an error, it writes nothing.',
      examples: ['rungs build', 'rungs build path/to/project', 'rungs build --check'],
      load: async () => (await import('./build.ts')).build,
    },
  ],
  [
    'check',
    {
      summary: 'Checks the framework, library, profiles, templates and words. Writes only with --fix.',
      examples: ['rungs check', 'rungs check path/to/project', 'rungs check --fix', 'rungs check --format github'],
      load: async () => (await import('./check.ts')).check,
    },
  ],
  [
    'dev',
    {
      summary: 'Serves the site while you write, and shows every change and every error in the browser.',
      examples: ['rungs dev', 'rungs dev path/to/project', 'rungs dev --port 8080', 'rungs dev --host 0.0.0.0'],
      load: async () => (await import('./dev.ts')).dev,
    },
  ],
  [
    'new',
    {
      summary: 'Adds a role, a level or a capability. Never overwrites or reformats existing text.',
      examples: [
        'rungs new role data-steward --family data',
        'rungs new level Fellow --track ic --after Principal',
        'rungs new capability data-contracts --role data-steward',
      ],
      load: async () => (await import('./new.ts')).newThing,
    },
  ],
  [
    'fmt',
    {
      summary:
        'Formats the framework, the library and profiles: order of keys and indentation. Keeps comments. Without files, formats all.',
      examples: ['rungs fmt', 'rungs fmt roles/data-engineer/profile.md', 'rungs fmt --check'],
      load: async () => (await import('./fmt.ts')).fmt,
    },
  ],
  [
    'gap',
    {
      summary: 'Shows what changes between two positions. <to> may name another role: <role>@<level>.',
      examples: [
        'rungs gap data-engineer senior staff',
        'rungs gap backend-engineer senior engineering-manager@manager',
        'rungs gap data-engineer senior senior --json',
      ],
      load: async () => (await import('./gap.ts')).gap,
    },
  ],
  [
    'diff',
    {
      summary:
        'Shows what a change of the framework means for each position. Without arguments, compares the start of the branch with the working tree.',
      examples: [
        'rungs diff',
        'rungs diff v1.0..v2.0',
        'rungs diff ../framework-of-last-year .',
        'rungs diff main --format markdown',
      ],
      load: async () => (await import('./diff.ts')).diff,
    },
  ],
  [
    'ladder',
    {
      summary:
        'Prints the ladder between any two positions as markdown. The same level twice shows growth at that level.',
      examples: [
        'rungs ladder data-engineer junior senior',
        'rungs ladder backend-engineer senior engineering-manager@manager --out my-ladder.md',
      ],
      load: async () => (await import('./ladder.ts')).ladder,
    },
  ],
  [
    'plan',
    {
      summary:
        'Creates a plan from a ladder, updates it, shows how far your evidence covers it, collects that evidence in a packet, and compares two plans.',
      examples: [
        'rungs plan new data-engineer@senior staff --out my-plan.md',
        'rungs plan update my-plan.md',
        'rungs plan status my-plan.md',
        'rungs plan packet my-plan.md --out packet.md',
        'rungs plan compare my-plan.md my-managers-plan.md',
      ],
      load: async () => (await import('./plan.ts')).plan,
    },
  ],
  [
    'explain',
    {
      summary: 'Shows the source and the rule of each fact in a gap, or explains the code of a message.',
      examples: [
        'rungs explain data-engineer/senior-to-staff',
        'rungs explain data-engineer/senior-to-staff/capability/sql',
        'rungs explain duplicate-key',
      ],
      load: async () => (await import('./explain.ts')).explain,
    },
  ],
  [
    'doctor',
    {
      summary: 'Checks the machine and the project, and says how to fix problems. Writes nothing.',
      examples: ['rungs doctor'],
      load: async () => (await import('./doctor.ts')).doctor,
    },
  ],
  [
    'schema',
    {
      summary: 'Prints the JSON Schema of a kind of file, or writes all schemas to a folder, for editors.',
      examples: ['rungs schema profile', 'rungs schema --out schema'],
      load: async () => (await import('./schema.ts')).schema,
    },
  ],
])
