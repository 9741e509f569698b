import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { describe, expect, it } from 'vitest'
import type { Host } from '../../src/files/host.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { failingDisk } from '../support/failing-disk.ts'
import { repository } from '../support/example.ts'
import { rungs } from '../support/run-rungs.ts'
import { smallFramework } from '../source/inline-project.ts'
import { temporaryProject, treeOf } from '../support/temporary-project.ts'

const secret = 'Owns the secret forge'

/** A host on which the first reading of a folder ends in a defect of the program. */
function brokenHost(temporary: string, defect: unknown, more: Partial<Host> = {}): Host {
  const disk = {
    ...nodeHost.disk,
    list: () => {
      throw defect
    },
    ...more.disk,
  }
  return { ...nodeHost, temporary, now: () => new Date('2026-01-02T03:04:05.678Z'), pid: 77, ...more, disk }
}

function project(): string {
  return temporaryProject({
    'roles/framework.yaml': smallFramework,
    'roles/smith/profile.yaml': `name: Smith\nmission: ${secret}\n`,
    'our-firm/roles/framework.yaml': smallFramework,
  })
}

async function reported(defect: unknown, argv: readonly string[] = ['check', '--format', 'short']): Promise<string> {
  const temporary = temporaryProject()
  const { code, out, err } = await rungs(project(), argv, {}, { host: brokenHost(temporary, defect) })
  const file = `${temporary}/rungs-defect-20260102T030405Z-77.txt`
  expect({ code, out }).toEqual({ code: 70, out: '' })
  expect(err).toBe(
    `rungs: this is a defect of rungs, not of your files. Sorry.\n  Please report it with this file, which contains nothing from your profiles: ${file}\n`,
  )
  expect(Object.keys(treeOf(temporary))).toHaveLength(1)
  return readFileSync(file, 'utf8')
}

describe('a defect of rungs', () => {
  it('says sorry once and writes what is needed to find it', async () => {
    const text = await reported(new TypeError('shapes.map is not a function'))
    expect(text).toMatch(
      /^rungs \d+\.\d+\.\d+\nNode v\d+.*\ncommand: check\noptions: --format\n\nTypeError: shapes\.map is not a function\n {4}at /,
    )
    expect(text).toContain('tests/cli/defect.test.ts')
  })

  it.each([
    ['a message of ours', new Error(`no gap for ${secret}\n    at ${secret} (file:1:1)`)],
    ['a message with a key', new TypeError(`Cannot read properties of undefined (reading '${secret}')`)],
    ['a text of JSON', new SyntaxError(`Unexpected token in "${secret}"`)],
    [
      'what Node says about a value',
      Object.assign(new TypeError(`unknown: ${secret}`), { code: 'ERR_INVALID_ARG_VALUE' }),
    ],
    ['a cause', new Error('outer', { cause: new Error(secret) })],
    ['something that is no error', secret],
  ])('takes along nothing of a profile that stands in %s', async (_, defect) => {
    expect(await reported(defect)).not.toContain('secret')
  })

  it('takes along no value of an option and no argument', async () => {
    const text = await reported(new RangeError('x'), [
      'gap',
      'smith-of-the-north',
      'junior',
      'senior',
      '--project',
      'our-firm',
      '--json',
    ])
    expect(text).toContain('command: gap\noptions: --project --json\n')
    expect(text).not.toMatch(/smith-of-the-north|our-firm/)
  })

  it('names neither the home folder nor that of the project or the program', async () => {
    const folder = project()
    const defect = new RangeError('x')
    defect.stack = `RangeError: x\n    at a (file://${repository}/dist/cli.js:1:2)\n    at b (${folder}/node_modules/b.js:3:4)\n    at c (${homedir()}/c.js:5:6)`
    const temporary = temporaryProject()
    await rungs('/', ['check', folder], {}, { host: brokenHost(temporary, defect) })
    const text = Object.values(treeOf(temporary)).join('')
    expect(text).toContain(
      '    at a (file://<rungs>/dist/cli.js:1:2)\n    at b (<project>/node_modules/b.js:3:4)\n    at c (<home>/c.js:5:6)\n',
    )
  })

  it('prints the report when the disk refuses it', async () => {
    const full = failingDisk(nodeHost.disk, 'ENOSPC', (_, operation) => operation === 'writeNew')
    const host = brokenHost('/nowhere', new RangeError('x'), {
      disk: {
        ...full,
        list: () => {
          throw new RangeError('x')
        },
      },
    })
    const { code, err } = await rungs(project(), ['check'], {}, { host })
    expect(code).toBe(70)
    expect(err).toMatch(
      /Sorry\.\n {2}Please report it with these lines, .*:\n\nrungs \d.*\nNode .*\ncommand: check\noptions: none\n\nRangeError: x\n/,
    )
  })
})
