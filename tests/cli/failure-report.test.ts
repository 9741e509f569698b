/** With `--format json` or `sarif`, the output is a valid document in every ending. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { nodeDisk, nodeHost } from '../../src/files/node-host.ts'
import { repository } from '../support/example.ts'
import { rungs } from '../support/run-rungs.ts'
import { temporaryProject } from '../support/temporary-project.ts'

const project = join(repository, 'tests/fixtures/second-framework')
const schema: object = JSON.parse(readFileSync(join(repository, 'schema/report.schema.json'), 'utf8')) as object
const isReport = new Ajv().compile(schema)

function failing(code: string): typeof nodeHost {
  const disk = {
    ...nodeDisk,
    list: () => {
      throw Object.assign(new Error(code), { code, syscall: 'scandir', path: '/project/roles' })
    },
  }
  return { ...nodeHost, disk }
}

describe('--format json', () => {
  it.each([
    ['an unknown option', ['check', '--frobnicate', '--format', 'json'], 'usage', 2],
    ['a missing folder', ['check', 'nothere', '--format=json'], 'usage', 2],
    ['too many arguments', ['build', 'a', 'b', '--format', 'json'], 'usage', 2],
    ['a wrong date', ['build', '--format', 'json', '--date', 'tomorrow'], 'usage', 2],
    ['a folder without a project', ['check', '--format', 'json'], 'usage', 2],
  ])('is valid after %s', async (_, argv, kind, code) => {
    const run = await rungs(temporaryProject({}), argv)
    expect(run.code).toBe(code)
    const report: unknown = JSON.parse(run.out)
    expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true)
    expect(report).toMatchObject({ findings: [], failure: { kind, message: expect.stringContaining('rungs: ') } })
    expect(run.err).toContain('rungs: ')
  })

  it.each([
    ['EACCES', 'environment', 3],
    [undefined, 'defect', 70],
  ])('is valid after a failure of the disk or of rungs (%s)', async (error, kind, code) => {
    const host = failing(error ?? '')
    const broken =
      error === undefined ? { ...host, disk: { ...nodeDisk, list: () => Object.freeze({}) as never } } : host
    const run = await rungs(project, ['check', '--format', 'json'], {}, { host: broken })
    expect(run.code).toBe(code)
    expect(JSON.parse(run.out)).toMatchObject({ failure: { kind } })
  })

  it('is valid on stderr for a command that prints its result on stdout', async () => {
    const run = await rungs(project, ['gap', 'nobody', 'a', 'b', '--format', 'json'])
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(JSON.parse(run.err)).toMatchObject({ failure: { kind: 'usage' } })
  })

  it('contains the findings and no failure when the command ran', async () => {
    const run = await rungs(project, ['check', '--format', 'json'])
    expect(JSON.parse(run.out)).not.toHaveProperty('failure')
  })
})

it('--format sarif says that the execution failed', async () => {
  const { out } = await rungs(temporaryProject({}), ['check', 'nothere', '--format', 'sarif'])
  expect(JSON.parse(out)).toMatchObject({ runs: [{ results: [], invocations: [{ executionSuccessful: false }] }] })
})

describe('many warnings of one rule', () => {
  /** A project in which five roles have no owner. */
  function withoutOwners(): string {
    const framework =
      'name: X\nlanguage: en\ntracks:\n  - name: One\n    levels: [{ name: Junior, scope: a }, { name: Mid, scope: b }, { name: Senior, scope: c }]\n'
    const profiles = ['baker', 'cook', 'driver', 'editor', 'farmer'].map((slug): [string, string] => [
      `roles/${slug}/profile.md`,
      `---\nname: ${slug}\nmission: Works.\nlevels: [Junior, Mid]\n---\n`,
    ])
    return temporaryProject({ 'roles/framework.yaml': framework, ...Object.fromEntries(profiles) })
  }

  it('show the first three, and the number of all by rule', async () => {
    const folder = withoutOwners()
    const all = await rungs(folder, ['check', '--format', 'short', '--all'])
    const counts = new Map<string, number>()
    for (const [, code = ''] of all.err.matchAll(/ warning\[([a-z-]+)\] /g)) {
      counts.set(code, (counts.get(code) ?? 0) + 1)
    }
    const [most = '', count = 0] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? []
    expect(count).toBeGreaterThan(3)

    const some = await rungs(folder, ['check', '--format', 'short'])
    expect(some.err.split(`warning[${most}]`)).toHaveLength(4)
    expect(some.err).toMatch(new RegExp(`^ {2}${most} +${count}$`, 'm'))
    expect(some.err).toContain('rungs check --all')

    const one = await rungs(folder, ['check', '--format', 'short', '--rule', most])
    expect(one.err.split(`warning[${most}]`)).toHaveLength(count + 1)
    expect(one.err).not.toMatch(new RegExp(`warning\\[(?!${most}\\])`))
    expect(one.err).toContain('1 finding of another rule is not shown')
  })

  it('reject an unknown rule with a suggestion', async () => {
    expect(await rungs(project, ['check', '--rule', 'vague-wordin'])).toMatchObject({
      code: 2,
      err: 'rungs: --rule cannot be "vague-wordin"\n  did you mean vague-wording?\n',
    })
  })
})
