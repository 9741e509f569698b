/**
 * What programs read of a framework in which everything occurs twice: golden files hold it field by field, and the tests
 * say which second case would otherwise be lost. That it keeps to the schemas is for `api-files.test.ts`.
 */
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { ApiPosition } from '../../src/domain/schema/api/api-position.ts'
import type { ApiRole } from '../../src/domain/schema/api/api-role.ts'
import type { ApiLadder } from '../../src/domain/schema/api/api-ladder.ts'
import { secondCasesFile, secondCasesFiles, secondCasesGolden } from '../support/second-cases.ts'

const site = (path: string): string => secondCasesFile('site', path)

/** The schema describes what the file holds; `api-files.test.ts` compares the two. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the type that the schema describes
const json = <Json>(path: string): Json => JSON.parse(site(`api/v1/${path}.json`)) as Json

describe('JSON has every field of every second thing', () => {
  const ladders = [
    'ladders/light/lead-to-stage-lead',
    'ladders/lighting/hand-to-lead',
    'ladders/lighting/lead-development',
    'ladders/lighting/head-to-head-of-house',
    'ladders/lighting-lead/lead-to-head',
    'ladders/stage/head-to-lead',
  ]
  const paths = Array.from(secondCasesFiles('site').keys()).flatMap(
    (path) => /^api\/v1\/(index|framework|(?:roles|positions)\/.*)\.json$/.exec(path)?.[1] ?? [],
  )
  it.each([...paths, ...ladders])('%s', async (path) => {
    await expect(`${JSON.stringify(json(path), null, 1)}\n`).toMatchFileSnapshot(secondCasesGolden(`api/${path}.json`))
  })
})

describe('files for other programs have every role, also the last one', () => {
  it.each(['framework.csv', 'llms.txt', 'robots.txt', 'sitemap.xml', '_headers'])('%s', async (path) => {
    // Git keeps golden files with its own line ends; those of the table are for `framework-csv.test.ts`.
    await expect(site(path).replaceAll('\r\n', '\n')).toMatchFileSnapshot(secondCasesGolden(`api/${path}`))
  })
})

describe('the JSON of a position', () => {
  it('holds the development that its role says, and that it inherits from the role that it builds on', () => {
    const fields = ['leadership', 'experiences']
    const own = json<ApiPosition>('positions/lighting/lead').development
    const inherited = json<ApiPosition>('positions/lighting-lead/lead').development
    expect(Object.keys(own)).toEqual(fields)
    expect(Object.values(own).map(({ origin }) => origin)).toEqual(['profile', 'profile'])
    expect(Object.keys(inherited)).toEqual(fields)
    expect(Object.values(inherited).map(({ origin }) => origin)).toEqual(['inherited', 'inherited'])
    expect(Object.values(inherited).map(({ at }) => at.file)).toEqual(fields.map(() => 'roles/lighting/profile.md'))
    expect(json<ApiPosition>('positions/lighting/hand').development).toEqual({})
  })

  it('holds the criteria and the reason of its own level, not those of the first one', () => {
    const [rigging] = json<ApiPosition>('positions/lighting/head').capabilities
    expect(rigging).toMatchObject({ id: 'rigging', step: { id: 'does' }, reason: 'Others rig.', importance: 'useful' })
    expect(rigging?.criteria.map(({ id, text }) => `${id}: ${text}`)).toEqual(['safe: Checks each knot with a lamp.'])
  })
})

describe('the JSON of a role', () => {
  it('has each move with its own remark, and both partners outside', () => {
    const { moves, interactions } = json<ApiRole>('roles/light')
    expect(
      moves.filter(({ kind }) => kind !== 'next').map(({ from, to, notes }) => [from.level, to.role, to.level, notes]),
    ).toEqual([
      ['hand', 'stage', 'hand', 'After the summer.'],
      ['lead', 'stage', 'lead', 'After a test.'],
      ['lead', 'prompter', 'reader', undefined],
    ])
    expect(interactions.map(({ role, name, type }) => [role, name, type])).toEqual([
      ['stage', 'Stage', 'follows'],
      ['stage', 'Stage', 'shares'],
      [undefined, 'Fire brigade', 'follows'],
      [undefined, 'Lamp shop', 'cues'],
    ])
  })
})

describe('the JSON of a ladder', () => {
  it('of two capabilities has for each the resource of its own, though their titles are the same', () => {
    const { capabilities } = json<ApiLadder>('ladders/lighting/hand-to-lead')
    const addresses = capabilities.flatMap((entry) =>
      'climbs' in entry
        ? entry.climbs.flatMap(({ resources }) => resources?.value.map(({ title, url }) => `${title}: ${url}`) ?? [])
        : [],
    )
    expect(addresses).toEqual([
      'The big book: https://example.org/rigging',
      'The knot table: undefined',
      'The big book: https://example.org/rig',
    ])
  })
})

describe('the table', () => {
  it('has a row for each criterion of each level of each role, and one where there is none', () => {
    const rows: readonly Readonly<Record<string, string>>[] = parse(site('framework.csv'), { bom: true, columns: true })
    const of = (role: string, level: string): string[] =>
      rows
        .filter((row) => row['role'] === role && row['level'] === level)
        .map((row) => [row['capability'], row['step'] ?? row['expectation'], row['criterion']].join(' '))
    expect(of('light', 'lead')).toEqual([
      'rigging does safe',
      'rigging does safe-load',
      'rigging does plan',
      'rig learns safe',
      'word  promise',
      'word  early',
      'lamp-rigging learns ',
    ])
  })
})
