/** A build that leaves out what has not changed gives what a build gives that makes everything. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { overlayDisk } from '../../src/files/authoring/overlay-disk.ts'
import type { Host } from '../../src/files/host.ts'
import { nodeDisk, nodeHost } from '../../src/files/node-host.ts'
import { repository } from '../support/example.ts'
import { watchedDisk } from '../support/failing-disk.ts'
import { harbour, harbourRoles, happenings } from '../support/harbour.ts'
import { type Run, rungs } from '../support/run-rungs.ts'
import { discard, put, temporaryProject, timesOf, treeOf } from '../support/temporary-project.ts'
import { tries } from '../support/deep.ts'

/** What a build has made. What it keeps for the next one is its own affair. */
function outputs(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(treeOf(root)).filter(([path]) => /^(?:ladders|site)\//.test(path)))
}

/** A build at a time of its own, so that a date which should have been kept is seen. */
function build(root: string, minute: number, args: readonly string[] = [], host: Partial<Host> = {}): Promise<Run> {
  return rungs(
    root,
    ['build', ...args],
    {},
    { host: { ...nodeHost, now: () => new Date(Date.UTC(2026, 5, 1, 12, minute)), ...host } },
  )
}

const reported = ({ code, out, err }: Run): unknown => ({
  code,
  out: out.replace(/: \d+ written, \d+ unchanged/, ''),
  err,
})

describe('a build after another one', () => {
  let built = ''
  beforeAll(async () => {
    built = harbour()
    await build(built, 0)
  })
  afterAll(() => discard(built))

  const copy = (): string => {
    const root = temporaryProject()
    cpSync(built, root, { recursive: true, preserveTimestamps: true })
    return root
  }

  it('gives the same as one that has forgotten everything, whatever happens in between', async () => {
    const happening = fc.tuple(fc.constantFrom(...Object.keys(happenings)), fc.nat({ max: 5 }), fc.boolean())
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 2, maxLength: 6 }), async (all) => {
        const [remembering, forgetting] = [copy(), copy()]
        for (const [index, [name, n, replaces]] of all.entries()) {
          const args = replaces ? ['--replace-edited'] : []
          const runs: unknown[] = []
          for (const root of [remembering, forgetting]) {
            happenings[name]?.(root, n)
            if (root === forgetting) rmSync(join(root, '.rungs'), { recursive: true, force: true })
            runs.push(reported(await build(root, index + 1, args)))
          }
          expect(runs[0], `${index} ${name}`).toEqual(runs[1])
          expect(outputs(remembering), `${index} ${name}`).toEqual(outputs(forgetting))
        }
        discard(remembering)
        discard(forgetting)
      }),
      tries(8, 60),
    )
  }, 600_000)

  it.each(Object.keys(happenings))('sees %s', async (name) => {
    const [remembering, forgetting] = [copy(), copy()]
    for (const n of [1, 2]) {
      for (const root of [remembering, forgetting]) happenings[name]?.(root, n)
      rmSync(join(forgetting, '.rungs'), { recursive: true, force: true })
      expect(reported(await build(remembering, n))).toEqual(reported(await build(forgetting, n)))
      expect(outputs(remembering)).toEqual(outputs(forgetting))
    }
  })

  it('without a change reads nothing that it has written, writes nothing, and says the same', async () => {
    const root = copy()
    const first = await build(root, 1)
    const times = timesOf(root)
    const calls = new Set<string>()
    const disk = watchedDisk(nodeDisk, (_, operation, path) => {
      const isGenerated = ['site', 'ladders'].some((folder) => path.startsWith(`${root}/${folder}/`))
      if (isGenerated || operation.startsWith('write')) calls.add(operation)
    })
    expect(reported(await build(root, 2, [], { disk }))).toEqual(reported(first))
    expect([...calls].toSorted()).toEqual(['identity', 'stat'])
    expect(timesOf(root)).toEqual(times)
  })

  it('makes only the files of a role that has changed, of those that build on it, and of all together', async () => {
    const root = copy()
    await build(root, 1)
    happenings['a criterion of a role']?.(root, 9)
    const read = new Set<string>()
    const disk = watchedDisk(nodeDisk, (_, operation, path) => {
      const role = /\/site\/roles\/([\w-]+)/.exec(path)?.[1]
      if (operation === 'read' && role !== undefined) read.add(role.replace(/\.html$/, ''))
    })
    put(root, 'roles/stoker-0/profile.md', (harbourRoles['rigger'] ?? '').replace('Rigger', 'Stoker'))
    await build(root, 2)
    happenings['a criterion of a role']?.(root, 8)
    await build(root, 3, [], { disk })
    expect([...read].toSorted()).toEqual(['pilot', 'tug-master'])
  })

  it('makes everything anew when the program is another one', async () => {
    const root = copy()
    await build(root, 1)
    const program = join(repository, 'dist/cli.js')
    const read = new Set<string>()
    const newer = overlayDisk(nodeDisk, new Map([[program, Buffer.from('another version')]]))
    const disk = watchedDisk(
      newer,
      (_, operation, path) => operation === 'read' && path.includes('/site/roles/') && read.add(path),
    )
    await build(root, 2, [], { disk })
    expect(read.size).toBeGreaterThan(5)
  })

  it('does not believe a memory that came with the files', async () => {
    const root = copy()
    put(root, 'site/roles/pilot.html', 'not ours')
    const memory = join(root, '.rungs/memory')
    const page = /"site\/roles\/pilot\.html","(\w+)","(\w+)"/.exec(readFileSync(memory, 'utf8'))
    expect(page).not.toBeNull()
    const { code, err } = await build(root, 1)
    expect(code).toBe(3)
    expect(err).toContain('site/roles/pilot.html')
  })

  it('does not believe a memory that speaks of no files', async () => {
    const root = copy()
    const memory = join(root, '.rungs/memory')
    const read: unknown = JSON.parse(readFileSync(memory, 'utf8'))
    rmSync(join(root, 'site'), { recursive: true })
    rmSync(join(root, 'ladders'), { recursive: true })
    writeFileSync(memory, JSON.stringify(Object.assign({}, read, { files: [], total: 0, findings: [] })))
    expect((await build(root, 0)).out).toMatch(/: [1-9]\d* written/)
    expect(outputs(root)).toEqual(outputs(built))
  })

  it('does not take an edit for its own that is made while it runs', async () => {
    const root = copy()
    const ladder = 'ladders/rigger/hand-to-mate.md'
    happenings['a name that others list']?.(root, 7)
    let isDone = false
    const disk = watchedDisk(nodeDisk, (_, operation, path) => {
      // The file has been compared by now, and is as it should be.
      if (isDone || operation !== 'writeNew' || !path.endsWith('/.framework.csv.rungs-new')) return
      isDone = true
      put(root, ladder, 'mine')
    })
    expect(await build(root, 1, [], { disk })).toMatchObject({ code: 0 })
    expect(isDone).toBe(true)
    const { code, err } = await build(root, 2)
    expect([code, readFileSync(join(root, ladder), 'utf8')]).toEqual([3, 'mine'])
    expect(err).toContain(ladder)
  })

  it.each(['', '{', 'null', '[]', '{"version":1}', '{"version":2,"files":[]}', '\u0000'])(
    'makes everything when its memory is %j',
    async (damaged) => {
      const root = copy()
      writeFileSync(join(root, '.rungs/memory'), damaged)
      expect(await build(root, 1)).toMatchObject({ code: 0, out: expect.stringContaining(': 0 written') })
      expect(outputs(root)).toEqual(outputs(built))
    },
  )

  it('says that it could not remember, and has written everything', async () => {
    const root = copy()
    happenings['a mission']?.(root, 3)
    const disk = watchedDisk(nodeDisk, (_, operation, path) => {
      if (operation === 'rename' && path.endsWith('/memory')) {
        throw Object.assign(new Error('no'), { code: 'EACCES', path })
      }
    })
    const { code, err } = await build(root, 1, [], { disk })
    expect(code).toBe(0)
    expect(err).toContain('rungs: .rungs/memory: ')
    expect(readFileSync(join(root, 'site/roles/pilot.html'), 'utf8')).toContain('Brings 3 ships in.')
    expect(await build(root, 2)).toMatchObject({ code: 0, out: expect.stringContaining(': 0 written') })
  })
})
