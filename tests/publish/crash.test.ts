import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Disk, Host } from '../../src/host.ts'
import { hashOf } from '../../src/publish/manifest.ts'
import { nodeDisk, nodeHost } from '../../src/publish/node-host.ts'
import { type CountedDisk, failingDisk, Killed, killingDisk, watchedDisk } from '../support/failing-disk.ts'
import { discard, put, temporaryProject, timesOf, treeOf } from '../support/temporary-project.ts'
import { publishFiles, refusal } from './publishing.ts'

type Files = Readonly<Record<string, string>>
/** What is published: ladders and site. */
type Build = readonly [ladders: Files, site: Files]

/** A build that changes, adds, removes, and empties folders, in both roots. */
const before: Build = [
  { 'same.md': 'same', 'x/changed.md': 'old', 'gone.md': 'old', 'emptied/deep/gone.md': 'old' },
  { 'index.html': 'old', 'old/gone.html': 'old' },
]
const after: Build = [
  { 'same.md': 'same', 'x/changed.md': 'new', 'made/deep/added.md': 'new' },
  { 'index.html': 'new', 'made/added.html': 'new' },
]
const foreign = { 'site/CNAME': 'x.org', 'ladders/x/notes.md': 'mine', 'roles/framework.yaml': 'theirs' }

const newFiles = ['ladders/made/deep/added.md', 'site/made/added.html']
const goneFiles = ['ladders/gone.md', 'ladders/emptied/deep/gone.md', 'site/old/gone.html']

/** Later, so that a lock which was cut off while it was being written is believed to be that. */
const nextBuild: Host = { ...nodeHost, now: () => new Date(Date.now() + 60_000) }

function projectBefore(): string {
  const project = temporaryProject()
  publishFiles(project, ...before)
  for (const [path, text] of Object.entries(foreign)) put(project, path, text)
  return project
}

function treeAfter(files: Build): Files {
  const project = projectBefore()
  publishFiles(project, ...files)
  return treeOf(project)
}

function build(project: string, disk: CountedDisk): string {
  try {
    return publishFiles(project, ...after, { ...nodeHost, disk }).kind
  } catch (error) {
    if (error instanceof Killed) return 'killed'
    throw error
  }
}

const oldTree = treeAfter(before)
const newTree = treeAfter(after)

/** Files of ours are as before or as after, those of others as ever; what else there is has a name that says so. */
function expectWhole(tree: Files): void {
  expect(tree).toMatchObject(foreign)
  for (const [path, text] of Object.entries(tree)) {
    if (/^\.rungs(\/|$)|\.rungs-new$/.test(path) || text === '/') continue
    expect([oldTree[path], newTree[path]], path).toContain(text)
  }
  for (const path of Object.keys(oldTree)) if (!goneFiles.includes(path)) expect(tree).toHaveProperty([path])
}

/** After one more build everything is as if nothing had happened, and after another one nothing has moved. */
function expectRepaired(project: string, files: Build, tree: Files): void {
  expect(publishFiles(project, ...files, nextBuild)).toMatchObject({ kind: 'published' })
  expect(treeOf(project)).toEqual(tree)
  const times = timesOf(project)
  expect(publishFiles(project, ...files, nextBuild)).toMatchObject({ kind: 'published', written: 0, removed: 0 })
  expect(timesOf(project)).toEqual(times)
}

const allCalls = ((): number => {
  const disk = watchedDisk(nodeDisk, () => {})
  build(projectBefore(), disk)
  return disk.calls()
})()

const everyCall = Array.from({ length: allCalls }, (_, index) => index + 1)

function inEachProject(calls: readonly number[], act: (project: string, call: number) => void): void {
  for (const call of calls) {
    const project = projectBefore()
    act(project, call)
    discard(project)
  }
}

describe('a build', () => {
  it('makes enough calls for these tests to mean something', () => {
    expect(allCalls).toBeGreaterThan(60)
    expect(newFiles.every((path) => path in newTree && !(path in oldTree))).toBe(true)
    expect(goneFiles.every((path) => path in oldTree && !(path in newTree))).toBe(true)
  })

  it('that is killed at any call leaves every file whole, and the next build finishes the work', () => {
    inEachProject(everyCall, (project, call) => {
      expect(build(project, killingDisk(nodeDisk, call)), `call ${call}`).toBe('killed')
      expectWhole(treeOf(project))
      expectRepaired(project, after, newTree)
    })
  })

  it('that is killed at any call can be taken back by building what was there before', () => {
    inEachProject(everyCall, (project, call) => {
      build(project, killingDisk(nodeDisk, call))
      expectRepaired(project, before, oldTree)
    })
  })

  it('whose repair is killed as well is repaired by the one after that', () => {
    inEachProject(everyCall, (project, call) => {
      build(project, killingDisk(nodeDisk, call))
      // Another moment each time, so that over all of them every part of the repair is hit.
      build(project, killingDisk(nodeDisk, 1 + ((call * 37) % allCalls)))
      expectWhole(treeOf(project))
      expectRepaired(project, after, newTree)
    })
  })

  it('that fails at any one call changes nothing, or is finished by the next one', () => {
    const codes = ['ENOSPC', 'EACCES', 'EIO', 'EMFILE', 'EROFS', 'EPERM', 'EINTR']
    inEachProject(everyCall, (project, call) => {
      const code = codes[call % codes.length] ?? ''
      const kind = build(
        project,
        failingDisk(nodeDisk, code, (one) => one === call),
      )
      expectWhole(treeOf(project))
      if (kind === 'failed' && !existsSync(join(project, '.rungs/journal'))) expectAllOrNothing(treeOf(project))
      expectRepaired(project, after, newTree)
    })
  })

  it('on a disk that fails from any call on changes nothing, or is finished by the next one', () => {
    inEachProject(everyCall, (project, call) => {
      expect(['failed', 'published']).toContain(
        build(
          project,
          failingDisk(nodeDisk, 'EIO', (one) => one >= call),
        ),
      )
      expectWhole(treeOf(project))
      expectRepaired(project, after, newTree)
    })
  })

  it('on a full disk says so, with the file, and leaves everything as it was', () => {
    const project = projectBefore()
    const disk = failingDisk(nodeDisk, 'ENOSPC', (_, operation) => operation === 'writeNew')
    expect(publishFiles(project, ...after, { ...nodeHost, disk })).toEqual({
      kind: 'failed',
      code: 'ENOSPC',
      path: '.rungs/.gitignore',
      message: 'the disk is full',
    })
    expect(treeOf(project)).toEqual(oldTree)
  })
})

it('the list of what a build does is safe on the disk before the build counts as done', () => {
  const steps: string[] = []
  const disk = watchedDisk(nodeDisk, (_, operation, path) => {
    if (/\.rungs\/(?:prepared|journal)$/.test(path) && operation !== 'stat') steps.push(`${operation} ${path.slice(path.lastIndexOf('/') + 1)}`)
  })
  build(projectBefore(), disk)
  expect(steps).toEqual(['writeNew prepared', 'flush prepared', 'rename journal', 'removeFile journal'])
})

it('a failure names the file as it lies in the project, whatever way leads to the project', () => {
  const way = join(temporaryProject(), 'way')
  symlinkSync(projectBefore(), way)
  const disk = failingDisk(nodeDisk, 'EACCES', (_, operation) => operation === 'read')
  expect(publishFiles(way, ...after, { ...nodeHost, disk })).toMatchObject({ kind: 'failed', path: 'ladders/.rungs-manifest' })
})

/** Either nothing has happened, or everything but the removal of journal and lock. */
function expectAllOrNothing(tree: Files): void {
  const left = Object.fromEntries(Object.entries(tree).filter(([path]) => !path.startsWith('.rungs')))
  expect([oldTree, newTree]).toContainEqual(left)
}

describe('what a cut-off build left', () => {
  /** A project whose build was killed just before it first did this to a path that ends so. */
  function cutOff(operation: keyof Disk, ending: string): string {
    const project = projectBefore()
    let at = 0
    const watched = watchedDisk(nodeDisk, (call, done, path) => {
      if (done === operation && path.endsWith(ending)) at ||= call
    })
    const rehearsal = projectBefore()
    build(rehearsal, watched)
    build(project, killingDisk(nodeDisk, at))
    return project
  }
  const committed = (): string => cutOff('rename', 'changed.md')

  it('is hidden from git', () => {
    expect(treeOf(committed())).toMatchObject({ '.rungs/.gitignore': '*\n' })
  })

  it('does not win over an edit that a person made since', () => {
    const project = committed()
    put(project, 'ladders/x/changed.md', 'edited')
    put(project, 'ladders/gone.md', 'edited')
    expect(refusal(publishFiles(project, ...after, nextBuild))).toEqual(['output-edited ladders/x/changed.md'])
    expect(treeOf(project)).toMatchObject({ 'ladders/x/changed.md': 'edited', 'ladders/gone.md': 'edited' })
  })

  it('does not win over a file that a person made since', () => {
    const project = committed()
    put(project, 'ladders/made/deep/added.md', 'mine')
    publishFiles(project, ...after, nextBuild)
    expect(treeOf(project)).toMatchObject({ 'ladders/made/deep/added.md': 'mine' })
  })

  it('is not followed when a prepared file is not what the journal says', () => {
    const project = committed()
    put(project, 'ladders/x/.changed.md.rungs-new', '')
    publishFiles(project, ...after, nextBuild)
    expect(treeOf(project)['ladders/x/changed.md']).not.toBe('')
  })

  it.each(['journal', 'prepared'])('is dropped when the %s is cut short or leads out of the generated folders', (name) => {
    const [hash, none] = [hashOf('theirs'), '-']
    const published = { 'a.md': 'theirs' }
    const victims = { 'roles/framework.yaml': 'theirs', 'roles/.framework.yaml.rungs-new': 'theirs' }
    const lies = [
      '',
      `rungs journal 1\nroot ladders\nremove ${hash} ${none} ladders/a.md\nfolder ladders/x\n`,
      `rungs journal 1\nroot ladders\nremove ${hash} ${none} roles/framework.yaml\nend\n`,
      `rungs journal 1\nroot ladders\nremove ${hash} ${none} ladders/../roles/framework.yaml\nend\n`,
      `rungs journal 1\nroot ladders\nwrite ${none} ${hash} ladders/../roles/framework.yaml\nend\n`,
      `rungs journal 1\nroot .\nremove ${hash} ${none} ./roles/framework.yaml\nend\n`,
      `rungs journal 1\nroot ladders\nfolder roles/../empty\nend\n`,
    ]
    for (const lie of lies) {
      const project = temporaryProject(victims)
      mkdirSync(join(project, 'empty'))
      publishFiles(project, published)
      const tree = treeOf(project)
      put(project, `.rungs/${name}`, lie)
      expect(publishFiles(project, published)).toMatchObject({ kind: 'published', written: 0 })
      expect(treeOf(project)).toEqual(tree)
    }
  })

  it('is taken back with the folders that were made for it', () => {
    const project = cutOff('rename', '.rungs/journal')
    publishFiles(project, ...before, nextBuild)
    expect(treeOf(project)).toEqual(oldTree)
  })
})
