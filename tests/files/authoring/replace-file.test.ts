import { chmodSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { replaceFile } from '../../../src/files/authoring/replace-file.ts'
import { writeCorrections } from '../../../src/files/authoring/write-corrections.ts'
import { isDiskFailure } from '../../../src/files/disk-failure.ts'
import type { Disk } from '../../../src/files/host.ts'
import { nodeDisk } from '../../../src/files/node-host.ts'
import { failingDisk, Killed, killingDisk, watchedDisk } from '../../support/failing-disk.ts'
import { put, temporaryProject, treeOf } from '../../support/temporary-project.ts'

const [before, after] = ['the old text, whole\n', 'the new text, which is longer, and whole as well\n']
const name = 'roles/smith/profile.md'

function replaceIn(project: string, disk: Disk): void {
  replaceFile(`${project}/${name}`, after, disk)
}

const calls = ((): number => {
  const disk = watchedDisk(nodeDisk, () => {})
  replaceIn(temporaryProject({ [name]: before }), disk)
  return disk.calls()
})()
const everyCall = Array.from({ length: calls }, (_, index) => index + 1)

describe('a file that a person wrote', () => {
  it('is replaced, and nothing else is left', () => {
    const project = temporaryProject({ [name]: before })
    replaceIn(project, nodeDisk)
    expect(treeOf(project)).toEqual({ [name]: after })
    expect(calls).toBeGreaterThan(3)
  })

  it.each(everyCall)(
    'is the old or the new one, whole, when the process ends at call %i, and the next run works',
    (call) => {
      const project = temporaryProject({ [name]: before })
      expect(() => replaceIn(project, killingDisk(nodeDisk, call))).toThrow(Killed)
      expect([before, after]).toContain(treeOf(project)[name])
      replaceIn(project, nodeDisk)
      expect(treeOf(project)).toEqual({ [name]: after })
    },
  )

  it.each(everyCall)('is the old one when the disk refuses call %i, and nothing is left beside it', (call) => {
    for (const code of ['ENOSPC', 'EACCES', 'EIO', 'EROFS']) {
      const project = temporaryProject({ [name]: before })
      expect(() =>
        replaceIn(
          project,
          failingDisk(nodeDisk, code, (one) => one === call),
        ),
      ).toThrow(code)
      expect(treeOf(project)).toEqual({ [name]: before })
    }
  })

  it.each(everyCall)('is whole on a disk that refuses everything from call %i on', (call) => {
    const project = temporaryProject({ [name]: before })
    expect(() =>
      replaceIn(
        project,
        failingDisk(nodeDisk, 'EIO', (one) => one >= call),
      ),
    ).toThrow('EIO')
    expect(treeOf(project)[name]).toBe(before)
    replaceIn(project, nodeDisk)
    expect(treeOf(project)).toEqual({ [name]: after })
  })

  it('keeps its permissions', () => {
    const project = temporaryProject({ [name]: before })
    chmodSync(`${project}/${name}`, 0o640)
    replaceIn(project, nodeDisk)
    expect(statSync(`${project}/${name}`).mode & 0o777).toBe(0o640)
  })

  it('takes the place of what a run that ended early has left', () => {
    const project = temporaryProject({ [name]: before, 'roles/smith/.profile.md.rungs-new': 'half' })
    replaceIn(project, nodeDisk)
    expect(treeOf(project)).toEqual({ [name]: after })
  })
})

describe('corrected files', () => {
  const other = 'roles/mason/profile.md'
  const project = (): string => temporaryProject({ [name]: before, [other]: before })
  const bytes = (text: string): Uint8Array => Buffer.from(text)
  const files = (root: string) =>
    [other, name].map((path) => ({ path, real: `${root}/${path}`, before: bytes(before), after: bytes(after) }))

  it('are not written when one of them is not as it was read', () => {
    const root = project()
    put(root, name, 'mine')
    expect(writeCorrections(files(root), nodeDisk)).toMatchObject({
      files: [],
      findings: [{ code: 'changed-meanwhile', at: { file: name } }],
    })
    expect(treeOf(root)).toEqual({ [other]: before, [name]: 'mine' })
  })

  it('are left alone from the moment on in which somebody else writes them', () => {
    const root = project()
    const disk = watchedDisk(nodeDisk, (_, operation, path) => {
      if (operation === 'rename' && path.endsWith(other)) put(root, name, 'mine')
    })
    expect(writeCorrections(files(root), disk)).toMatchObject({
      files: [{ path: other }],
      findings: [{ code: 'changed-meanwhile', at: { file: name } }],
    })
    expect(treeOf(root)).toEqual({ [other]: after, [name]: 'mine' })
  })

  it('are not made again where one has gone', () => {
    const root = project()
    nodeDisk.removeFile(`${root}/${name}`)
    expect(writeCorrections(files(root), nodeDisk).findings).toMatchObject([{ code: 'changed-meanwhile' }])
    expect(treeOf(root)).toEqual({ [other]: before, 'roles/smith': '/' })
  })

  it('are each old or new, whole, at whichever call the disk refuses or the process ends', () => {
    const all = ((): number => {
      const disk = watchedDisk(nodeDisk, () => {})
      writeCorrections(files(project()), disk)
      return disk.calls()
    })()
    for (let call = 1; call <= all; call += 1) {
      for (const disk of [killingDisk(nodeDisk, call), failingDisk(nodeDisk, 'EIO', (one) => one === call)]) {
        const root = project()
        expect(outcome(() => writeCorrections(files(root), disk))).toMatch(/killed|failed/)
        const tree = treeOf(root)
        expect([before, after]).toContain(tree[name])
        expect([before, after]).toContain(tree[other])
      }
    }
  })
})

function outcome(act: () => unknown): string {
  try {
    act()
    return 'done'
  } catch (error) {
    if (error instanceof Killed) return 'killed'
    return isDiskFailure(error) ? 'failed' : 'thrown'
  }
}
