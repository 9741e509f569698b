/**
 * A file says of which roles it shows more than any list does. What it says of others must not be in it, or a build
 * that remembers would keep it when they change.
 */
import { expect, it } from 'vitest'
import { planBuild } from '../../src/pipeline/outputs.ts'
import type { Framework, Role } from '../../src/domain/framework.ts'
import type { OutputFile } from '../../src/domain/output-file.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { readProgram } from '../../src/files/reading/program.ts'
import { frameworkOf, repository, templatesFolder } from '../support/example.ts'

const program = readProgram(nodeHost, repository, templatesFolder)

function filesOf(framework: Framework): ReadonlyMap<string, OutputFile> {
  const { value = [] } = planBuild({ framework, findings: () => [], own: [] }, program)
  return new Map(value.map((file) => [`${file.root}/${file.path}`, file]))
}

function textOf(file: OutputFile | undefined): string | undefined {
  return file?.render('2026-01-01 00:00:00').value
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
const shown = Array.from(real.values()).flatMap(({ inputs: { roles } }) => (roles === 'all' ? [] : [roles]))
// One for each set of roles.
const sets = Array.from(new Map(shown.map((roles) => [roles.map(({ slug }) => slug).join(' and ') || 'nobody', roles])))

it('there are files of no role, files of one role and files of two', () => {
  expect(new Set(sets.map(([, roles]) => roles.length))).toEqual(new Set([0, 1, 2]))
  expect(sets.filter(([, roles]) => roles.length === 1)).toHaveLength(framework.roles.length)
})

it.each(sets.filter(([, roles], index) => roles.length === 0 || index % 3 === 0))(
  'the files that show %s show nothing of any other role that can change by itself',
  (_, shownRoles) => {
    const slugs = new Set(shownRoles.map(({ slug }) => slug))
    const others = filesOf({
      ...framework,
      roles: framework.roles.map((role) => (slugs.has(role.slug) ? role : another(role))),
    })
    const mine = Array.from(real).filter(
      ([, { inputs }]) =>
        inputs.roles !== 'all' &&
        !inputs.extra &&
        inputs.roles.length === shownRoles.length &&
        inputs.roles.every(({ slug }) => slugs.has(slug)),
    )
    expect(mine.length).toBeGreaterThan(2)
    for (const [path, file] of mine) expect(textOf(others.get(path)), path).toBe(textOf(file))
  },
)
