import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Disk } from '../../../src/files/host.ts'
import { finding, inWords } from '../../../src/diagnostic/finding.ts'
import { checkPublished } from '../../../src/files/publish/check-published.ts'
import { nodeDisk, nodeHost } from '../../../src/files/node-host.ts'
import { watchedDisk } from '../../support/failing-disk.ts'
import { put, temporaryProject } from '../../support/temporary-project.ts'
import { publish } from '../../../src/files/publish/publish.ts'
import { files, output, publishFiles } from './publishing.ts'

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
      'ladders/edited.md was edited by hand since it was generated',
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
    expect(check(project, { 'a.md': 'a' })).toEqual(['ladders/ holds files that rungs did not write'])
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
    const unseen = { root: 'site', path: 'a.html', make: () => ({ value: { text: 'a' }, findings: [weak] }) }
    const looked = { roots: ['ladders'], files: [...files('ladders', { 'a.md': 'a' }), unseen], notLookedAt: ['site'] }
    expect(checkPublished(project, looked, nodeHost)).toEqual({ made: [weak], findings: [], stale: [] })
    expect(() => checkPublished(project, { ...looked, notLookedAt: [] }, nodeHost)).toThrow('site is no root')
    put(project, 'ladders/.rungs-manifest', '<<<<<<< ours\n')
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

  describe('a file that says when it was generated', () => {
    const [old, fresh] = ['2026-09-01 08:00:00', '2026-10-02 09:30:00']
    const dated = (date: string, rest: string): string => `on ${date.slice(0, 10)}, at ${date}: ${rest}`

    function staleTexts(
      before: string,
      after: string,
      dates: readonly [before: string | undefined, after: string | undefined] = [old, fresh],
    ): unknown {
      const project = temporaryProject()
      const roots = ['site', 'ladders']
      publish(
        project,
        { roots, files: files('ladders', { 'a.md': before }, dates[0]) },
        { replaceEdited: false },
        nodeHost,
      )
      return checkPublished(
        project,
        { roots, files: files('ladders', { 'a.md': after }, dates[1]) },
        nodeHost,
      ).stale.map(({ after: text }) => text)
    }

    it('keeps its date in what is shown, since only the rest is news', () => {
      expect(staleTexts(dated(old, 'one'), dated(fresh, 'two'))).toEqual([dated(old, 'two')])
    })

    it('shows its new date where that is all the news', () => {
      expect(staleTexts(dated(old, 'one'), dated(fresh, 'one'))).toEqual([dated(fresh, 'one')])
    })

    it('shows its date where it had none, or has none any more', () => {
      expect(staleTexts('one', dated(fresh, 'one'), [undefined, fresh])).toEqual([dated(fresh, 'one')])
      expect(staleTexts(dated(old, 'one'), 'one', [old, undefined])).toEqual(['one'])
    })
  })
})
