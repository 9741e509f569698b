import { Ajv, type AnySchema, type ValidateFunction } from 'ajv'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ApiFramework } from '../../src/domain/schema/api/api-framework.ts'
import type { ApiIndex } from '../../src/domain/schema/api/api-index.ts'
import type { ApiLadder } from '../../src/domain/schema/api/api-ladder.ts'
import type { ApiPosition } from '../../src/domain/schema/api/api-position.ts'
import type { ApiRole } from '../../src/domain/schema/api/api-role.ts'
import { moves, transitions } from '../../src/gap/diff.ts'
import { transitionId } from '../../src/domain/position.ts'
import { frameworkOf, repository } from '../support/example.ts'
import { rungs } from '../support/run-rungs.ts'
import { secondCasesFolder } from '../support/second-cases.ts'
import { linked, publishedSite } from './published.ts'

const secondFramework = join(repository, 'tests/fixtures/second-framework')

describe.each([
  ['the example organization', repository],
  ['another framework', secondFramework],
  ['a framework in which everything occurs twice', secondCasesFolder],
])('the JSON of %s', (_, project) => {
  const framework = frameworkOf(project)
  const { files, text, json } = publishedSite(framework)
  const paths = Array.from(files.keys()).filter((path) => path.startsWith('api/'))
  const ajv = new Ajv({ strict: true })
  const validators = new Map<string, ValidateFunction>()
  const validatorFor = (schema: string): ValidateFunction => {
    const known = validators.get(schema) ?? ajv.compile(json<AnySchema>(schema))
    validators.set(schema, known)
    return known
  }

  it('has a file for each role, position and ladder', () => {
    const roles = framework.roles.map(({ slug }) => `api/v1/roles/${slug}.json`)
    const positions = framework.roles.flatMap(({ slug, levels }) =>
      levels.map(({ id }) => `api/v1/positions/${slug}/${id}.json`),
    )
    const ladders = [...transitions(framework), ...moves(framework)].map(
      (gap) => `api/v1/ladders/${transitionId(gap)}.json`,
    )
    expect(paths.toSorted()).toEqual(
      ['api/v1/index.json', 'api/v1/framework.json', ...roles, ...positions, ...ladders].toSorted(),
    )
  })

  it('is what the schema that each file names says', () => {
    for (const path of paths) {
      const data = json<{ readonly $schema: string; readonly version: number }>(path)
      const validate = validatorFor(linked(path, data.$schema))
      expect(validate(data) ? [] : validate.errors, path).toEqual([])
      expect(data.version).toBe(1)
    }
    expect(validators.size).toBe(5)
  })

  it('links only to what is published', () => {
    const links = paths.flatMap((path) =>
      Array.from(text(path).matchAll(/"(\.\.\/[^"]+)"/g), (match) => linked(path, match[1] ?? '')),
    )
    expect(links.length).toBeGreaterThan(paths.length)
    expect(links.filter((link) => !files.has(link))).toEqual([])
  })

  it('leads from its first file to every other one', () => {
    const start = 'api/v1/index.json'
    const index = json<ApiIndex>(start)
    const found = new Set([start, linked(start, index.framework), linked(start, index.table)])
    for (const entry of index.roles) {
      const path = linked(start, entry.json)
      const role = json<ApiRole>(path)
      for (const to of [path, ...[...role.levels, ...role.ladders].map((each) => linked(path, each.json))]) {
        found.add(to)
      }
    }
    expect(paths.filter((path) => !found.has(path))).toEqual([])
  })

  it('says nothing about the machine that it was made on, and is the same the next time', () => {
    expect(paths.filter((path) => text(path).includes(project) || /"(?:\/|[A-Z]:\\)/.test(text(path)))).toEqual([])
    const again = publishedSite(frameworkOf(project)).files
    expect(paths.filter((path) => again.get(path) !== text(path))).toEqual([])
  })

  it('gives the criteria of a position from those of its role: the step’s, with what the level adds in their place or behind them', () => {
    for (const { slug } of framework.roles) {
      const path = `api/v1/roles/${slug}.json`
      const role = json<ApiRole>(path)
      for (const [index, level] of role.levels.entries()) {
        const position = json<ApiPosition>(linked(path, level.json))
        const expected = role.capabilities.map(({ levels, steps }) => {
          const cell = levels[index]
          const added = cell?.levelCriteria ?? []
          const ofStep = steps.find(({ step }) => step === cell?.step)?.criteria ?? []
          return [...ofStep.filter(({ id }) => !added.some((other) => other.id === id)), ...added]
            .map((criterion) => criterion.text)
            .toSorted()
        })
        expect(
          position.capabilities.map(({ criteria }) => criteria.map((criterion) => criterion.text).toSorted()),
        ).toEqual(expected)
      }
    }
  })

  it('says each criterion of a role once, and the prose of its profile as it is written', () => {
    for (const { slug, body } of framework.roles) {
      const role = json<ApiRole>(`api/v1/roles/${slug}.json`)
      for (const { levels, steps } of role.capabilities) {
        const all = [...steps.flatMap((step) => step.criteria), ...levels.flatMap((level) => level.levelCriteria)].map(
          (criterion) => JSON.stringify(criterion),
        )
        expect(all.filter((criterion, index) => all.indexOf(criterion) !== index)).toEqual([])
      }
      expect(role.prose).toBe(body.text)
    }
  })

  it('says what holds for every role in one file only', () => {
    const shared = new Set(['level', 'track', 'framework'])
    const positions = paths
      .filter((path) => path.startsWith('api/v1/positions/'))
      .map((path) => json<ApiPosition>(path))
    const repeated = positions.flatMap(({ development }) =>
      Object.values(development).filter(({ origin }) => shared.has(origin)),
    )
    expect(repeated).toEqual([])
    const levels = json<ApiFramework>('api/v1/framework.json').tracks.flatMap((track) => track.levels)
    expect(levels.some(({ development }) => Object.keys(development).length > 0)).toBe(true)
  })
})

describe('the published JSON', () => {
  it('keeps the keys of the author’s own', () => {
    const { json } = publishedSite(frameworkOf(secondFramework))
    expect(json<ApiFramework>('api/v1/framework.json').extensions).toEqual({
      'x-tarif': { tabelle: 'TV-V', stand: '2026' },
    })
    expect(json<ApiRole>('api/v1/roles/netzplanung.json').extensions).toEqual({ 'x-kostenstelle': 4711 })
  })

  it('names at each position the ladders that begin there, and no others', () => {
    const project = frameworkOf(repository)
    const site = publishedSite(project)
    const all = [...transitions(project), ...moves(project)]
    for (const role of project.roles) {
      for (const level of role.levels) {
        const beginning = all.filter(({ from }) => from.role === role && from.level.id === level.id)
        const { ladders } = site.json<ApiPosition>(`api/v1/positions/${role.slug}/${level.id}.json`)
        expect(ladders.map(({ kind, to }) => `${kind} ${to.role} ${to.level}`)).toEqual(
          beginning.map(({ kind, to }) => `${kind} ${to.role.slug} ${to.level.id}`),
        )
        for (const { from } of ladders) expect(from).toEqual({ role: role.slug, level: level.id })
      }
    }
  })

  it('holds the same gap as rungs gap --json prints', async () => {
    const printed: unknown = JSON.parse(
      (await rungs(repository, ['gap', 'data-engineer', 'senior', 'staff', '--json'])).out,
    )
    const { $schema, page, markdown, ...gap } = publishedSite(frameworkOf(repository)).json<ApiLadder>(
      'api/v1/ladders/data-engineer/senior-to-staff.json',
    )
    expect([$schema, page, markdown].every((link) => link?.startsWith('../'))).toBe(true)
    expect(printed).toEqual(gap)
  })
})
