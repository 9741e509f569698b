import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { finding, inWords } from '../../../src/diagnostic/finding.ts'
import { hashOf } from '../../../src/files/hash.ts'
import { parseManifest } from '../../../src/files/publish/manifest.ts'
import { nodeHost } from '../../../src/files/node-host.ts'
import { publish } from '../../../src/files/publish/publish.ts'
import { put, temporaryProject, timesOf, treeOf } from '../../support/temporary-project.ts'
import { files, output, publishFiles, refusal, replaceEdited, outputOf } from './publishing.ts'

const twoLadders = { 'data/a.md': 'first', 'data/b.md': 'second' }

describe('publishing', () => {
  it('writes every file with a manifest, and leaves nothing else behind', () => {
    const project = temporaryProject()
    expect(publishFiles(project, twoLadders, { 'index.html': '<p>' })).toMatchObject({
      kind: 'published',
      written: 3,
      unchanged: 0,
      removed: 0,
    })
    expect(Object.keys(treeOf(project))).toEqual([
      'ladders/.rungs-manifest',
      'ladders/data/a.md',
      'ladders/data/b.md',
      'site/.rungs-manifest',
      'site/index.html',
    ])
  })

  it('changes nothing the second time: same bytes, same times', () => {
    const project = temporaryProject()
    publishFiles(project, twoLadders)
    const [tree, times] = [treeOf(project), timesOf(project)]
    expect(publishFiles(project, twoLadders)).toMatchObject({ kind: 'published', written: 0, unchanged: 2, removed: 0 })
    expect(treeOf(project)).toEqual(tree)
    expect(timesOf(project)).toEqual(times)
  })

  it('writes only what changed', () => {
    const project = temporaryProject()
    publishFiles(project, twoLadders)
    const times = timesOf(project)
    expect(publishFiles(project, { ...twoLadders, 'data/b.md': 'other' })).toMatchObject({
      kind: 'published',
      written: 1,
      unchanged: 1,
      removed: 0,
    })
    expect(timesOf(project)['ladders/data/a.md']).toBe(times['ladders/data/a.md'])
    expect(treeOf(project)['ladders/data/b.md']).toBe('other')
  })

  it('finds a change that keeps the size', () => {
    const project = temporaryProject()
    publishFiles(project, { 'a.md': 'one' })
    publishFiles(project, { 'a.md': 'two' })
    expect(treeOf(project)['ladders/a.md']).toBe('two')
  })

  it('knows texts of any size by their hash', () => {
    const project = temporaryProject()
    const files = { 'short.md': 'a', 'long.md': 'ä€😀'.repeat(20_000), 'last.md': 'b' }
    publishFiles(project, files)
    const hashes = Array.from(
      parseManifest(treeOf(project)['ladders/.rungs-manifest'] ?? '', '').value,
      ([path, [hash]]) => [path, hash],
    )
    expect(Object.fromEntries(hashes)).toEqual(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path, hashOf(text)])),
    )
    expect(publishFiles(project, files)).toMatchObject({ written: 0, unchanged: 3 })
  })

  it('removes files that are no longer generated, and the folders that this empties', () => {
    const project = temporaryProject()
    publishFiles(project, { 'keep.md': 'k', 'old/deep/a.md': 'a', 'old/b.md': 'b' })
    expect(publishFiles(project, { 'keep.md': 'k' })).toMatchObject({
      kind: 'published',
      written: 0,
      unchanged: 1,
      removed: 2,
    })
    expect(Object.keys(treeOf(project))).toEqual(['ladders/.rungs-manifest', 'ladders/keep.md'])
  })

  it('keeps what it did not write, also where it removes', () => {
    const project = temporaryProject()
    publishFiles(project, { 'a.md': 'a', 'old/a.md': 'a' })
    const notes = {
      'ladders/CNAME': 'x.org',
      'ladders/notes.md': 'mine',
      'ladders/old/notes.md': 'mine',
      'ladders/empty/.gitkeep': '',
    }
    for (const [path, text] of Object.entries(notes)) put(project, path, text)
    publishFiles(project, { 'a.md': 'new' })
    expect(treeOf(project)).toMatchObject({ ...notes, 'ladders/a.md': 'new' })
  })

  it('writes again what somebody deleted', () => {
    const project = temporaryProject()
    publishFiles(project, twoLadders)
    const tree = treeOf(project)
    rmSync(join(project, 'ladders/data'), { recursive: true })
    expect(publishFiles(project, twoLadders)).toMatchObject({ written: 2 })
    expect(treeOf(project)).toEqual(tree)
  })

  it('writes nothing at all where there is nothing to publish', () => {
    const project = temporaryProject()
    expect(publishFiles(project, {})).toMatchObject({ kind: 'published' })
    expect(treeOf(project)).toEqual({})
  })

  it('takes a text that git checked out with carriage returns for what it is', () => {
    const project = temporaryProject()
    publishFiles(project, { 'a.md': 'one\ntwö\n', 'b.md': 'b\nb\n', 'c.md': 'c\nc\n' })
    const lines = (path: string): void => put(project, path, (treeOf(project)[path] ?? '').replaceAll('\n', '\r\n'))
    for (const path of Object.keys(treeOf(project))) lines(path)
    expect(publishFiles(project, { 'a.md': 'one\ntwö\n', 'b.md': 'b\nb\n', 'c.md': 'c\nc\n' })).toMatchObject({
      written: 0,
      unchanged: 3,
    })
    expect(publishFiles(project, { 'a.md': 'one\nnëw\n', 'b.md': 'b\nb\n' })).toMatchObject({
      kind: 'published',
      written: 1,
      unchanged: 1,
      removed: 1,
    })
  })
})

describe('a file that a person edited', () => {
  it('stops the build, and nothing is written anywhere', () => {
    const project = temporaryProject()
    publishFiles(project, twoLadders, { 'index.html': 'x' })
    put(project, 'ladders/data/a.md', 'edited')
    const tree = treeOf(project)
    expect(refusal(publishFiles(project, { 'data/a.md': 'new', 'data/c.md': 'c' }, { 'index.html': 'y' }))).toEqual([
      'output-edited ladders/data/a.md',
    ])
    expect(treeOf(project)).toEqual(tree)
  })

  it('is not deleted either when it is no longer generated', () => {
    const project = temporaryProject()
    publishFiles(project, twoLadders)
    put(project, 'ladders/data/b.md', 'edited')
    expect(refusal(publishFiles(project, { 'data/a.md': 'first' }))).toEqual(['output-edited ladders/data/b.md'])
    expect(treeOf(project)['ladders/data/b.md']).toBe('edited')
  })

  it('is replaced and deleted when that was asked for', () => {
    const project = temporaryProject()
    publishFiles(project, twoLadders)
    put(project, 'ladders/data/a.md', 'edited')
    put(project, 'ladders/data/b.md', 'edited')
    expect(replaceEdited(project, { 'data/a.md': 'new' })).toMatchObject({
      kind: 'published',
      written: 1,
      unchanged: 0,
      removed: 1,
    })
    expect(treeOf(project)).toMatchObject({ 'ladders/data/a.md': 'new' })
    expect(treeOf(project)).not.toHaveProperty('ladders/data/b.md')
  })

  it('is no obstacle when the edit is what would be written', () => {
    const project = temporaryProject()
    publishFiles(project, twoLadders)
    put(project, 'ladders/data/a.md', 'new')
    expect(publishFiles(project, { ...twoLadders, 'data/a.md': 'new' })).toMatchObject({
      kind: 'published',
      written: 0,
    })
    expect(publishFiles(project, { ...twoLadders, 'data/a.md': 'newer' })).toMatchObject({
      kind: 'published',
      written: 1,
    })
  })
})

describe('a folder that is not ours', () => {
  it('is refused when it holds files and no manifest', () => {
    const project = temporaryProject({ 'ladders/mine/notes.md': 'mine' })
    expect(refusal(publishFiles(project, { 'a.md': 'a' }))).toEqual(['output-foreign ladders'])
    expect(treeOf(project)).toEqual({ 'ladders/mine/notes.md': 'mine' })
  })

  it('is refused too when edits may be dropped', () => {
    const project = temporaryProject({ 'ladders/a.md': 'mine' })
    expect(refusal(replaceEdited(project, { 'a.md': 'a' }))).toEqual(['output-foreign ladders'])
  })

  it('is taken when it holds only what hosts and tools keep in a folder', () => {
    const project = temporaryProject({ 'ladders/.gitkeep': '', 'ladders/.gitignore': '', 'ladders/CNAME': 'x.org' })
    mkdirSync(join(project, 'ladders/empty'))
    expect(publishFiles(project, { 'a.md': 'a' })).toMatchObject({ kind: 'published', written: 1 })
  })

  it('is taken when every file in it is what would be written', () => {
    const project = temporaryProject({ 'ladders/x/a.md': 'a' })
    expect(publishFiles(project, { 'x/a.md': 'a', 'x/b.md': 'b' })).toMatchObject({
      kind: 'published',
      written: 1,
      unchanged: 1,
      removed: 0,
    })
  })

  it.each([false, true])('keeps a foreign file at the place of a new one (dropping edits: %s)', (dropEdits) => {
    const project = temporaryProject()
    publishFiles(project, { 'a.md': 'a' })
    put(project, 'ladders/b.md', 'mine')
    const result = publish(
      project,
      output({ ladders: { 'a.md': 'new', 'b.md': 'b' } }),
      { replaceEdited: dropEdits },
      nodeHost,
    )
    expect(refusal(result)).toEqual(['output-occupied ladders/b.md'])
    expect(treeOf(project)).toMatchObject({ 'ladders/a.md': 'a', 'ladders/b.md': 'mine' })
  })

  it('keeps a folder at the place of a file, and a file at the place of a folder', () => {
    const project = temporaryProject()
    publishFiles(project, { 'a.md': 'a' })
    mkdirSync(join(project, 'ladders/b.md'))
    put(project, 'ladders/c', 'a file')
    expect(refusal(publishFiles(project, { 'b.md': 'b', 'c/d.md': 'd', 'c/e.md': 'e' }))).toEqual([
      'output-occupied ladders/b.md',
      'output-unsafe ladders/c',
    ])
  })
})

describe('links', () => {
  it('are never written through, wherever they stand', () => {
    const elsewhere = temporaryProject({ 'x/a.md': 'theirs' })
    for (const link of ['ladders', 'ladders/x', 'ladders/x/a.md']) {
      const project = temporaryProject()
      publishFiles(project, { 'x/a.md': 'a' })
      rmSync(join(project, link), { recursive: true })
      symlinkSync(join(elsewhere, link.replace(/^ladders\/?/, '')), join(project, link))
      expect(publishFiles(project, { 'x/a.md': 'new' })).toMatchObject({ kind: 'refused' })
    }
    expect(treeOf(elsewhere)).toEqual({ 'x/a.md': 'theirs' })
  })

  it('are never deleted through', () => {
    const elsewhere = temporaryProject({ 'a.md': 'a' })
    const project = temporaryProject()
    publishFiles(project, { 'x/a.md': 'a', 'keep.md': 'k' })
    rmSync(join(project, 'ladders/x'), { recursive: true })
    symlinkSync(elsewhere, join(project, 'ladders/x'))
    expect(publishFiles(project, { 'keep.md': 'k' })).toMatchObject({ kind: 'published', removed: 0 })
    expect(treeOf(elsewhere)).toEqual({ 'a.md': 'a' })
  })
})

describe('while files are being made', () => {
  const before = { 'a.md': 'a', 'b.md': 'b', 'old.md': 'old' }
  const after = { 'a.md': 'a new', 'new/n.md': 'n', 'b.md': 'b new' }

  /** Somebody acts when all files but the last one have been made and written beside their places. */
  function publishWhile(act: (project: string) => void) {
    const project = temporaryProject()
    publishFiles(project, before)
    const planned = files('ladders', after)
    const last = planned.at(-1)
    if (!last) throw new Error('there are files')
    const late = { ...last, render: (date: string) => (act(project), last.render(date)) }
    const result = publish(
      project,
      outputOf('ladders', [...planned.slice(0, -1), late]),
      { replaceEdited: false },
      nodeHost,
    )
    const left = Object.keys(treeOf(project)).filter((path) => path.startsWith('.rungs') || path.endsWith('.rungs-new'))
    expect(left).toEqual([])
    return { project, result, tree: treeOf(project) }
  }

  it.each([
    ['edits one that changes', 'output-edited ladders/a.md', (project: string) => put(project, 'ladders/a.md', 'mine')],
    [
      'edits one that goes',
      'output-edited ladders/old.md',
      (project: string) => put(project, 'ladders/old.md', 'mine'),
    ],
    [
      'edits the list of them',
      'output-edited ladders/.rungs-manifest',
      (project: string) => put(project, 'ladders/.rungs-manifest', 'mine'),
    ],
    [
      'puts one at the place of a new one',
      'output-edited ladders/new/n.md',
      (project: string) => put(project, 'ladders/new/n.md', 'mine'),
    ],
    [
      'puts a folder there',
      'output-occupied ladders/new/n.md',
      (project: string) => put(project, 'ladders/new/n.md/mine.md', 'mine'),
    ],
  ])('somebody %s, and nothing is written', (_, code, act) => {
    const { result, tree } = publishWhile(act)
    expect(refusal(result)).toEqual([code])
    expect(result.kind === 'refused' && inWords(result.findings[0] ?? raise()).headline).toContain(code.split(' ')[1])
    const [, path = ''] = code.split(' ')
    expect(Object.entries(tree).find(([name]) => name.startsWith(path))?.[1]).toBe('mine')
    expect(Object.values(tree)).not.toContain('a new')
  })

  it('somebody puts a link in the place of a folder, and nothing is written or removed behind it', () => {
    const elsewhere = temporaryProject()
    const project = temporaryProject()
    publishFiles(project, { 'd/a.md': 'a', 'd/old.md': 'old', 'z.md': 'z' })
    const [a, z] = files('ladders', { 'd/a.md': 'a new', 'z.md': 'z new' })
    if (!a || !z) throw new Error('two files')
    const swap = (): void => {
      cpSync(join(project, 'ladders/d'), join(elsewhere, 'd'), { recursive: true })
      put(elsewhere, 'd/a.md', 'theirs')
      rmSync(join(project, 'ladders/d'), { recursive: true })
      symlinkSync(join(elsewhere, 'd'), join(project, 'ladders/d'))
    }
    const late = { ...z, render: (date: string) => (swap(), z.render(date)) }
    expect(publish(project, outputOf('ladders', [a, late]), { replaceEdited: true }, nodeHost)).toMatchObject({
      kind: 'refused',
    })
    expect(treeOf(elsewhere)).toMatchObject({ 'd/a.md': 'theirs', 'd/old.md': 'old' })
    expect(treeOf(project)).toMatchObject({ 'ladders/z.md': 'z' })
  })

  it.each(['ladders/new', 'ladders'])(
    'somebody removes the folder %s that is written to, and the build ends before it begins to write',
    (folder) => {
      const project = temporaryProject()
      publishFiles(project, before)
      const planned = files('ladders', after)
      const last = planned.at(-1)
      if (!last) throw new Error('there are files')
      const late = {
        ...last,
        render: (date: string) => (rmSync(join(project, folder), { recursive: true }), last.render(date)),
      }
      const result = publish(
        project,
        outputOf('ladders', [...planned.slice(0, -1), late]),
        { replaceEdited: false },
        nodeHost,
      )
      expect(['refused', 'failed']).toContain(result.kind)
      expect(Object.values(treeOf(project))).not.toContain('a new')
      expect(publishFiles(project, after)).toMatchObject({ kind: 'published' })
      expect(treeOf(project)).toMatchObject({
        'ladders/a.md': 'a new',
        'ladders/new/n.md': 'n',
        'ladders/b.md': 'b new',
      })
    },
  )

  it.each(['a.md', 'old.md'])('somebody removes %s, and nothing is lost by going on', (name) => {
    const { result, tree } = publishWhile((project) => rmSync(join(project, 'ladders', name)))
    expect(result).toMatchObject({ kind: 'published' })
    expect(tree).toMatchObject({ 'ladders/a.md': 'a new', 'ladders/b.md': 'b new', 'ladders/new/n.md': 'n' })
    expect(tree).not.toHaveProperty(['ladders/old.md'])
  })
})

describe('a file that cannot be made', () => {
  const wrong = finding('framework-missing', { file: 'roles/framework.yaml' }, { instead: undefined })
  const [z] = files('ladders', { 'z.md': '' })
  const unmade = { ...(z ?? raise()), render: () => ({ value: undefined, findings: [wrong] }) }

  it('says why, and no other one is written either', () => {
    const project = temporaryProject()
    publishFiles(project, twoLadders)
    const tree = treeOf(project)
    const result = publish(
      project,
      outputOf('ladders', [...files('ladders', { 'data/a.md': 'new' }), unmade]),
      { replaceEdited: false },
      nodeHost,
    )
    expect(result).toEqual({ kind: 'unmade', findings: [wrong] })
    expect(treeOf(project)).toEqual(tree)
  })

  it('is told before what stands in the way of others, and once where two have the same cause', () => {
    const project = temporaryProject()
    publishFiles(project, twoLadders)
    put(project, 'ladders/data/a.md', 'edited')
    const planned = [...files('ladders', { 'data/a.md': 'new' }), unmade, { ...unmade, path: 'y.md' }]
    expect(publish(project, outputOf('ladders', planned), { replaceEdited: false }, nodeHost)).toEqual({
      kind: 'unmade',
      findings: [wrong],
    })
  })
})

it('a file that is not made although run the command again is a defect of ours, and no reason to remove it', () => {
  const project = temporaryProject()
  publishFiles(project, { 'a.md': 'a', 'b.md': 'b' })
  const [a, b] = files('ladders', { 'a.md': 'new', 'b.md': '' })
  const planned = [a ?? raise(), { ...(b ?? raise()), render: () => ({ value: undefined, findings: [] }) }]
  expect(() => publish(project, outputOf('ladders', planned), { replaceEdited: false }, nodeHost)).toThrow(
    'ladders/b.md was not made',
  )
  expect(treeOf(project)).toMatchObject({ 'ladders/a.md': 'a', 'ladders/b.md': 'b' })
})

it('a list of files that is no file is told by its name', () => {
  const project = temporaryProject({ 'ladders/.rungs-manifest/x': '' })
  const result = publishFiles(project, { 'a.md': 'a' })
  expect(refusal(result)).toEqual(['manifest-damaged ladders/.rungs-manifest'])
  expect(result.kind === 'refused' && inWords(result.findings[0] ?? raise()).headline).toContain(
    'ladders/.rungs-manifest',
  )
})

function raise(): never {
  throw new Error('there is a finding')
}
