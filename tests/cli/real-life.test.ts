/** Small obstacles of daily use: dates, names, folders and old versions of Node. */
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository } from '../support/example.ts'
import { inCopy, rungs } from '../support/run-rungs.ts'
import { temporaryProject } from '../support/temporary-project.ts'

describe('--date', () => {
  it.each([
    ['2025-09-10', '2025-09-10 00:00:00'],
    ['2025-09-10 22:21:48', '2025-09-10 22:21:48'],
    ['2025-09-10T22:21:48Z', '2025-09-10 22:21:48'],
    ['2025-09-10t22:21:48z', '2025-09-10 22:21:48'],
    ['2025-09-10T22:21:48.123Z', '2025-09-10 22:21:48'],
    ['2025-09-10T22:21Z', '2025-09-10 22:21:00'],
    ['2025-09-10T22:21:48+02:00', '2025-09-10 20:21:48'],
    ['2025-09-10T22:21:48-0330', '2025-09-11 01:51:48'],
  ])('accepts %s', async (date, printed) => {
    const { code, out } = await rungs(repository, ['ladder', 'data-engineer', 'junior', 'mid', '--date', date])
    expect(code).toBe(0)
    expect(out).toContain(printed)
  })

  it.each(['2025-02-30', '2025-09-10T25:00Z', '2025-09-10+02:00', '2025-09-10T22:21:48+99:00', 'today', ''])(
    'rejects "%s"',
    async (date) => {
      const { code, err } = await rungs(repository, ['ladder', 'data-engineer', 'junior', 'mid', `--date=${date}`])
      expect(code).toBe(2)
      expect(err).toContain('2025-09-10T22:21:48+02:00')
    },
  )
})

describe('names on the command line', () => {
  it.each([
    ['Data-Engineer', 'Senior', 'STAFF'],
    ['Data Engineer', 'senior', 'staff'],
    ['DATA-ENGINEER', 'SENIOR', 'data engineer@Staff'],
  ])('ignore case and spaces: %s %s %s', async (...positions) => {
    const expected = await rungs(repository, ['gap', 'data-engineer', 'senior', 'staff'])
    expect(await rungs(repository, ['gap', ...positions])).toEqual(expected)
  })

  it('prefer an exact match, and reject a name with several matches', async () => {
    const role = (name: string): string =>
      `---\nname: ${name}\nowners: [A]\nmission: Bakes.\nlevels: [Junior, Mid]\n---\n`
    const folder = temporaryProject({
      'roles/framework.yaml':
        'name: X\nlanguage: en\ntracks:\n  - name: Individual\n    levels:\n      - { name: Junior, scope: a }\n      - { name: Mid, scope: b }\n',
      'roles/baker/profile.md': role('Cook'),
      'roles/cook/profile.md': role('Baker'),
    })
    expect((await rungs(folder, ['gap', 'baker', 'junior', 'mid'])).out).toContain('Cook Junior')
    expect(await rungs(folder, ['gap', 'BAKER', 'junior', 'mid'])).toMatchObject({ code: 2 })
  })
})

describe('in a folder inside a project', () => {
  it.each([[['check', '--format', 'short']], [['gap', 'data-engineer', 'senior', 'staff']], [['fmt', '--check']]])(
    '%j works as in the project',
    async (argv) => {
      const expected = await rungs(repository, argv)
      expect(await rungs(join(repository, 'roles/data-engineer'), argv)).toEqual(expected)
    },
  )

  it('paths of files are relative to the current folder', async () => {
    await inCopy(repository, async (folder) => {
      expect(await rungs(join(folder, 'roles/data-engineer'), ['fmt', '--check', 'profile.md'])).toMatchObject({
        code: 0,
        out: '1 file is formatted\n',
      })
    })
  })

  it('rungs init creates a project in the current folder', async () => {
    await inCopy(repository, async (folder) => {
      mkdirSync(join(folder, 'other'))
      const { code, out } = await rungs(join(folder, 'other'), ['init'])
      expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('written  roles/framework.yaml') })
    })
  })
})

it.each([['build'], ['gap', 'a', 'b', 'c'], ['new', 'role', 'x'], ['plan', 'new', 'a@b', 'c'], ['fmt']])(
  'rungs %s suggests rungs init if there is no project',
  async (...argv) => {
    const { code, err } = await rungs(temporaryProject({}), argv)
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('run rungs init') })
  },
)

describe('the entry file', () => {
  it('is JavaScript that old versions of Node can parse', () => {
    const folder = temporaryProject({})
    copyFileSync(join(repository, 'bin/rungs.cjs'), join(folder, 'rungs.js'))
    const features = /=>|`|\b(?:let|const|class|async|await|import)\b|\.\.\.|\?\.|\?\?|,\s*\)/
    const code = execFileSync('cat', [join(folder, 'rungs.js')], { encoding: 'utf8' }).replace(/^\/\/.*$/gm, '')
    expect(code).not.toMatch(features)
  })

  it('reports with one line that Node is too old, and exits with 3', () => {
    const folder = temporaryProject({})
    mkdirSync(join(folder, 'bin'))
    copyFileSync(join(repository, 'bin/rungs.cjs'), join(folder, 'bin/rungs.cjs'))
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ engines: { node: '>=99.1' } }))
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin/rungs.cjs')], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: `rungs: Node ${process.versions.node} is too old\n  install Node 99.1 or newer\n`,
    })
  })
})
