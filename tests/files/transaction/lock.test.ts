import { lstatSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Host } from '../../../src/files/host.ts'
import { nodeDisk, nodeHost } from '../../../src/files/node-host.ts'
import type { PublishResult } from '../../../src/files/publish/publish.ts'
import { diskInMemory } from '../../support/disk-in-memory.ts'
import { watchedDisk } from '../../support/failing-disk.ts'
import { put, temporaryProject, treeOf } from '../../support/temporary-project.ts'
import { publishFiles } from '../publish/publishing.ts'

const here: Host = { ...nodeHost, pid: 1000, hostname: 'laptop', isRunning: (pid) => pid === 2000 }

function withLock(text: string, ageInSeconds = 1): string {
  const project = temporaryProject({ '.rungs/lock': text })
  const then = here.now().getTime() / 1000 - ageInSeconds
  utimesSync(join(project, '.rungs/lock'), then, then)
  return project
}

function isBuilt(project: string): boolean {
  const result = publishFiles(project, { 'a.md': 'a' }, undefined, here)
  if (result.kind === 'published') {
    expect(Object.keys(treeOf(project))).toEqual(['ladders/.rungs-manifest', 'ladders/a.md'])
  } else expect(treeOf(project)).not.toHaveProperty(['ladders/a.md'])
  return result.kind === 'published'
}

describe('two builds at once', () => {
  it('do not write both: at every moment of one, another is sent away and changes nothing', () => {
    const project = temporaryProject()
    const other: Host = { ...here, pid: 3000, isRunning: () => true }
    const others: PublishResult[] = []
    let isOther = false
    const disk = watchedDisk(nodeDisk, () => {
      if (isOther || !('.rungs/lock' in treeOf(project))) return
      isOther = true
      const tree = treeOf(project)
      others.push(publishFiles(project, { 'b.md': 'b' }, undefined, other))
      expect(treeOf(project)).toEqual(tree)
      isOther = false
    })
    expect(publishFiles(project, { 'a.md': 'a' }, undefined, { ...here, disk })).toMatchObject({ kind: 'published' })
    expect(others.length).toBeGreaterThan(10)
    for (const result of others) {
      expect(result).toEqual({
        kind: 'failed',
        code: 'ELOCKED',
        path: '.rungs/lock',
        message: 'process 1000 on laptop is writing here',
        remedy: 'wait for it, or delete the file if it is gone',
      })
    }
    expect(publishFiles(project, { 'b.md': 'b' }, undefined, other)).toMatchObject({
      kind: 'published',
      written: 1,
      removed: 1,
    })
  })

  it('both succeed when the first is done at any moment while the second begins', () => {
    for (let at = 1; at < 15; at++) {
      const project = temporaryProject()
      const disk = watchedDisk(nodeDisk, (call) => {
        if (call === at && !('.rungs/lock' in treeOf(project))) {
          publishFiles(project, { 'a.md': 'first' }, undefined, { ...here, pid: 3000 })
        }
      })
      expect(publishFiles(project, { 'a.md': 'second' }, undefined, { ...here, disk })).toMatchObject({
        kind: 'published',
      })
      expect(treeOf(project)['ladders/a.md']).toBe('second')
    }
  })
})

describe('a lock that was left behind', () => {
  it('is kept while its process lives', () => {
    expect(isBuilt(withLock('2000\nlaptop\n'))).toBe(false)
  })

  it('is taken over when its process is gone', () => {
    expect(isBuilt(withLock('2001\nlaptop\n'))).toBe(true)
  })

  it('is taken over when its process had our number, as happens in containers', () => {
    const project = withLock('1000\nlaptop\n')
    expect(publishFiles(project, { 'a.md': 'a' }, undefined, { ...here, isRunning: () => true })).toMatchObject({
      kind: 'published',
    })
  })

  it('is kept for ten minutes when it is from another machine, where nobody can look', () => {
    expect(isBuilt(withLock('2001\nserver\n'))).toBe(false)
    expect(isBuilt(withLock('2001\nserver\n', 601))).toBe(true)
  })

  it('is not believed after ten minutes even if some process has its number', () => {
    expect(isBuilt(withLock('2000\nlaptop\n', 601))).toBe(true)
  })

  it('without an owner is kept only for the seconds in which it may be being written', () => {
    expect(isBuilt(withLock(''))).toBe(false)
    expect(isBuilt(withLock('2000\nlap', 11))).toBe(true)
  })

  it.each(['', '2001\nlap', 'by 2001\nlaptop\n', '2001\nlaptop\nand more\n'])(
    'has no owner when it says %j',
    (text) => {
      expect(publishFiles(withLock(text), { 'a.md': 'a' }, undefined, here)).toMatchObject({
        code: 'ELOCKED',
        message: 'another process is writing here',
      })
    },
  )

  it.each([
    ['without an owner', '', 10_000],
    ['of another machine', '2001\nserver\n', 600_000],
  ])('%s is not believed from its last millisecond on', (_, text, longest) => {
    const disk = diskInMemory()
    disk.put('/project/.rungs/lock', text)
    const written = disk.stat('/project/.rungs/lock')?.modified ?? Number.NaN
    const kindAt = (time: number) =>
      publishFiles('/project', { 'a.md': 'a' }, undefined, { ...here, disk, now: () => new Date(time) }).kind
    expect(kindAt(written + longest - 1)).toBe('failed')
    expect(kindAt(written + longest)).toBe('published')
  })

  it.each(['2000\nlaptop\n', '2001\nlaptop\n', ''])(
    'and says %j stands in nobody’s way when it goes while it is looked at',
    (text) => {
      const start = diskInMemory()
      start.put('/project/.rungs/lock', text)
      const now = () => new Date(5_000)
      const undisturbed = watchedDisk(start.copy(), () => {})
      publishFiles('/project', { 'a.md': 'a' }, undefined, { ...here, disk: undisturbed, now })
      expect(undisturbed.calls()).toBeGreaterThan(5)
      for (let at = 1; at <= undisturbed.calls(); at++) {
        const memory = start.copy()
        const disk = watchedDisk(memory, (call) => {
          if (call === at && memory.tree('/project')['.rungs/lock'] === text) memory.discard('/project/.rungs/lock')
        })
        expect(
          publishFiles('/project', { 'a.md': 'a' }, undefined, { ...here, disk, now }),
          `at call ${at}`,
        ).toMatchObject({ kind: 'published', written: 1 })
      }
    },
  )

  it('that cannot be read is a failure of the disk, not another build', () => {
    const disk = watchedDisk(nodeDisk, (_, operation, path) => {
      if (operation === 'read' && path.endsWith('/.rungs/lock')) {
        throw Object.assign(new Error('EACCES: permission denied, open'), { code: 'EACCES', path })
      }
    })
    expect(publishFiles(withLock('2001\nlaptop\n'), { 'a.md': 'a' }, undefined, { ...here, disk })).toMatchObject({
      kind: 'failed',
      code: 'EACCES',
      path: '.rungs/lock',
    })
  })

  it('again and again by others, as fast as it is removed, is not waited for without end', () => {
    const project = temporaryProject()
    let isMoved = false
    const disk = watchedDisk(nodeDisk, (_, operation, path) => {
      if (operation === 'writeNew' && path.endsWith('/.rungs/lock')) put(project, '.rungs/lock', '2001\nlaptop\n')
      isMoved ||= operation === 'rename' && path.endsWith('/lock-1000')
    })
    expect(publishFiles(project, { 'a.md': 'a' }, undefined, { ...here, disk })).toMatchObject({
      kind: 'failed',
      code: 'ELOCKED',
    })
    expect(isMoved).toBe(true)
    expect(treeOf(project)).not.toHaveProperty(['ladders/a.md'])
  })

  it('is put back when another build has taken it over in the same moment', () => {
    const project = withLock('2001\nlaptop\n')
    const disk = watchedDisk(nodeDisk, (_, operation, path) => {
      if (operation === 'rename' && path.endsWith('lock-1000')) put(project, '.rungs/lock', '2000\nlaptop\n')
    })
    expect(publishFiles(project, { 'a.md': 'a' }, undefined, { ...here, disk })).toMatchObject({
      kind: 'failed',
      code: 'ELOCKED',
    })
    expect(treeOf(project)).toMatchObject({ '.rungs/lock': '2000\nlaptop\n' })
  })
})

it('nothing is left of the lock in a project that has more in its state folder', () => {
  const project = temporaryProject({ '.rungs/cache': 'kept' })
  publishFiles(project, { 'a.md': 'a' })
  expect(treeOf(join(project, '.rungs'))).toEqual({ '.gitignore': '*\n', cache: 'kept' })
  expect(lstatSync(join(project, '.rungs')).isDirectory()).toBe(true)
})
