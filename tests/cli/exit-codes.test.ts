/** Promise 10: 0 means that everything was published, and nothing else does; every other end has its own number. */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands/index.ts'
import type { Disk } from '../../src/files/host.ts'
import { nodeDisk, nodeHost } from '../../src/files/node-host.ts'
import { type DiskInMemory, diskInMemory } from '../support/disk-in-memory.ts'
import { repository } from '../support/example.ts'
import { type CountedDisk, watchedDisk } from '../support/failing-disk.ts'
import { rungs, type Run } from '../support/run-rungs.ts'
import { put, temporaryProject, treeOf } from '../support/temporary-project.ts'

const fixture = join(repository, 'tests/fixtures/second-framework')
const profile = 'roles/netzplanung/profile.md'
const date = { SOURCE_DATE_EPOCH: '1757542908' }

function project(): string {
  const folder = temporaryProject()
  cpSync(join(fixture, 'roles'), join(folder, 'roles'), { recursive: true })
  return folder
}

/** What is generated; state that a build keeps for the next one is not. */
function generated(tree: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tree).filter(([path]) => /^(?:ladders|site)\//.test(path)))
}

describe('a build', () => {
  const root = '/project'
  const disk = diskInMemory()
  for (const [path, text] of Object.entries(treeOf(project()))) disk.put(`${root}/${path}`, text)

  /** The program's own files are on the real disk; only what it does to the project counts. */
  function over(memory: Disk, before: (call: number, operation: keyof Disk, path: string) => void): CountedDisk {
    const isOurs = (path: string): boolean => path === root || path.startsWith(`${root}/`)
    const watched = watchedDisk(memory, before)
    const of = (path: string): Disk => (isOurs(path) ? watched : nodeDisk)
    return {
      calls: watched.calls,
      list: (path) => of(path).list(path),
      stat: (path) => of(path).stat(path),
      identity: (path) => of(path).identity(path),
      settle: () => watched.settle(),
      realPath: (path) => of(path).realPath(path),
      read: (path) => of(path).read(path),
      writeNew: (path, contents) => of(path).writeNew(path, contents),
      rename: (from, to) => of(to).rename(from, to),
      copyPermissions: (from, to) => of(to).copyPermissions(from, to),
      removeFile: (path) => of(path).removeFile(path),
      removeFolder: (path) => of(path).removeFolder(path),
      makeFolder: (path) => of(path).makeFolder(path),
      flush: (path) => of(path).flush(path),
      mayWrite: (path) => of(path).mayWrite(path),
    }
  }

  async function build(
    memory: DiskInMemory,
    before: (call: number, operation: keyof Disk, path: string) => void = () => {},
  ): Promise<Run & { calls: number }> {
    const watched = over(memory, before)
    return { ...(await rungs(root, ['build'], date, { host: { ...nodeHost, disk: watched } })), calls: watched.calls() }
  }

  it('that fails at any one call of the disk does not end with 0, unless everything is there; and never as a defect', async () => {
    const first = disk.copy()
    const { calls } = await build(first)
    const everything = generated(first.tree(root))
    expect(Object.keys(everything).length).toBeGreaterThan(40)

    let reading = 0
    await build(disk.copy(), (call, operation) => {
      if (operation === 'makeFolder') reading ||= call
    })
    // All that reads; of what writes, which `tests/files/publish` goes through call by call, every so many, and the
    // last ones.
    const some = Array.from({ length: calls }, (_, index) => index + 1).filter(
      (call) => call <= reading || call > calls - 8 || call % 29 === 0,
    )
    expect(some.length).toBeGreaterThan(40)
    const ends = new Map<number, number>()
    for (const [index, at] of some.entries()) {
      const memory = disk.copy()
      const code = ['EIO', 'EACCES', 'EMFILE'][index % 3] ?? ''
      const run = await build(memory, (call, operation, path) => {
        if (call === at) throw Object.assign(new Error(`${code}: ${operation}`), { code, path })
      })
      const there = generated(memory.tree(root))
      ends.set(run.code, (ends.get(run.code) ?? 0) + 1)
      expect([0, 3], `call ${at}: ${run.err}`).toContain(run.code)
      if (run.code === 0) expect(there, `call ${at}`).toEqual(everything)
      else expect(run.err, `call ${at}`).toMatch(/: .+\n {2}\S|error\[unreadable\]/)
      if (at < reading && run.code !== 0) expect(there, `call ${at}`).toEqual({})
    }
    expect(ends.get(3)).toBeGreaterThan(30)
  })

  it('with a finding that the project itself calls an error ends with 1, and writes nothing', async () => {
    const folder = project()
    expect(await rungs(folder, ['build'], date)).toMatchObject({ code: 0 })
    const before = treeOf(folder)
    put(
      folder,
      'roles/framework.yaml',
      `${before['roles/framework.yaml']}\nlint:\n  owner-missing:\n    severity: error\n`,
    )
    put(
      folder,
      profile,
      (before[profile] ?? '').replace(/^mission: .*$/m, 'mission: Etwas ganz anderes.').replace(/^owners: .*\n/m, ''),
    )
    const { code, err } = await rungs(folder, ['build'], date)
    expect(err).toContain('error[owner-missing]')
    expect(code).toBe(1)
    expect(generated(treeOf(folder))).toEqual(generated(before))
  })

  it('that a person stands against ends with 3', async () => {
    const folder = project()
    await rungs(folder, ['build'], date)
    const ladder = Object.keys(treeOf(folder)).find((path) => /^ladders\/.*-to-/.test(path)) ?? ''
    put(folder, ladder, 'mine')
    expect(await rungs(folder, ['build'], date)).toMatchObject({
      code: 3,
      err: expect.stringContaining('error[output-edited]'),
    })
    expect(await rungs(folder, ['build', '--check'], date)).toMatchObject({ code: 1 })
    expect(await rungs(folder, ['build', '--replace-edited'], date)).toMatchObject({ code: 0 })
  })

  it('after a template with a fault ends with 1 each time, and with 0 once it is gone', async () => {
    const folder = project()
    await rungs(folder, ['build'], date)
    const before = generated(treeOf(folder))
    put(folder, 'templates/ladder/transition.hbs', '{{nonsense}}')
    for (const argv of [['build'], ['build', '--check'], ['check'], ['ladder', 'netzplanung', 'einstieg', '8a']]) {
      expect(await rungs(folder, argv, date), argv.join(' ')).toMatchObject({ code: 1 })
    }
    expect(generated(treeOf(folder))).toEqual(before)
    rmSync(join(folder, 'templates'), { recursive: true })
    expect(await rungs(folder, ['build'], date)).toMatchObject({ code: 0 })
  })
})

describe('every command', () => {
  it.each(Array.from(commands.keys()))(
    '%s ends with 2 for an option that it does not know, and with 0 when it is asked for help',
    async (name) => {
      const folder = temporaryProject()
      expect(await rungs(folder, [name, '--nonsense'])).toMatchObject({ code: 2, out: '' })
      expect(await rungs(folder, [name, 'x', 'x', 'x', 'x', 'x', 'x', 'x'])).toMatchObject({ code: 2, out: '' })
      expect(await rungs(folder, [name, '--help'])).toMatchObject({ code: 0, err: '' })
      expect(treeOf(folder)).toEqual({})
    },
  )

  it.each([
    ['check'],
    ['gap', 'netzplanung', 'einstieg', '8a'],
    ['ladder', 'netzplanung', 'einstieg', '8a'],
    ['plan', 'new', 'netzplanung@einstieg', '8a', '--out', 'plan.md'],
    ['explain', 'netzplanung/einstieg-to-8a'],
    ['doctor'],
    ['build', '--check'],
  ])('%s ends with 1 where a profile is wrong, and writes nothing', async (...argv) => {
    const folder = project()
    put(folder, profile, (treeOf(folder)[profile] ?? '').replace(/^name: .*$/m, 'nmae: x'))
    const before = treeOf(folder)
    expect(await rungs(folder, argv, date)).toMatchObject({ code: 1 })
    expect(treeOf(folder)).toEqual(before)
  })

  it.each([
    ['check'],
    ['build'],
    ['gap', 'netzplanung', 'einstieg', '8a'],
    ['ladder', 'netzplanung', 'einstieg', '8a'],
    ['explain', 'netzplanung/einstieg-to-8a'],
  ])('%s ends with 3 where the disk keeps a profile to itself', async (...argv) => {
    const folder = project()
    const disk = watchedDisk(nodeDisk, (_, operation, path) => {
      if (operation === 'read' && path.endsWith(profile)) {
        throw Object.assign(new Error('EACCES'), { code: 'EACCES', path })
      }
    })
    const { code, err } = await rungs(folder, argv, date, { host: { ...nodeHost, disk } })
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('permission denied') })
    expect(generated(treeOf(folder))).toEqual({})
  })
})
