import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Disk } from '../../src/host.ts'
import { inWords } from '../../src/diagnostic/finding.ts'
import { checkPublished } from '../../src/publish/check-published.ts'
import { nodeDisk, nodeHost } from '../../src/publish/node-host.ts'
import { watchedDisk } from '../support/failing-disk.ts'
import { put, temporaryProject } from '../support/temporary-project.ts'
import { output, publishFiles } from './publishing.ts'

const reading: readonly (keyof Disk)[] = ['list', 'stat', 'identity', 'realPath', 'read']

function check(project: string, files: Readonly<Record<string, string>>): string[] {
  const disk = watchedDisk(nodeDisk, (_, operation) => expect(reading).toContain(operation))
  return checkPublished(project, output({ ladders: files }), { ...nodeHost, disk }).findings.map((found) => inWords(found).headline)
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
})
