/** What the rest of the program may rely on when it asks the real machine. */
import { spawnSync } from 'node:child_process'
import type * as fs from 'node:fs'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  type WriteFileOptions,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nodeDisk, nodeHost } from '../../../src/files/node-host.ts'
import { commitAll } from '../../support/git-repository.ts'
import { put, temporaryProject, treeOf } from '../../support/temporary-project.ts'

const full = { on: false }
const flags: unknown[] = []
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>()
  return {
    ...real,
    writeFileSync: (file: string, contents: string, options: WriteFileOptions) => {
      if (typeof options === 'object') flags.push(options?.flag)
      real.writeFileSync(file, full.on ? contents.slice(0, 3) : contents, options)
      if (full.on) {
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' })
      }
    },
  }
})

afterEach(() => {
  full.on = false
  vi.restoreAllMocks()
})

/** What the system said, and about which path. */
function failureOf(act: () => void): unknown {
  try {
    act()
  } catch (error) {
    return error instanceof Error ? { ...error } : error
  }
  return 'no failure'
}

describe('the real disk', () => {
  it('tells files, folders, links and pipes apart, in a list and one by one', () => {
    const root = temporaryProject({ 'file.md': 'text', 'folder/file.md': '' })
    symlinkSync('folder', join(root, 'link'))
    spawnSync('mkfifo', [join(root, 'pipe')])
    const kinds = { 'file.md': 'file', folder: 'folder', link: 'link', pipe: 'other' }
    expect(Object.fromEntries(nodeDisk.list(root).map(({ name, kind }) => [name, kind]))).toEqual(kinds)
    expect(Object.fromEntries(Object.keys(kinds).map((name) => [name, nodeDisk.stat(join(root, name))?.kind]))).toEqual(
      kinds,
    )
  })

  it('says how large a file is, in bytes, and when it was changed', () => {
    const root = temporaryProject({ 'file.md': 'drei Öfen' })
    utimesSync(join(root, 'file.md'), 1000, 2000)
    expect(nodeDisk.stat(join(root, 'file.md'))).toEqual({ kind: 'file', size: 10, modified: 2_000_000 })
  })

  it('finds nothing where nothing is, and nothing below a file; what else goes wrong it does not take for nothing', () => {
    const root = temporaryProject({ 'file.md': 'text' })
    expect(nodeDisk.stat(join(root, 'nowhere'))).toBeUndefined()
    expect(nodeDisk.stat(join(root, 'file.md/below'))).toBeUndefined()
    expect(failureOf(() => nodeDisk.stat(join(root, 'x'.repeat(300))))).toMatchObject({ code: 'ENAMETOOLONG' })
  })

  it('follows links to where a folder really is, and leaves a backslash in its name alone', () => {
    const root = temporaryProject()
    mkdirSync(join(root, 'a\\b'))
    symlinkSync('a\\b', join(root, 'link'))
    expect(nodeDisk.realPath(join(root, 'link'))).toBe(`${root}/a\\b`)
  })

  it('says a path of Windows with forward slashes', () => {
    const root = temporaryProject({ 'a\\b': '' })
    const { platform } = process
    try {
      Object.defineProperty(process, 'platform', { value: 'win32' })
      expect(nodeDisk.realPath(join(root, 'a\\b'))).toBe(`${root}/a/b`)
    } finally {
      Object.defineProperty(process, 'platform', { value: platform })
    }
  })

  it('says which file it could not read or write, also where the system does not', () => {
    const root = temporaryProject()
    for (const act of [nodeDisk.read, nodeDisk.flush]) {
      expect(failureOf(() => act(root))).toMatchObject({ code: 'EISDIR', path: root })
    }
    const nowhere = join(root, 'nowhere')
    for (const act of [nodeDisk.read, nodeDisk.flush]) {
      expect(failureOf(() => act(nowhere))).toMatchObject({ code: 'ENOENT', path: nowhere })
    }
    expect(treeOf(root)).toEqual({})
  })

  it('makes no file where one is, and leaves that one as it is', () => {
    const root = temporaryProject({ 'file.md': 'theirs' })
    expect(failureOf(() => nodeDisk.writeNew(join(root, 'file.md'), 'ours'))).toMatchObject({
      code: 'EEXIST',
      path: join(root, 'file.md'),
    })
    expect(treeOf(root)).toEqual({ 'file.md': 'theirs' })
  })

  it('leaves no part of a file for which the disk has no room, and says which it was', () => {
    const root = temporaryProject()
    full.on = true
    expect(failureOf(() => nodeDisk.writeNew(join(root, 'file.md'), 'a long text'))).toMatchObject({
      code: 'ENOSPC',
      path: join(root, 'file.md'),
    })
    expect(treeOf(root)).toEqual({})
  })

  it('changes nothing in a file that it flushes, and does not empty it on the way: it is opened as it is, for writing that waits for the disk', () => {
    const root = temporaryProject({ 'file.md': 'drei Öfen' })
    flags.length = 0
    nodeDisk.flush(join(root, 'file.md'))
    expect(flags).toEqual(['rs+'])
    expect(treeOf(root)).toEqual({ 'file.md': 'drei Öfen' })
  })

  it('gives a file the permissions of another one', () => {
    const root = temporaryProject({ old: '', new: '' })
    chmodSync(join(root, 'old'), 0o640)
    nodeDisk.copyPermissions(join(root, 'old'), join(root, 'new'))
    expect(lstatSync(join(root, 'new')).mode & 0o777).toBe(0o640)
  })

  it('says whether files may be made in a folder', () => {
    const root = temporaryProject()
    expect(nodeDisk.mayWrite(root)).toBe(true)
    expect(nodeDisk.mayWrite(join(root, 'nowhere'))).toBe(false)
  })
})

describe('the real git', () => {
  it('answers with what it prints, and with nothing where it fails', () => {
    const root = temporaryProject({ 'a.md': 'a' })
    expect(nodeHost.git(root, ['ls-files'])).toBeUndefined()
    commitAll(root)
    expect(nodeHost.git(root, ['ls-files'])).toBe('a.md\n')
    expect(nodeHost.git(root, ['no-such-command'])).toBeUndefined()
  })

  it('is given each word as it is: no shell reads it', () => {
    const root = temporaryProject({ 'a.md': 'a' })
    expect(nodeHost.git(root, ['rev-parse', '--sq-quote', 'x; touch ran'])).toBe(" 'x; touch ran'\n")
    expect(treeOf(root)).toEqual({ 'a.md': 'a' })
  })

  it('neither writes its index nor runs a program that the repository names', () => {
    const root = temporaryProject({ 'a.md': 'a' })
    commitAll(root)
    const index = readFileSync(join(root, '.git/index'))
    put(
      root,
      '.git/config',
      `${readFileSync(join(root, '.git/config'), 'utf8')}\n[core]\n\tfsmonitor = "touch '${root}/ran'; false"\n`,
    )
    utimesSync(join(root, 'a.md'), 1000, 2000)
    expect(nodeHost.git(root, ['status', '--porcelain'])).toBe('')
    expect(readFileSync(join(root, '.git/index')).equals(index)).toBe(true)
    expect(existsSync(join(root, 'ran'))).toBe(false)
  })

  it('may print more than a pipe holds at once', () => {
    const root = temporaryProject()
    for (let at = 0; at < 3; at++) writeFileSync(join(root, `${at}.md`), `${at}`.repeat(600_000))
    commitAll(root)
    expect(nodeHost.git(root, ['show', 'HEAD'])?.length).toBeGreaterThan(1_800_000)
  })
})

describe('a process of this machine', () => {
  it('runs while it is there, whoever it belongs to, and no longer', () => {
    expect(nodeHost.isRunning(process.pid)).toBe(true)
    expect(nodeHost.isRunning(spawnSync('true').pid)).toBe(false)
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' })
    })
    expect(nodeHost.isRunning(1)).toBe(true)
    expect(kill).toHaveBeenCalledExactlyOnceWith(1, 0)
  })
})
