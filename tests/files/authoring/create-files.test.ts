import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFiles, type NewFile } from '../../../src/files/authoring/create-files.ts'
import type { Disk } from '../../../src/files/host.ts'
import { nodeDisk } from '../../../src/files/node-host.ts'
import { failingDisk, Killed, killingDisk, watchedDisk } from '../../support/failing-disk.ts'
import { discard, put, temporaryProject, treeOf } from '../../support/temporary-project.ts'

const files: readonly NewFile[] = [
  { path: 'README.md', contents: 'ours' },
  { path: '.hidden/deep/settings.json', contents: '{ "a": 1 }' },
  { path: 'roles/a/profile.md', contents: 'a profile' },
  { path: 'roles/b/profile.md', contents: 'another one' },
]
const theirs = { 'README.md': 'theirs', 'roles/a/notes.md': 'notes' }
const whole = {
  ...theirs,
  '.hidden/deep/settings.json': '{ "a": 1 }',
  'roles/a/profile.md': 'a profile',
  'roles/b/profile.md': 'another one',
}

/** How many calls to the disk an undisturbed creation takes. */
function callsOf(target: string): number {
  const disk = watchedDisk(nodeDisk, () => undefined)
  createFiles(target, files, disk)
  return disk.calls()
}

describe('creating files', () => {
  it('keeps what exists, makes the rest, and says which is which', () => {
    const project = temporaryProject(theirs)
    expect(createFiles(project, files, nodeDisk)).toEqual({
      kind: 'created',
      written: ['.hidden/deep/settings.json', 'roles/a/profile.md', 'roles/b/profile.md'],
      kept: ['README.md'],
    })
    expect(treeOf(project)).toEqual(whole)
  })

  it('makes the folder itself and those above it', () => {
    const project = temporaryProject()
    createFiles(`${project}/some/where`, files, nodeDisk)
    expect(Object.keys(treeOf(join(project, 'some/where')))).toHaveLength(files.length)
  })

  it('does not go through a link, and makes nothing then', () => {
    const [project, elsewhere] = [temporaryProject(), temporaryProject()]
    symlinkSync(elsewhere, join(project, 'roles'))
    expect(createFiles(project, files, nodeDisk)).toEqual({ kind: 'blocked', by: 'roles', reason: 'it is a link' })
    expect(Object.keys(treeOf(project))).toEqual(['roles'])
    expect(treeOf(elsewhere)).toEqual({})
  })

  it('works in a folder that its caller reaches through a link', () => {
    const [project, elsewhere] = [temporaryProject(), temporaryProject()]
    symlinkSync(elsewhere, join(project, 'link'))
    expect(createFiles(`${project}/link`, files, nodeDisk).kind).toBe('created')
    expect(Object.keys(treeOf(elsewhere))).toHaveLength(files.length)
  })

  it('makes nothing where a file stands in the place of a folder', () => {
    const project = temporaryProject({ '.hidden': 'a file' })
    expect(createFiles(project, files, nodeDisk)).toEqual({
      kind: 'blocked',
      by: '.hidden',
      reason: 'it is not a folder',
    })
    expect(treeOf(project)).toEqual({ '.hidden': 'a file' })
  })

  it('never replaces a file that somebody makes at the last moment', () => {
    const project = temporaryProject()
    let isDue = true
    const disk = watchedDisk(nodeDisk, (_call, operation, path) => {
      // The folders are there and the first file is about to take its place.
      if (isDue && operation === 'rename') isDue = false
      if (operation === 'stat' && !isDue && path.endsWith('roles/b/profile.md') && !existsSync(path)) {
        put(project, 'roles/b/profile.md', 'mine')
      }
    })
    expect(() => createFiles(project, files, disk)).toThrow('EEXIST')
    expect(treeOf(project)).toEqual({ 'roles/b/profile.md': 'mine' })
  })
})

describe('whichever call to the disk fails', () => {
  const calls = callsOf(temporaryProject(theirs))

  it.each(['ENOSPC', 'EACCES'])('everything is as before (%s)', (code) => {
    for (let at = 1; at <= calls; at += 1) {
      const project = temporaryProject(theirs)
      const disk: Disk = failingDisk(nodeDisk, code, (call) => call === at)
      expect(() => createFiles(project, files, disk), `call ${at}`).toThrow(code)
      expect(treeOf(project), `call ${at}`).toEqual(theirs)
      discard(project)
    }
  })

  it('a folder that had to be made goes as well', () => {
    const parent = temporaryProject()
    const all = callsOf(`${parent}/first/time`)
    for (let at = 1; at <= all; at += 1) {
      const disk = failingDisk(nodeDisk, 'EIO', (call) => call === at)
      expect(() => createFiles(`${parent}/new/folder`, files, disk)).toThrow('EIO')
      expect(existsSync(`${parent}/new`), `call ${at}`).toBe(false)
    }
  })

  it('and every later one fails too, no file is half written in its place', () => {
    for (let at = 1; at <= calls; at += 1) {
      const project = temporaryProject(theirs)
      expect(() =>
        createFiles(
          project,
          files,
          failingDisk(nodeDisk, 'EIO', (call) => call >= at),
        ),
      ).toThrow('EIO')
      expectWhole(project)
      discard(project)
    }
  })
})

describe('wherever the process is killed', () => {
  const calls = callsOf(temporaryProject(theirs))

  it('every file in its place is whole, and the next call finishes', () => {
    for (let at = 1; at <= calls; at += 1) {
      const project = temporaryProject(theirs)
      expect(() => createFiles(project, files, killingDisk(nodeDisk, at))).toThrow(Killed)
      expectWhole(project)
      createFiles(project, files, nodeDisk)
      expect(treeOf(project), `call ${at}`).toEqual(whole)
      discard(project)
    }
  })
})

/** Each file has its old or its new text; what else there is has a name that says so. */
function expectWhole(project: string): void {
  const expected: Record<string, string> = whole
  for (const [path, text] of Object.entries(treeOf(project))) {
    if (!path.endsWith('.rungs-new') && text !== '/') expect(text, path).toBe(expected[path])
  }
}

it('works in a folder with a hostile name', () => {
  const project = temporaryProject()
  const folder = `${project}/a b #%41 ünï "q'`
  mkdirSync(folder)
  createFiles(folder, files, nodeDisk)
  expect(Object.keys(treeOf(folder))).toHaveLength(files.length)
})
