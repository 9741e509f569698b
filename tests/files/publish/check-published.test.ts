import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Disk } from '../../../src/files/host.ts'
import { finding, inWords } from '../../../src/diagnostic/finding.ts'
import type { OutputFile } from '../../../src/domain/output-file.ts'
import { checkPublished } from '../../../src/files/publish/check-published.ts'
import { nodeDisk, nodeHost } from '../../../src/files/node-host.ts'
import { watchedDisk } from '../../support/failing-disk.ts'
import { put, temporaryProject } from '../../support/temporary-project.ts'
import { publish } from '../../../src/files/publish/publish.ts'
import { datedFile, dayOf, files, output, publishFiles, outputOf } from './publishing.ts'

const reading: readonly (keyof Disk)[] = ['list', 'stat', 'identity', 'realPath', 'read']

function check(project: string, files: Readonly<Record<string, string>>): string[] {
  const disk = watchedDisk(nodeDisk, (_, operation) => expect(reading).toContain(operation))
  return checkPublished(project, output({ ladders: files }), { ...nodeHost, disk }).findings.map(
    (found) => inWords(found).headline,
  )
}

describe('checking what is published', () => {
  it('finds nothing where a build would do nothing', () => {
    const project = temporaryProject()
    publishFiles(project, { 'a.md': 'a' })
    expect(check(project, { 'a.md': 'a' })).toEqual([])
  })

  it('names what is out of date, missing, left over and edited, each once, without writing', () => {
    const project = temporaryProject()
    publishFiles(project, { 'changed.md': 'a', 'deleted.md': 'a', 'edited.md': 'a', 'old.md': 'a' })
    put(project, 'ladders/edited.md', 'b')
    rmSync(join(project, 'ladders/deleted.md'))
    expect(check(project, { 'changed.md': 'b', 'deleted.md': 'a', 'edited.md': 'a', 'new.md': 'b' })).toEqual([
      'ladders/changed.md is out of date',
      'ladders/deleted.md is missing',
      'ladders/edited.md was edited after it was generated',
      'ladders/new.md is missing',
      'ladders/old.md is no longer generated',
    ])
  })

  it('names the manifest when it alone is wrong', () => {
    const project = temporaryProject({ 'ladders/a.md': 'a' })
    expect(check(project, { 'a.md': 'a' })).toEqual(['ladders/.rungs-manifest is missing'])
    publishFiles(project, { 'a.md': 'a' })
    put(project, 'ladders/.rungs-manifest', '')
    expect(check(project, { 'a.md': 'a' })).toEqual(['ladders/.rungs-manifest is out of date'])
  })

  it('finds what a build would refuse', () => {
    const project = temporaryProject({ 'ladders/notes.md': 'mine' })
    expect(check(project, { 'a.md': 'a' })).toEqual(['ladders/ contains files that rungs did not write'])
    expect(check(project, { '../a.md': 'a' })).toHaveLength(1)
  })

  it('gives the texts that would be replaced, by path, and neither new files nor the manifest', () => {
    const project = temporaryProject()
    publishFiles(project, { 'z.md': 'old z', 'a/b.md': 'old b', 'same.md': 'same', 'gone.md': 'gone' })
    const { stale } = checkPublished(
      project,
      output({ ladders: { 'z.md': 'new z', 'a/b.md': 'new b', 'same.md': 'same', 'new.md': 'new' } }),
      nodeHost,
    )
    expect(stale).toEqual([
      { path: 'ladders/a/b.md', before: 'old b', after: 'new b' },
      { path: 'ladders/z.md', before: 'old z', after: 'new z' },
    ])
  })

  it('only makes the files of a folder that is not looked at, and tells what that finds', () => {
    const project = temporaryProject()
    publishFiles(project, { 'a.md': 'a' })
    const weak = finding('no-roles', { file: 'roles' }, {})
    const [page] = files('site', { 'a.html': 'a' })
    if (!page) throw new Error('there is a page')
    const unseen = { ...page, render: () => ({ value: 'a', findings: [weak] }) }
    const looked = {
      ...outputOf('ladders', [...files('ladders', { 'a.md': 'a' }), unseen]),
      notLookedAt: ['site'],
    }
    expect(checkPublished(project, looked, nodeHost)).toEqual({ made: [weak], findings: [], stale: [] })
    expect(() => checkPublished(project, { ...looked, notLookedAt: [] }, nodeHost)).toThrow('site is no root')
    put(project, 'ladders/.rungs-manifest', 'not ours\n')
    expect(checkPublished(project, looked, nodeHost)).toMatchObject({
      made: [weak],
      findings: [{ code: 'manifest-damaged' }],
    })
    const unsafe = { ...looked, files: [...files('ladders', { '../a.md': 'a' }), unseen] }
    expect(checkPublished(project, unsafe, nodeHost)).toMatchObject({
      made: [weak],
      findings: [{ code: 'output-unsafe' }],
    })
  })

  it('shows no text where a name may not be written', () => {
    const unsafe = checkPublished(temporaryProject(), output({ ladders: { '../a.md': 'a' } }), nodeHost)
    expect(unsafe).toMatchObject({ made: [], stale: [], findings: [{ code: 'output-unsafe' }] })
  })

  describe('a document that prints its date', () => {
    function staleTexts(before: OutputFile, after: OutputFile): unknown {
      const project = temporaryProject()
      publish(project, outputOf('ladders', [before], dayOf('01')), { replaceEdited: false }, nodeHost)
      const { stale } = checkPublished(project, outputOf('ladders', [after], dayOf('02')), nodeHost)
      return stale.map(({ after: text }) => text)
    }
    const document = (text: string): OutputFile => datedFile('ladders', 'a.md', text)
    const [undated] = files('ladders', { 'a.md': 'one' })
    if (!undated) throw new Error('there is a file')

    it('keeps its date in what is shown, since only the rest is news', () => {
      expect(staleTexts(document('one'), document('two'))).toEqual(['two 2026-01-01 00:00:00'])
    })

    it('is not stale when nothing but the day has changed', () => {
      expect(staleTexts(document('one'), document('one'))).toEqual([])
    })

    it('shows its date where it had none, or has none any more', () => {
      expect(staleTexts(undated, document('one'))).toEqual(['one 2026-01-02 00:00:00'])
      expect(staleTexts(document('one'), undated)).toEqual(['one'])
    })
  })
})
