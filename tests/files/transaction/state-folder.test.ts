import { describe, expect, it } from 'vitest'
import { openProjectPaths } from '../../../src/files/transaction/project-paths.ts'
import { makeStateFolder, tidyStateFolder } from '../../../src/files/transaction/state-folder.ts'
import { type DiskInMemory, diskInMemory } from '../../support/disk-in-memory.ts'
import { failingDisk, watchedDisk } from '../../support/failing-disk.ts'

/** The disk of a project in which a build has begun. */
function begun(): DiskInMemory {
  const disk = diskInMemory()
  disk.put('/project/roles/framework.yaml', '')
  makeStateFolder(openProjectPaths('/project', disk), disk)
  return disk
}

const tidied = { 'roles/framework.yaml': '' }

describe('the state folder', () => {
  it('keeps itself out of git, and is made only once', () => {
    const disk = begun()
    expect(disk.tree('/project')).toEqual({ ...tidied, '.rungs/.gitignore': '*\n' })
    makeStateFolder(openProjectPaths('/project', disk), disk)
    expect(disk.tree('/project')).toEqual({ ...tidied, '.rungs/.gitignore': '*\n' })
  })

  it('goes when nothing is left in it, also locks that were moved aside', () => {
    const disk = begun()
    disk.put('/project/.rungs/lock-4711', '4711\nlaptop\n')
    tidyStateFolder(openProjectPaths('/project', disk), disk)
    expect(disk.tree('/project')).toEqual(tidied)
  })

  it.each(['lock', 'journal', 'prepared', 'theirs'])('stays, as it is, while %s is in it', (name) => {
    const disk = begun()
    disk.put(`/project/.rungs/${name}`, 'text')
    const before = disk.tree('/project')
    tidyStateFolder(openProjectPaths('/project', disk), disk)
    expect(disk.tree('/project')).toEqual(before)
  })

  it('may be tidied by two builds at once', () => {
    for (let at = 2; at <= 3; at++) {
      const memory = begun()
      const paths = openProjectPaths('/project', memory)
      const disk = watchedDisk(memory, (call) => {
        if (call === at) tidyStateFolder(paths, memory)
      })
      tidyStateFolder(paths, disk)
      expect(disk.calls()).toBe(3)
      expect(memory.tree('/project')).toEqual(tidied)
    }
  })

  it('is left to a build that has begun in it meanwhile', () => {
    const memory = begun()
    const disk = watchedDisk(memory, (_, operation) => {
      if (operation === 'removeFolder') memory.put('/project/.rungs/lock', '4711\nlaptop\n')
    })
    tidyStateFolder(openProjectPaths('/project', memory), disk)
    expect(memory.tree('/project')).toEqual({ ...tidied, '.rungs/lock': '4711\nlaptop\n' })
  })

  it.each([
    ['ENOTEMPTY', 'no failure'],
    ['EEXIST', 'no failure'],
    ['EACCES', 'EACCES'],
    ['EBUSY', 'EBUSY'],
  ])('that a system does not remove, with the word %s, gives %s', (code, answer) => {
    const memory = begun()
    const disk = failingDisk(memory, code, (_, operation) => operation === 'removeFolder')
    const failure = (): string => {
      try {
        tidyStateFolder(openProjectPaths('/project', memory), disk)
        return 'no failure'
      } catch (error) {
        return error instanceof Error && 'code' in error ? String(error.code) : 'a defect'
      }
    }
    expect(failure()).toBe(answer)
  })
})
