/** On the real disk, in the ways that editors and git save. */
import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { watchFolders } from '../../../src/files/reading/watch-folders.ts'
import { put, temporaryProject } from '../../support/temporary-project.ts'

const profile = 'roles/a/profile.md'
let stop = (): void => undefined
afterEach(() => stop())

interface Watched {
  readonly root: string
  readonly failures: string[]
  /** What is told after something was done to the disk, each path once. */
  readonly after: (change: () => void) => Promise<readonly (string | undefined)[]>
}

function watched(
  files: Readonly<Record<string, string>> = { [profile]: 'a' },
  root = temporaryProject(files),
): Watched {
  const told = new Set<string | undefined>()
  const failures: string[] = []
  stop = watchFolders(root, ['roles', 'templates'], {
    changed: (path) => told.add(path),
    failed: ({ code }) => failures.push(code),
  })
  return {
    root,
    failures,
    after: async (change) => {
      await setTimeout(30)
      told.clear()
      change()
      await setTimeout(150)
      return Array.from(told).toSorted()
    },
  }
}

describe('a change is told', () => {
  it('when a file is written in its place, again and again', async () => {
    const { root, after } = watched()
    for (const text of ['b', 'c', 'd']) {
      expect(await after(() => writeFileSync(join(root, profile), text))).toEqual([profile])
    }
    expect(await after(() => appendFileSync(join(root, profile), 'e'))).toEqual([profile])
  })

  it('when an editor puts a new file in the place of the old one, again and again', async () => {
    const { root, after } = watched()
    const save = (): void => {
      writeFileSync(join(root, 'roles/a/.profile.md.tmp'), 'new')
      renameSync(join(root, 'roles/a/.profile.md.tmp'), join(root, profile))
    }
    for (let time = 0; time < 3; time += 1) expect(await after(save)).toEqual([profile])
    expect(await after(() => writeFileSync(join(root, profile), 'in place'))).toEqual([profile])
  })

  it('when an editor moves the old file away first', async () => {
    const { root, after } = watched()
    const save = (): void => {
      renameSync(join(root, profile), join(root, `${profile}~`))
      writeFileSync(join(root, profile), 'new')
      unlinkSync(join(root, `${profile}~`))
    }
    for (let time = 0; time < 2; time += 1) expect(await after(save)).toContain(profile)
  })

  it('when files and folders come and go, and come again under the same name', async () => {
    const { root, after } = watched()
    expect(await after(() => put(root, 'roles/b/profile.md', 'b'))).toContain('roles/b')
    expect(await after(() => put(root, 'roles/b/profile.md', 'c'))).toEqual(['roles/b/profile.md'])
    expect(await after(() => rmSync(join(root, 'roles/b'), { recursive: true }))).toContain('roles/b')
    expect(await after(() => put(root, 'roles/b/profile.md', 'd'))).toContain('roles/b')
    expect(await after(() => put(root, 'roles/b/profile.md', 'e'))).toEqual(['roles/b/profile.md'])
    const swap = (): void => {
      rmSync(join(root, 'roles/b'), { recursive: true })
      put(root, 'roles/b/profile.md', 'f')
    }
    expect(await after(swap)).toContain('roles/b')
    expect(await after(() => put(root, 'roles/b/profile.md', 'g'))).toEqual(['roles/b/profile.md'])
    expect(await after(() => renameSync(join(root, 'roles/b'), join(root, 'roles/c')))).toEqual(
      expect.arrayContaining(['roles/b', 'roles/c']),
    )
    expect(await after(() => put(root, 'roles/c/profile.md', 'h'))).toEqual(['roles/c/profile.md'])
  })

  it('when templates/ comes later, and roles/ too', async () => {
    const { root, after } = watched({ 'README.md': '' })
    expect(await after(() => put(root, 'templates/assets/css/99-own.css', 'a'))).toContain('templates')
    expect(await after(() => put(root, 'templates/assets/css/99-own.css', 'b'))).toEqual([
      'templates/assets/css/99-own.css',
    ])
    expect(await after(() => put(root, profile, 'a'))).toContain('roles')
    expect(await after(() => put(root, profile, 'b'))).toEqual([profile])
  })

  it('of the folder that a link in its place leads to', async () => {
    const root = temporaryProject({ 'elsewhere/a/profile.md': 'a' })
    symlinkSync('elsewhere', join(root, 'roles'))
    const { after } = watched({}, root)
    expect(await after(() => put(root, 'elsewhere/a/profile.md', 'b'))).toEqual([profile])
  })

  it('a thousand times', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, role) => [`roles/r${role}/profile.md`, 'a'] as const),
    )
    const { root, after } = watched(files)
    const told = await after(() => {
      for (const path of Object.keys(files)) writeFileSync(join(root, path), 'b')
    })
    expect(told).toEqual(Object.keys(files).toSorted())
  })
})

describe('nothing is told', () => {
  it('of what is generated, of other folders, and of names that begin with a dot', async () => {
    const { root, after } = watched()
    const others = [
      'site/index.html',
      'ladders/a.md',
      '.git/index',
      'node_modules/x.js',
      'README.md',
      'roles/.DS_Store',
      'roles/a/.profile.md.swp',
      'roles/.git/x',
    ]
    const told = await after(() => {
      for (const path of others) put(root, path, 'x')
    })
    expect(told).toEqual([])
  })

  it('after the end', async () => {
    const { root, after } = watched()
    expect(
      await after(() => {
        stop()
        put(root, profile, 'b')
        mkdirSync(join(root, 'templates'))
      }),
    ).toEqual([])
  })
})

it('a project that is not there is told as one that cannot be watched', () => {
  expect(watched({}, '/nothing/here').failures).toEqual(['ENOENT'])
})
