/** What one build remembers for the next one: only what is as it left it counts. */
import { describe, expect, it } from 'vitest'
import { finding, type Finding } from '../../../src/diagnostic/finding.ts'
import type { Host } from '../../../src/files/host.ts'
import { nothingToDo } from '../../../src/files/publish/memory.ts'
import { nodeHost } from '../../../src/files/node-host.ts'
import type { OutputFile } from '../../../src/domain/output-file.ts'
import type { Output } from '../../../src/files/publish/output.ts'
import { publish, type PublishResult } from '../../../src/files/publish/publish.ts'
import { type DiskInMemory, diskInMemory } from '../../support/disk-in-memory.ts'
import { watchedDisk } from '../../support/failing-disk.ts'
import { dayOf, outputOf, refusal } from './publishing.ts'

const project = '/project'
const roots = ['ladders', 'site']
const known: Finding = finding('no-roles', { file: 'roles' }, {})
const warning: Finding = finding('unused-file', { file: 'roles/a/x.txt' }, { name: 'x.txt' })

interface Stage {
  readonly disk: DiskInMemory
  readonly host: Host
  /** What was made since the last build began. */
  readonly made: string[]
  readonly build: (
    files: Readonly<Record<string, string>>,
    more?: { readonly warned?: string; readonly inputs?: string; readonly replaceEdited?: boolean },
  ) => PublishResult
}

/** A file that is made from one fact; its text is that, with a word before it. */
function fileFrom(path: string, from: string): OutputFile {
  const [root = '', name = ''] = path.split(/\/(.*)/)
  const inputs = { roles: [], extra: () => from }
  return { root, path: name, inputs, render: () => ({ value: `text ${from}`, findings: [] }) }
}

function outputFrom(planned: readonly OutputFile[]): Output {
  return { roots, files: planned, time: dayOf('01'), allowEmpty: true, fingerprintOf: ({ extra }) => String(extra?.()) }
}

/** Files are given with what they are made from. */
function stage(): Stage {
  const disk = diskInMemory()
  disk.put(`${project}/roles/framework.yaml`, '')
  const host = { ...nodeHost, disk }
  const made: string[] = []
  return {
    disk,
    host,
    made,
    build: (files, { warned, inputs = 'inputs', replaceEdited = false } = {}) => {
      made.length = 0
      const planned = Object.entries(files).map(([path, from]): OutputFile => ({
        ...fileFrom(path, from),
        render: () => {
          made.push(path)
          return { value: `text ${from}`, findings: path === warned ? [warning] : [] }
        },
      }))
      return publish(project, outputFrom(planned), { replaceEdited, read: { inputs, findings: [known] } }, host)
    },
  }
}

const files = { 'ladders/a.md': '1', 'ladders/b.md': '1', 'site/a.html': '1', 'site/x/b.html': '1' }

describe('a build that remembers the last one', () => {
  it('makes nothing that would be made from the same, and counts it as unchanged', () => {
    const { build, made } = stage()
    expect(build(files)).toMatchObject({ kind: 'published', written: 4, unchanged: 0, forgotten: undefined })
    expect(made).toHaveLength(4)
    expect(build(files)).toMatchObject({ kind: 'published', written: 0, unchanged: 4, removed: 0 })
    expect(made).toEqual([])
  })

  it('makes what is made from something else, and leaves the rest', () => {
    const { build, made, disk } = stage()
    build(files)
    expect(build({ ...files, 'site/a.html': '2' })).toMatchObject({ written: 1, unchanged: 3 })
    expect(made).toEqual(['site/a.html'])
    expect(disk.tree(project)).toMatchObject({ 'site/a.html': 'text 2', 'ladders/a.md': 'text 1' })
    build({ ...files, 'site/a.html': '2' })
    expect(made).toEqual([])
  })

  it('makes a new file, and removes one that is gone, whoever remembers it', () => {
    const { build, made, disk } = stage()
    build(files)
    const { 'ladders/b.md': gone, ...others } = files
    expect(build({ ...others, 'site/new.html': gone })).toMatchObject({ written: 1, removed: 1, unchanged: 3 })
    expect(made).toEqual(['site/new.html'])
    expect(disk.tree(project)).not.toHaveProperty(['ladders/b.md'])
  })

  it.each(['ladders/a.md', 'site/x/b.html'])(
    'makes and compares %s when somebody has edited it, and says so',
    (path) => {
      const { build, made, disk } = stage()
      build(files)
      disk.put(`${project}/${path}`, 'mine')
      expect(refusal(build(files))).toEqual([`output-edited ${path}`])
      expect(made).toEqual([path])
      expect(build(files, { replaceEdited: true })).toMatchObject({ written: 1, unchanged: 3 })
    },
  )

  it('makes what was deleted, and what was written anew with the same text', () => {
    const { build, made, disk } = stage()
    build(files)
    disk.removeFile(`${project}/site/a.html`)
    disk.put(`${project}/site/x/b.html`, 'text 1')
    expect(build(files)).toMatchObject({ written: 1, unchanged: 3 })
    expect(made.toSorted()).toEqual(['site/a.html', 'site/x/b.html'])
  })

  it.each(roots)('makes everything when the list of %s is not as it was: files are ours only by it', (root) => {
    const { build, made, disk } = stage()
    build(files)
    const list = `${project}/${root}/.rungs-manifest`
    disk.put(list, Buffer.from(disk.read(list)).toString())
    expect(build(files)).toMatchObject({ kind: 'published', written: 0 })
    expect(made).toHaveLength(4)
    build(files)
    expect(made).toEqual([])
  })

  it('makes a file with a warning each time, since that has to be told', () => {
    const { build, made } = stage()
    const warned = 'site/a.html'
    expect(build(files, { warned })).toMatchObject({ findings: [warning] })
    expect(build(files, { warned })).toMatchObject({ findings: [warning], written: 0, unchanged: 4 })
    expect(made).toEqual([warned])
  })

  it('says why it cannot remember, and has published all the same', () => {
    const { build, disk, host } = stage()
    const full = watchedDisk(disk, (_, operation, path) => {
      if (operation === 'writeNew' && path.endsWith('/memory-draft')) {
        throw Object.assign(new Error(), { code: 'ENOSPC', path })
      }
    })
    build(files)
    const planned = Object.entries(files).map(([path, from]) => fileFrom(path, `${from} again`))
    const result = publish(
      project,
      outputFrom(planned),
      { replaceEdited: false, read: { inputs: 'others', findings: [] } },
      { ...host, disk: full },
    )
    expect(result).toMatchObject({ kind: 'published', written: 4, forgotten: 'the disk is full' })
    expect(disk.tree(project)).toMatchObject({ 'site/a.html': 'text 1 again' })
    expect(nothingToDo(project, roots, 'others', host)).toBeUndefined()
  })

  it('takes the place of what a build that was cut off was writing', () => {
    const { build, made, disk } = stage()
    build(files)
    disk.put(`${project}/.rungs/memory-draft`, 'half')
    expect(build(files)).toMatchObject({ kind: 'published', forgotten: undefined })
    expect(made).toEqual([])
    expect(disk.tree(project)).not.toHaveProperty(['.rungs/memory-draft'])
  })

  it('neither reads nor writes a memory where nobody asks for one', () => {
    const { build, disk, host } = stage()
    build(files)
    const planned = [fileFrom('ladders/a.md', '2')]
    const before = disk.tree(project)['.rungs/memory']
    expect(publish(project, outputOf('ladders', planned), { replaceEdited: false }, host)).toMatchObject({
      written: 1,
      forgotten: undefined,
    })
    expect(disk.tree(project)['.rungs/memory']).toBe(before)
  })
})

describe('there is nothing to do', () => {
  it('when the same was read and everything is as it was left; then the last build says what it found', () => {
    const { build, host } = stage()
    build(files)
    expect(nothingToDo(project, roots, 'inputs', host)).toMatchObject({ findings: [known], total: 6 })
    expect(Array.from(nothingToDo(project, roots, 'inputs', host)?.files.keys() ?? [])).toEqual([
      ...Object.keys(files),
      'ladders/.rungs-manifest',
      'site/.rungs-manifest',
    ])
  })

  const spoilt: Readonly<Record<string, (disk: DiskInMemory) => void>> = {
    'a file was edited': (disk) => disk.put(`${project}/site/a.html`, 'mine'),
    'a file is gone': (disk) => disk.removeFile(`${project}/ladders/a.md`),
    'a list was edited': (disk) => disk.put(`${project}/site/.rungs-manifest`, 'mine'),
    'a folder has become a link': (disk) => {
      disk.put('/elsewhere/b.html', 'text 1')
      disk.discard(`${project}/site/x`)
      disk.link(`${project}/site/x`, '/elsewhere')
    },
    'a build is running': (disk) => disk.put(`${project}/.rungs/lock`, '1\nhere\n'),
    'a build was cut off before': (disk) => disk.put(`${project}/.rungs/prepared`, ''),
    'a build was cut off behind': (disk) => disk.put(`${project}/.rungs/journal`, ''),
    'the memory is a link': (disk) => {
      disk.rename(`${project}/.rungs/memory`, '/memory')
      disk.link(`${project}/.rungs/memory`, '/memory')
    },
    'the memory is gone': (disk) => disk.removeFile(`${project}/.rungs/memory`),
    'the memory is damaged': (disk) => disk.put(`${project}/.rungs/memory`, '{'),
    'the memory is of another version': (disk) => {
      const text = Buffer.from(disk.read(`${project}/.rungs/memory`)).toString()
      disk.put(`${project}/.rungs/memory`, text.replace('"version":2', '"version":1'))
    },
  }

  it.each(Object.entries(spoilt))('but not when %s', (_, spoil) => {
    const { build, disk, host } = stage()
    build(files)
    spoil(disk)
    expect(nothingToDo(project, roots, 'inputs', host)).toBeUndefined()
  })

  it('but not when something else was read, for other folders, or when a file has to be made each time', () => {
    const { build, host } = stage()
    build(files)
    expect(nothingToDo(project, roots, 'other inputs', host)).toBeUndefined()
    expect(nothingToDo(project, ['ladders', 'elsewhere'], 'inputs', host)).toBeUndefined()
    build(files, { warned: 'site/a.html', inputs: 'more' })
    expect(nothingToDo(project, roots, 'inputs', host)).toBeUndefined()
  })

  it('but not, and without an error, where the disk does not answer', () => {
    const { build, disk, host } = stage()
    build(files)
    for (const broken of ['realPath', 'stat', 'read', 'identity'] as const) {
      const failing = watchedDisk(disk, (_, operation, path) => {
        if (operation === broken) throw Object.assign(new Error(), { code: 'EIO', path })
      })
      expect(nothingToDo(project, roots, 'inputs', { ...host, disk: failing }), broken).toBeUndefined()
    }
    const defect = watchedDisk(disk, () => {
      throw new TypeError('of ours')
    })
    expect(() => nothingToDo(project, roots, 'inputs', { ...host, disk: defect })).toThrow('of ours')
  })
})
