import { describe, expect, it } from 'vitest'
import { openProjectPaths } from '../../../src/files/transaction/project-paths.ts'
import { hashOf } from '../../../src/files/hash.ts'
import { removeEmptied, removeIfEmpty, temporary } from '../../../src/files/transaction/staging.ts'
import { type DiskInMemory, diskInMemory } from '../../support/disk-in-memory.ts'
import { failingDisk } from '../../support/failing-disk.ts'

const hash = hashOf('text')

/** A project with these empty folders, and a manifest in its ladders. */
function withFolders(...folders: readonly string[]): DiskInMemory {
  const disk = diskInMemory()
  disk.put('/project/ladders/.rungs-manifest', '')
  for (const folder of folders) disk.makeFolder(`/project/${folder}`)
  return disk
}

describe('a new file', () => {
  it.each([
    ['a.md', '.a.md.rungs-new'],
    ['ladders/a.md', 'ladders/.a.md.rungs-new'],
    ['ladders/a/b.c.md', 'ladders/a/.b.c.md.rungs-new'],
  ])('%s is written beside its place first, as %s', (path, name) => {
    expect(temporary(path)).toBe(name)
  })
})

describe('the folders of files that were removed', () => {
  const changes = [
    { kind: 'remove', path: 'ladders/old/deep/a.md', before: hash },
    { kind: 'remove', path: 'ladders/kept/a.md', before: hash },
    { kind: 'write', path: 'ladders/moved/a.md', before: hash, after: hash },
  ] as const

  it('go with them, the innermost first; where somebody else keeps something, and where nothing was removed, they stay', () => {
    const disk = withFolders('ladders/old', 'ladders/old/deep', 'ladders/kept', 'ladders/moved')
    disk.put('/project/ladders/kept/notes.md', 'mine')
    removeEmptied(changes, openProjectPaths('/project', disk), disk)
    expect(disk.tree('/project')).toEqual({
      'ladders/.rungs-manifest': '',
      'ladders/kept/notes.md': 'mine',
      'ladders/moved': '/',
    })
  })

  it('may be gone already', () => {
    const disk = withFolders('ladders/old')
    removeEmptied(changes, openProjectPaths('/project', disk), disk)
    expect(disk.tree('/project')).toEqual({ 'ladders/.rungs-manifest': '' })
  })

  it('are left alone when one of them has become a link', () => {
    const disk = withFolders('elsewhere', 'elsewhere/deep')
    disk.link('/project/ladders/old', '../elsewhere')
    removeEmptied(changes, openProjectPaths('/project', disk), disk)
    expect(disk.tree('/project')).toEqual({
      'ladders/.rungs-manifest': '',
      'ladders/old': '→ ../elsewhere',
      'elsewhere/deep': '/',
    })
  })
})

describe('a folder that the system does not remove', () => {
  it.each(['ENOENT', 'ENOTEMPTY', 'EEXIST'])('has been removed or filled by somebody else when it says %s', (code) => {
    const memory = withFolders('ladders/old', 'ladders/older')
    let calls = 0
    const disk = failingDisk(memory, code, (_, operation) => operation === 'removeFolder' && (calls += 1) === 1)
    removeIfEmpty(['ladders/old', 'ladders/older'], openProjectPaths('/project', memory), disk)
    expect(memory.tree('/project')).toEqual({ 'ladders/.rungs-manifest': '', 'ladders/old': '/' })
  })

  it('is a failure when it says anything else', () => {
    const memory = withFolders('ladders/old')
    const disk = failingDisk(memory, 'EACCES', (_, operation) => operation === 'removeFolder')
    expect(() => removeIfEmpty(['ladders/old'], openProjectPaths('/project', memory), disk)).toThrow(/^EACCES/)
  })
})
