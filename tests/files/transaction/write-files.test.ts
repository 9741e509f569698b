/** Changes of files that people write: all are made or none, whatever happens on the way. */
import { chmodSync, mkdirSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isDiskFailure } from '../../../src/files/disk-failure.ts'
import type { Disk, Host } from '../../../src/files/host.ts'
import { nodeHost } from '../../../src/files/node-host.ts'
import { finishInterrupted } from '../../../src/files/transaction/transaction.ts'
import { type WantedChange, writeFiles } from '../../../src/files/transaction/write-files.ts'
import { type DiskInMemory, diskInMemory } from '../../support/disk-in-memory.ts'
import { failingDisk, Killed, killingDisk, watchedDisk } from '../../support/failing-disk.ts'
import { temporaryProject, treeOf } from '../../support/temporary-project.ts'

type Files = Readonly<Record<string, string>>

const before: Files = {
  'README.md': 'theirs',
  'roles/smith/profile.md': 'old',
  'roles/mason/profile.md': 'old',
  'roles/gone/profile.md': 'old',
}
const after: Files = {
  'README.md': 'theirs',
  'roles/smith/profile.md': 'new and longer',
  'roles/mason/profile.md': 'new',
  '.github/workflows/site.yml': 'on: push',
  'roles/new role/profile.md': 'made',
}
/** Everything that differs between the two, as a rename of a role would change it. */
const changes: readonly WantedChange[] = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((path) =>
  before[path] === after[path] ? [] : [{ path, before: before[path], after: after[path] }],
)

/** Later, so that a lock which was cut off while it was being written is believed to be that. */
const later = (disk: Disk): Host => ({ ...nodeHost, disk, now: () => new Date(Date.now() + 60_000) })

const root = '/some where/project'

function diskOf(files: Files): DiskInMemory {
  const disk = diskInMemory()
  for (const [path, text] of Object.entries(files)) disk.put(`${root}/${path}`, text)
  return disk
}

/** Writes in the way that a command does, which may end early. */
function outcomeOn(disk: Disk): string {
  try {
    return writeFiles(root, changes, { ...nodeHost, disk }).length === 0 ? 'written' : 'refused'
  } catch (error) {
    if (error instanceof Killed) return 'killed'
    if (isDiskFailure(error)) return 'failed'
    throw error
  }
}

const everyCall = ((): number[] => {
  const disk = watchedDisk(diskOf(before), () => {})
  outcomeOn(disk)
  return Array.from({ length: disk.calls() }, (_, index) => index + 1)
})()

/** Every file is the old or the new one; other files have names that say so. */
function expectWhole(disk: DiskInMemory, call: number): void {
  for (const [path, text] of Object.entries(disk.tree(root))) {
    if (/^\.rungs(\/|$)|\.rungs-new$/.test(path) || text === '/') continue
    expect([before[path], after[path]], `${path} at call ${call}`).toContain(text)
  }
}

describe('changes of several files', () => {
  it('are all made, with the folders that they need, and without those that they empty', () => {
    const disk = diskOf(before)
    expect(outcomeOn(disk)).toBe('written')
    expect(disk.tree(root)).toEqual(after)
    expect(everyCall.length).toBeGreaterThan(40)
  })

  it('are all made or none after a kill at any call, once the next command has begun', () => {
    for (const call of everyCall) {
      const disk = diskOf(before)
      expect(outcomeOn(killingDisk(disk, call))).toBe('killed')
      expectWhole(disk, call)
      finishInterrupted(root, later(disk))
      const { '.rungs/lock': _lock, '.rungs/.gitignore': _mark, '.rungs': _folder, ...tree } = disk.tree(root)
      expect([before, after], `call ${call}`).toContainEqual(tree)
    }
  })

  it.each(['ENOSPC', 'EACCES', 'EIO', 'EROFS', 'EPERM'])(
    'are all made or none when the disk answers %s to any one call',
    (code) => {
      for (const call of everyCall) {
        const disk = diskOf(before)
        expect(['failed', 'written']).toContain(outcomeOn(failingDisk(disk, code, (one) => one === call)))
        expectWhole(disk, call)
        finishInterrupted(root, later(disk))
        const files = Object.entries(disk.tree(root)).filter(([path]) => !path.startsWith('.rungs'))
        expect([before, after], `call ${call}`).toContainEqual(Object.fromEntries(files))
      }
    },
  )

  it('leave every file whole on a disk that answers nothing from any call on', () => {
    for (const call of everyCall) {
      const disk = diskOf(before)
      expect(outcomeOn(failingDisk(disk, 'EIO', (one) => one >= call))).toMatch(/failed|written/)
      expectWhole(disk, call)
      finishInterrupted(root, later(disk))
      expectWhole(disk, call)
    }
  })

  it('are safe on the disk before any file takes its place', () => {
    const steps: string[] = []
    outcomeOn(
      watchedDisk(diskOf(before), (_, operation, path) => {
        if (operation === 'flush' || operation === 'rename') steps.push(`${operation} ${path.split('/').at(-1) ?? ''}`)
      }),
    )
    expect(steps.find((step) => step.startsWith('rename'))).toBe('rename journal')
    expect(steps.slice(0, 5).every((step) => step.startsWith('flush'))).toBe(true)
  })
})

it('a temporary file of which no list tells is no obstacle', () => {
  const disk = diskOf({ ...before, 'roles/smith/.profile.md.rungs-new': 'half' })
  expect(outcomeOn(disk)).toBe('written')
  expect(disk.tree(root)).toEqual(after)
})

describe('nothing is written', () => {
  const mine: readonly (readonly [string, string, (disk: DiskInMemory) => void, object])[] = [
    [
      'a file is not as it was read',
      'roles/smith/profile.md',
      (disk) => disk.put(`${root}/roles/smith/profile.md`, 'mine'),
      { kind: 'changed', reason: 'it has changed in the meantime' },
    ],
    [
      'a file is gone',
      'roles/mason/profile.md',
      (disk) => disk.discard(`${root}/roles/mason/profile.md`),
      { kind: 'changed', reason: 'it is gone' },
    ],
    [
      'there is one where none was expected',
      'roles/new role/profile.md',
      (disk) => disk.put(`${root}/roles/new role/profile.md`, 'mine'),
      { kind: 'exists' },
    ],
    [
      'a folder is at the place of a file',
      'roles/mason/profile.md',
      (disk) => {
        disk.discard(`${root}/roles/mason/profile.md`)
        disk.put(`${root}/roles/mason/profile.md/x`, '')
      },
      { kind: 'blocked', reason: 'it is not a file' },
    ],
    [
      'a link leads out of the folder',
      '.github',
      (disk) => disk.link(`${root}/.github`, '/elsewhere'),
      { kind: 'blocked', reason: '.github is a link' },
    ],
    [
      'the lists of a transaction would be written elsewhere',
      '.rungs',
      (disk) => disk.link(`${root}/.rungs`, '/elsewhere'),
      { kind: 'blocked', reason: '.rungs is a link' },
    ],
  ]

  it.each(mine)('where %s', (_, path, act, conflict) => {
    const disk = diskOf(before)
    disk.put('/elsewhere/x', '')
    act(disk)
    const tree = disk.tree('/')
    expect(writeFiles(root, changes, { ...nodeHost, disk })).toMatchObject([{ path, ...conflict }])
    expect(disk.tree('/')).toEqual(tree)
  })

  it.each(['../x', '/etc/x', 'a/../../x', '.git/hooks/x', 'roles/.GIT/x', '.rungs/x', 'node_modules/x', '', 'a\nb'])(
    'at the path %j',
    (path) => {
      const disk = diskOf(before)
      const wanted = [{ path, before: undefined, after: 'x' }]
      expect(writeFiles(root, wanted, { ...nodeHost, disk })).toMatchObject([{ kind: 'blocked', path }])
      expect(disk.tree(root)).toEqual(before)
    },
  )

  it('where somebody changes a file while the others are staged', () => {
    const disk = diskOf(before)
    const watched = watchedDisk(disk, (_, operation, path) => {
      if (operation === 'flush' && path.includes('workflows')) disk.put(`${root}/roles/gone/profile.md`, 'mine')
    })
    expect(outcomeOn(watched)).toBe('refused')
    expect(disk.tree(root)).toEqual({ ...before, 'roles/gone/profile.md': 'mine' })
  })

  it('while another process writes', () => {
    const disk = diskOf({ ...before, '.rungs/lock': `4711\nelsewhere\n` })
    const now = (): Date => new Date(1)
    expect(() => writeFiles(root, changes, { ...nodeHost, disk, now })).toThrow('ELOCKED')
    expect(disk.tree(root)).toMatchObject(before)
  })
})

describe('a folder that does not exist', () => {
  const changesOfNew: readonly WantedChange[] = [{ path: 'roles/a.md', before: undefined, after: 'a' }]

  it('is made with those around it', () => {
    const project = temporaryProject()
    expect(writeFiles(`${project}/some/where`, changesOfNew, nodeHost)).toEqual([])
    expect(treeOf(project)).toEqual({ 'some/where/roles/a.md': 'a' })
  })

  it('is gone again when nothing could be written in it', () => {
    const project = temporaryProject({ file: '' })
    const disk = failingDisk(nodeHost.disk, 'ENOSPC', (_, operation) => operation === 'writeNew')
    expect(() => writeFiles(`${project}/some/where`, changesOfNew, { ...nodeHost, disk })).toThrow('ENOSPC')
    expect(treeOf(project)).toEqual({ file: '' })
    expect(writeFiles(`${project}/file/where`, changesOfNew, nodeHost)).toMatchObject([{ kind: 'blocked' }])
    expect(treeOf(project)).toEqual({ file: '' })
  })

  it('may have a hostile name, or be reached through a link', () => {
    const project = temporaryProject()
    const folder = `${project}/a b #%41 ünï "q'`
    mkdirSync(folder)
    symlinkSync(folder, join(project, 'link'))
    expect(writeFiles(`${project}/link`, changesOfNew, nodeHost)).toEqual([])
    expect(treeOf(folder)).toEqual({ 'roles/a.md': 'a' })
  })
})

describe('a file that exists', () => {
  const wanted: readonly WantedChange[] = [{ path: 'a.md', before: 'old', after: 'new' }]

  it('keeps its permissions', () => {
    const project = temporaryProject({ 'a.md': 'old' })
    chmodSync(`${project}/a.md`, 0o640)
    writeFiles(project, wanted, nodeHost)
    expect(statSync(`${project}/a.md`).mode & 0o777).toBe(0o640)
  })

  it('changes where a link inside of the folder leads to it, and the link stays', () => {
    const project = temporaryProject({ 'shared/real.md': 'old' })
    symlinkSync('shared/real.md', join(project, 'a.md'))
    expect(writeFiles(project, wanted, nodeHost)).toEqual([])
    expect(treeOf(project)).toMatchObject({ 'shared/real.md': 'new', 'a.md': '→ shared/real.md' })
  })

  it('does not change where the link leads elsewhere', () => {
    const [project, elsewhere] = [temporaryProject(), temporaryProject({ 'real.md': 'old' })]
    symlinkSync(join(elsewhere, 'real.md'), join(project, 'a.md'))
    expect(writeFiles(project, wanted, nodeHost)).toMatchObject([{ kind: 'blocked', reason: 'it is not a file' }])
    expect(treeOf(elsewhere)).toEqual({ 'real.md': 'old' })
  })
})
