/**
 * Every command, in the order that help lists them. Each is loaded when it is called: none pays for what another needs,
 * and help for none.
 */
import type { Command } from '../command.ts'

/** What help says of a command, and the way to the rest of it. */
export interface ListedCommand {
  readonly summary: string
  /** The first one stands in the help of the whole program. */
  readonly examples: readonly string[]
  readonly load: () => Promise<Command>
}

/** By name. */
export const commands: ReadonlyMap<string, ListedCommand> = new Map<string, ListedCommand>([
  [
    'init',
    {
      summary:
        'Writes a small project to begin with: a framework, three roles, settings for editors. Keeps every file that exists.',
      examples: ['rungs init', 'rungs init ladders --ci github'],
      load: async () => (await import('./init.ts')).init,
    },
  ],
  [
    'build',
    {
      summary: 'Writes ladders/ and site/ from the profiles. All or nothing: with an error, nothing is written.',
      examples: ['rungs build', 'rungs build path/to/project', 'rungs build --check'],
      load: async () => (await import('./build.ts')).build,
    },
  ],
  [
    'check',
    {
      summary: 'Checks framework, library, profiles, templates and words. Writes nothing without --fix.',
      examples: ['rungs check', 'rungs check path/to/project', 'rungs check --fix', 'rungs check --format github'],
      load: async () => (await import('./check.ts')).check,
    },
  ],
  [
    'dev',
    {
      summary:
        'Serves the site on this machine while you write: every save shows in the browser, and so does every error.',
      examples: ['rungs dev', 'rungs dev path/to/project', 'rungs dev --port 8080'],
      load: async () => (await import('./dev.ts')).dev,
    },
  ],
  [
    'new',
    {
      summary: 'Adds a role, a level or a capability. Never overwrites, and leaves every other byte as it is.',
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
        'Puts framework, library and profiles in one layout: keys in order, two blanks, comments kept. Without files, all of them.',
      examples: ['rungs fmt', 'rungs fmt roles/data-engineer/profile.md', 'rungs fmt --check'],
      load: async () => (await import('./fmt.ts')).fmt,
    },
  ],
  [
    'gap',
    {
      summary: 'Shows what changes between two positions. <to> may be at another role: <role>@<level>.',
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
        'Shows what another version of the framework means for each position. Without arguments, compares the point where the branch began with the working tree.',
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
        'Prints the ladder between any two positions as markdown: a skip, a lateral move, a switch of track, or with <from> twice a deepening.',
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
        'Makes a ladder your own: write in it, bring it up to date without losing a word, see what your evidence covers, gather it, and hold it beside another view.',
      examples: [
        'rungs plan new data-engineer@senior staff --out my-plan.md',
        'rungs plan update my-plan.md',
        'rungs plan status my-plan.md',
        'rungs plan packet my-plan.md --out packet.md',
        'rungs plan compare my-plan.md my-managers-view.md',
      ],
      load: async () => (await import('./plan.ts')).plan,
    },
  ],
  [
    'explain',
    {
      summary:
        'Shows the text and the rule behind every fact of a gap, or of one part of it; or what a code of a report means.',
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
      summary: 'Looks at the machine and the project, and says what to do where something is wrong. Writes nothing.',
      examples: ['rungs doctor'],
      load: async () => (await import('./doctor.ts')).doctor,
    },
  ],
  [
    'schema',
    {
      summary: 'Prints the JSON Schema of a kind of file, or writes all of them, for editors.',
      examples: ['rungs schema profile', 'rungs schema --out schema'],
      load: async () => (await import('./schema.ts')).schema,
    },
  ],
])
