import { describe, expect, it } from 'vitest'
import type { Disk, Host } from '../../../src/files/host.ts'
import { hashOf } from '../../../src/files/hash.ts'
import { nodeHost } from '../../../src/files/node-host.ts'
import { type DiskInMemory, diskInMemory } from '../../support/disk-in-memory.ts'
import { type CountedDisk, failingDisk, Killed, killingDisk, watchedDisk } from '../../support/failing-disk.ts'
import type { PublishResult } from '../../../src/files/publish/publish.ts'
import { isDeep } from '../../support/deep.ts'
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
const nextBuild = (disk: Disk): Host => ({ ...nodeHost, disk, now: () => new Date(Date.now() + 60_000) })

const project = '/some where/project'

function diskOf(files: Files): DiskInMemory {
  const disk = diskInMemory()
  disk.put(`${project}/README.md`, '')
  disk.removeFile(`${project}/README.md`)
  for (const [path, text] of Object.entries(files)) disk.put(`${project}/${path}`, text)
  return disk
}

const diskBefore = ((): DiskInMemory => {
  const disk = diskOf({})
  publishFiles(project, ...before, { ...nodeHost, disk })
  for (const [path, text] of Object.entries(foreign)) disk.put(`${project}/${path}`, text)
  return disk
})()

function treeAfter(files: Build): Files {
  const disk = diskBefore.copy()
  publishFiles(project, ...files, { ...nodeHost, disk })
  return disk.tree(project)
}

function build(disk: CountedDisk): string {
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
function expectRepaired(disk: DiskInMemory, files: Build, tree: Files): void {
  expect(publishFiles(project, ...files, nextBuild(disk))).toMatchObject({ kind: 'published' })
  expect(disk.tree(project)).toEqual(tree)
  expectStill(disk, files)
}

function expectStill(disk: DiskInMemory, files: Build): void {
  const times = disk.times(project)
  expect(publishFiles(project, ...files, nextBuild(disk))).toMatchObject({ kind: 'published', written: 0, removed: 0 })
  expect(disk.times(project)).toEqual(times)
}

const allCalls = ((): number => {
  const disk = watchedDisk(diskBefore.copy(), () => {})
  build(disk)
  return disk.calls()
})()

/** The call with which a build has happened: until then it can be undone, from then on only be finished. */
const decisiveCall = ((): number => {
  let decisive = 0
  build(
    watchedDisk(
      diskBefore.copy(),
      (call, operation, path) => void (operation === 'rename' && path.endsWith('.rungs/journal') && (decisive = call)),
    ),
  )
  return decisive
})()

const everyCall = Array.from({ length: allCalls }, (_, index) => index + 1)

function atEveryCall(act: (disk: DiskInMemory, call: number) => void, calls = everyCall): void {
  for (const call of calls) act(diskBefore.copy(), call)
}

/** Where each of them is followed by every call of another build, all of them would be tens of thousands of builds. */
const someCalls = everyCall.filter((call) => call % (isDeep ? 7 : 29) === 0)

describe('a build', () => {
  it('makes enough calls for these tests to mean something', () => {
    expect(allCalls).toBeGreaterThan(60)
    expect(newFiles.every((path) => path in newTree && !(path in oldTree))).toBe(true)
    expect(goneFiles.every((path) => path in oldTree && !(path in newTree))).toBe(true)
  })

  it('that is killed at any call leaves every file whole, and the next build finishes the work', () => {
    atEveryCall((disk, call) => {
      expect(build(killingDisk(disk, call)), `call ${call}`).toBe('killed')
      expectWhole(disk.tree(project))
      expectRepaired(disk, after, newTree)
    })
  })

  it('that is killed at any call can be taken back by building what was there before', () => {
    atEveryCall((disk, call) => {
      build(killingDisk(disk, call))
      expectRepaired(disk, before, oldTree)
    })
  })

  it('whose repair is killed at any call is repaired by the one after that', () => {
    atEveryCall((whole, call) => {
      build(killingDisk(whole, call))
      let kind = 'killed'
      for (let second = 1; kind === 'killed'; second += 1) {
        const disk = whole.copy()
        kind = repair(killingDisk(disk, second))
        expectWhole(disk.tree(project))
        expectRepaired(disk, after, newTree)
      }
    }, someCalls)
  })

  it.each(['ENOSPC', 'EACCES', 'EIO', 'EMFILE', 'EROFS', 'EPERM', 'EINTR', 'EBUSY'])(
    'that fails with %s at any one call changes nothing, or is finished by the next one',
    (code) => {
      atEveryCall((disk, call) => {
        const failing = failingDisk(disk, code, (one) => one === call)
        const kind = build(failing)
        const tree = disk.tree(project)
        expectWhole(tree)
        expect(['failed', 'published']).toContain(kind)
        if (kind === 'failed' && call <= decisiveCall) expect(withoutState(tree), `call ${call}`).toEqual(oldTree)
        else if (kind === 'failed' && !('.rungs/journal' in tree)) expectAllOrNothing(tree)
        expectRepaired(disk, after, newTree)
      })
    },
  )

  it('that is told at any one call that there is nothing, though there is, leaves every file whole and every foreign one alone', () => {
    atEveryCall((disk, call) => {
      const kind = build(failingDisk(disk, 'ENOENT', (one) => one === call))
      expect(['failed', 'published']).toContain(kind)
      expectWhole(disk.tree(project))
      expect(publishFiles(project, ...after, nextBuild(disk))).toMatchObject({ kind: 'published' })
      expectWhole(disk.tree(project))
      // What the disk did not want to delete stays; nothing that is wanted is missing.
      expect(disk.tree(project)).toMatchObject(newTree)
      expectStill(disk, after)
    })
  })

  it.each(['ENOSPC', 'EIO', 'EROFS', 'EMFILE'])(
    'on a disk that answers %s from any call on changes nothing, or is finished by the next one',
    (code) => {
      atEveryCall((disk, call) => {
        expect(['failed', 'published']).toContain(build(failingDisk(disk, code, (one) => one >= call)))
        expectWhole(disk.tree(project))
        expectRepaired(disk, after, newTree)
      })
    },
  )

  it('on a disk that is full for whatever is written from any call on still leaves every file whole', () => {
    atEveryCall((disk, call) => {
      build(
        failingDisk(
          disk,
          'ENOSPC',
          (one, operation) => one >= call && ['writeNew', 'makeFolder', 'flush', 'rename'].includes(operation),
        ),
      )
      expectWhole(disk.tree(project))
      expectRepaired(disk, after, newTree)
    })
  })

  it('that is repairing another one and fails at any call leaves every file whole, too', () => {
    atEveryCall((whole, call) => {
      build(killingDisk(whole, call))
      const code = ['EIO', 'ENOSPC', 'EACCES'][call % 3] ?? ''
      for (let at = 1, isDone = false; !isDone; at += 1) {
        const disk = whole.copy()
        const failing = failingDisk(disk, code, (one) => one === at)
        repair(failing)
        isDone = failing.calls() < at
        expectWhole(disk.tree(project))
        expectRepaired(disk, after, newTree)
      }
    }, someCalls)
  })

  it('on a full disk says so, with the file and what to do, and leaves everything as it was', () => {
    const disk = diskBefore.copy()
    const full = failingDisk(disk, 'ENOSPC', (_, operation) => operation === 'writeNew')
    expect(publishFiles(project, ...after, { ...nodeHost, disk: full })).toEqual({
      kind: 'failed',
      code: 'ENOSPC',
      path: '.rungs/.gitignore',
      message: 'the disk is full',
      remedy: 'free some space',
    })
    expect(disk.tree(project)).toEqual(oldTree)
  })
})

it('a build that can neither go on nor undo says why it could not go on', () => {
  const disk = diskBefore.copy()
  let isFull = false
  const failing = watchedDisk(disk, (_, operation, path) => {
    if (operation === 'writeNew' && path.endsWith('.rungs-new')) {
      isFull = true
      throw Object.assign(new Error(), { code: 'ENOSPC', path })
    }
    if (isFull && operation === 'removeFile') throw Object.assign(new Error(), { code: 'EIO', path })
  })
  expect(publishFiles(project, ...after, { ...nodeHost, disk: failing })).toMatchObject({
    kind: 'failed',
    code: 'ENOSPC',
  })
  expectWhole(disk.tree(project))
  expectRepaired(disk, after, newTree)
})

it.each(['ladders/gone.md', '.rungs/prepared'])(
  'a build that wants to remove %s, which somebody has just removed, is content',
  (gone) => {
    const disk = diskBefore.copy()
    const watched = watchedDisk(disk, (_, operation, path) => {
      if (operation === 'removeFile' && path.endsWith(`/${gone}`)) disk.discard(path)
    })
    expect(publishFiles(project, ...after, { ...nodeHost, disk: watched })).toMatchObject({ kind: 'published' })
    expect(disk.tree(project)).toEqual(newTree)
  },
)

it('a defect of ours in the middle of a build is not taken for a failure of the disk', () => {
  const disk = watchedDisk(diskBefore.copy(), (_, operation, path) => {
    if (operation === 'writeNew' && path.endsWith('.rungs-new')) throw new TypeError('of ours')
  })
  expect(() => publishFiles(project, ...after, { ...nodeHost, disk })).toThrow('of ours')
})

/** A build some time later, which may be cut off in its turn. */
function repair(disk: Disk): string {
  try {
    return publishFiles(project, ...after, nextBuild(disk)).kind
  } catch (error) {
    if (error instanceof Killed) return 'killed'
    throw error
  }
}

it('the list of what a build does is safe on the disk before the build counts as done', () => {
  const steps: string[] = []
  const disk = watchedDisk(diskBefore.copy(), (_, operation, path) => {
    if (/\.rungs\/(?:prepared|journal(?:-draft)?)$/.test(path) && operation !== 'stat') {
      steps.push(`${operation} ${path.slice(path.lastIndexOf('/') + 1)}`)
    }
  })
  build(disk)
  expect(steps).toEqual([
    'writeNew prepared',
    'writeNew journal-draft',
    'flush journal-draft',
    'rename journal',
    'removeFile prepared',
    'removeFile journal',
  ])
})

it('a failure names the file as it lies in the project, whatever way leads to the project', () => {
  const way = '/way'
  const linked = diskBefore.copy()
  linked.link(way, project)
  const disk = failingDisk(linked, 'EACCES', (_, operation) => operation === 'read')
  expect(publishFiles(way, ...after, { ...nodeHost, disk })).toMatchObject({
    kind: 'failed',
    path: 'ladders/.rungs-manifest',
  })
})

/** Either nothing has happened, or everything but the removal of journal and lock. */
function expectAllOrNothing(tree: Files): void {
  expect([oldTree, newTree]).toContainEqual(withoutState(tree))
}

function withoutState(tree: Files): Files {
  return Object.fromEntries(Object.entries(tree).filter(([path]) => !path.startsWith('.rungs')))
}

describe('what a cut-off build left', () => {
  /** A disk on which a build was killed just before it first did this to a path that ends so. */
  function cutOff(operation: keyof Disk, ending: string): DiskInMemory {
    let at = 0
    const watched = watchedDisk(diskBefore.copy(), (call, done, path) => {
      if (done === operation && path.endsWith(ending)) at ||= call
    })
    build(watched)
    const disk = diskBefore.copy()
    build(killingDisk(disk, at))
    return disk
  }
  const committed = (): DiskInMemory => cutOff('rename', 'changed.md')
  const buildAgain = (disk: Disk, files = after): PublishResult => publishFiles(project, ...files, nextBuild(disk))

  it('is hidden from git', () => {
    expect(committed().tree(project)).toMatchObject({ '.rungs/.gitignore': '*\n' })
  })

  it('does not win over an edit that a person made since', () => {
    const disk = committed()
    disk.put(`${project}/ladders/x/changed.md`, 'edited')
    disk.put(`${project}/ladders/gone.md`, 'edited')
    expect(refusal(buildAgain(disk))).toEqual(['output-edited ladders/x/changed.md'])
    expect(disk.tree(project)).toMatchObject({ 'ladders/x/changed.md': 'edited', 'ladders/gone.md': 'edited' })
  })

  it('does not win over a file, a folder or a link that a person made since', () => {
    const mine: Readonly<Record<string, (disk: DiskInMemory, path: string) => void>> = {
      mine: (disk, path) => disk.put(path, 'mine'),
      '→ /elsewhere': (disk, path) => disk.link(path, '/elsewhere'),
      '?': (disk, path) => disk.other(path),
    }
    for (const [shown, make] of Object.entries(mine)) {
      const disk = committed()
      make(disk, `${project}/ladders/made/deep/added.md`)
      const code = shown === 'mine' ? 'output-edited' : 'output-occupied'
      expect(refusal(buildAgain(disk))).toEqual([`${code} ladders/made/deep/added.md`])
      expect(disk.tree(project)).toMatchObject({ 'ladders/made/deep/added.md': shown })
    }
  })

  it('does not follow a link that a person has put in the place of a folder since', () => {
    const disk = committed()
    disk.put('/elsewhere/deep/.added.md.rungs-new', 'new')
    disk.discard(`${project}/ladders/made`)
    disk.link(`${project}/ladders/made`, '/elsewhere')
    buildAgain(disk)
    expect(disk.tree('/elsewhere')).toEqual({ 'deep/.added.md.rungs-new': 'new' })
  })

  it('is not followed when a prepared file is not what the journal says', () => {
    const disk = committed()
    disk.put(`${project}/ladders/x/.changed.md.rungs-new`, '')
    expect(refusal(buildAgain(disk))).toEqual(['output-edited ladders/x/changed.md'])
    expect(disk.tree(project)['ladders/x/changed.md']).toBe('old')
  })

  it.each(['journal', 'prepared'])('is dropped when the %s is cut short or leads out of the project', (name) => {
    const [hash, none] = [hashOf('theirs'), '-']
    const published = { 'a.md': 'theirs' }
    const lies = [
      '',
      '\u0000\u0001\ufffd',
      `rungs journal 3\nremove ${hash} ${none} ladders/a.md\n`,
      `rungs journal 2\nremove ${hash} ${none} ladders/a.md\nend\n`,
      `rungs journal 3\nremove ${hash} ${none} .git/config\nend\n`,
      `rungs journal 3\nremove ${hash} ${none} ladders/../roles/framework.yaml\nend\n`,
      `rungs journal 3\nwrite ${none} ${hash} ladders/../roles/framework.yaml\nend\n`,
      `rungs journal 3\nremove ${hash} ${none} /project/roles/framework.yaml\nend\n`,
      `rungs journal 3\nremove ${hash} ${none} ./roles/framework.yaml\nend\n`,
      `rungs preparation 2\nfile ladders/a.md\n`,
      `rungs preparation 1\nfolder empty\nend\n`,
      `rungs preparation 2\nfile .git/config\nend\n`,
      `rungs preparation 2\nfile ladders/../roles/framework.yaml\nend\n`,
      `rungs preparation 2\nfile /project/roles/framework.yaml\nend\n`,
      `rungs preparation 2\nfile ./roles/framework.yaml\nend\n`,
      `rungs preparation 2\nfolder roles/../empty\nend\n`,
      `rungs preparation 2\nfolder ../empty\nend\n`,
    ]
    for (const lie of lies) {
      const disk = diskOf({
        'roles/framework.yaml': 'theirs',
        'roles/.framework.yaml.rungs-new': 'theirs',
        '.git/config': 'theirs',
      })
      disk.makeFolder(`${project}/empty`)
      publishFiles(project, published, undefined, nextBuild(disk))
      const tree = disk.tree(project)
      disk.put(`${project}/.rungs/${name}`, lie)
      expect(publishFiles(project, published, undefined, nextBuild(disk)), lie).toMatchObject({
        kind: 'published',
        written: 0,
      })
      expect(disk.tree(project), lie).toEqual(tree)
    }
  })

  it('is taken back with the folders that were made for it', () => {
    const disk = cutOff('rename', '.rungs/journal')
    buildAgain(disk, before)
    expect(disk.tree(project)).toEqual(oldTree)
  })
})
