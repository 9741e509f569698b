/**
 * A file says of which roles it shows more than any list does. What it says of others must not be in it, or a build
 * that remembers would keep it when they change.
 */
import { expect, it } from 'vitest'
import { type BuildFile, planBuild } from '../../src/pipeline/outputs.ts'
import type { Framework, Role } from '../../src/domain/framework.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { builtInTemplates } from '../../src/files/reading/built-in-templates.ts'
import { preparedTemplates } from '../../src/files/reading/prepared-templates.ts'
import { proseHtml } from '../../src/pages/parts/prose-html.ts'
import { frameworkOf, repository, templatesFolder } from '../support/example.ts'

const builtIn = builtInTemplates(nodeHost, templatesFolder)
const prepared = preparedTemplates(nodeHost, repository)

function filesOf(framework: Framework): ReadonlyMap<string, BuildFile> {
  const dateOf = (): string => '2026-01-01 00:00:00'
  const { value = [] } = planBuild({
    framework,
    findings: () => [],
    own: [],
    builtIn,
    scripts: new Map(),
    schemas: [],
    proseOf: proseHtml,
    dateOf,
    prepared,
  })
  return new Map(value.map((file) => [`${file.root}/${file.path}`, file]))
}

/** The same in every list, and nothing like it in what only its own pages show. */
function another(role: Role): Role {
  return {
    ...role,
    owners: ['Somebody'],
    reviewed: '1999-01-01',
    mission: role.mission && { ...role.mission, value: 'Something else.' },
    body: { text: 'Something else.', line: 1 },
    levels: role.levels.map((level) => ({
      ...level,
      summary: 'Something else.',
      scope: 'Elsewhere.',
      development: {},
      timeToNext: undefined,
    })),
    capabilities: role.capabilities.map((capability) => ({
      ...capability,
      description: 'Something else.',
      importance: undefined,
      climbs: [],
      steps: capability.steps.map(() => []),
      cells: capability.cells.map((cell) => ({
        ...cell,
        expectation: { kind: 'described' as const },
        criteria: [],
        reason: 'Something else.',
      })),
    })),
    responsibilities: [],
    interactions: [],
    artifacts: [],
    properties: [],
    extensions: { 'x-else': 'something' },
  }
}

const framework = frameworkOf(repository)
const real = filesOf(framework)
const shown = Array.from(real.values()).flatMap(({ shows }) => (shows ? [shows] : []))
// One for each set of roles.
const sets = Array.from(new Map(shown.map((roles) => [roles.map(({ slug }) => slug).join(' and '), roles])))

it('there are files of one role and files of two', () => {
  expect(new Set(sets.map(([, roles]) => roles.length))).toEqual(new Set([1, 2]))
  expect(sets.filter(([, roles]) => roles.length === 1)).toHaveLength(framework.roles.length)
})

it.each(sets.filter((_, index) => index % 3 === 0))(
  'the files that show %s show nothing of any other role that can change by itself',
  (_, roles) => {
    const slugs = new Set(roles.map(({ slug }) => slug))
    const others = filesOf({
      ...framework,
      roles: framework.roles.map((role) => (slugs.has(role.slug) ? role : another(role))),
    })
    const mine = Array.from(real).filter(
      ([, { shows, alsoFrom }]) =>
        shows && !alsoFrom && shows.length === roles.length && shows.every(({ slug }) => slugs.has(slug)),
    )
    expect(mine.length).toBeGreaterThan(2)
    for (const [path, file] of mine) expect(others.get(path)?.make().value?.text, path).toBe(file.make().value?.text)
  },
)
