/** Each way in which a build can be turned away, with what it tells people to do; and that doing so is enough. */
import { describe, expect, it } from 'vitest'
import { inWords } from '../../../src/diagnostic/finding.ts'
import { reasonOf, remedyOf } from '../../../src/files/disk-failure.ts'
import type { Host } from '../../../src/files/host.ts'
import { nodeHost } from '../../../src/files/node-host.ts'
import { publish, type PublishResult } from '../../../src/files/publish/publish.ts'
import { type DiskInMemory, diskInMemory } from '../../support/disk-in-memory.ts'
import { output, publishFiles } from './publishing.ts'

const project = '/project'

interface Refusal {
  readonly code: string
  readonly spoil: (disk: DiskInMemory) => void
  /** Words of the remedy that say so. */
  readonly says: RegExp
  readonly follow: (disk: DiskInMemory, host: Host) => PublishResult | void
}

const refusals: readonly Refusal[] = [
  {
    code: 'output-foreign',
    spoil: (disk) => {
      disk.discard(`${project}/ladders`)
      disk.put(`${project}/ladders/notes.md`, 'mine')
    },
    says: /empty the folder/,
    follow: (disk) => disk.discard(`${project}/ladders/notes.md`),
  },
  {
    code: 'output-occupied',
    spoil: (disk) => disk.put(`${project}/ladders/new.md`, 'mine'),
    says: /move the file to another place/,
    follow: (disk) => disk.rename(`${project}/ladders/new.md`, `${project}/mine.md`),
  },
  {
    code: 'output-edited',
    spoil: (disk) => disk.put(`${project}/ladders/a.md`, 'edited'),
    says: /--replace-edited/,
    follow: (_, host) =>
      publish(project, output({ ladders: { 'a.md': 'new', 'new.md': 'new' } }), { replaceEdited: true }, host),
  },
  {
    code: 'manifest-damaged',
    spoil: (disk) => disk.put(`${project}/ladders/.rungs-manifest`, 'not a line of ours'),
    says: /delete the generated folder/,
    follow: (disk) => disk.discard(`${project}/ladders`),
  },
  ...['ladders', '.rungs', '.rungs/lock', '.rungs/journal'].map((path): Refusal => ({
    code: 'output-unsafe',
    spoil: (disk) => {
      disk.put(`${project}/${path}`, '')
      disk.discard(`${project}/${path}`)
      disk.link(`${project}/${path}`, '/elsewhere')
    },
    says: /remove or rename it/,
    follow: (disk) => disk.discard(`${project}/${path}`),
  })),
]

describe.each(refusals)('$code', ({ code, spoil, says, follow }) => {
  it('says what to do, and when that is done the build goes on', () => {
    const disk = diskInMemory()
    const host = { ...nodeHost, disk }
    disk.put(`${project}/roles/framework.yaml`, 'theirs')
    publishFiles(project, { 'a.md': 'old' }, undefined, host)
    spoil(disk)
    const before = disk.tree('/project')
    const refused = publishFiles(project, { 'a.md': 'new', 'new.md': 'new' }, undefined, host)
    const findings = refused.kind === 'refused' ? refused.findings : []
    expect(findings.map((found) => found.code)).toEqual([code])
    for (const found of findings) {
      expect(inWords(found).remedy).toMatch(says)
      expect(inWords(found).headline).toContain(found.at.file)
    }
    expect(disk.tree('/project')).toEqual(before)
    const followed = follow(disk, host) ?? publishFiles(project, { 'a.md': 'new', 'new.md': 'new' }, undefined, host)
    expect(followed).toMatchObject({ kind: 'published' })
    expect(disk.tree('/project')).toMatchObject({
      'ladders/a.md': 'new',
      'ladders/new.md': 'new',
      'roles/framework.yaml': 'theirs',
    })
  })
})

it('a lock says to wait or to delete it, and deleting it is enough', () => {
  const disk = diskInMemory()
  const host = { ...nodeHost, disk, now: () => new Date(1000) }
  disk.put(`${project}/.rungs/lock`, '1\nanother-machine\n')
  expect(publishFiles(project, { 'a.md': 'a' }, undefined, host)).toMatchObject({
    kind: 'failed',
    code: 'ELOCKED',
    remedy: expect.stringMatching(/wait.*delete the file/),
  })
  disk.discard(`${project}/.rungs/lock`)
  expect(publishFiles(project, { 'a.md': 'a' }, undefined, host)).toMatchObject({ kind: 'published' })
})

// prettier-ignore
const codes = ['EACCES', 'EBUSY', 'EDQUOT', 'EEXIST', 'EFBIG', 'EINTR', 'EIO', 'EISDIR', 'ELOOP', 'EMFILE', 'ENAMETOOLONG', 'ENFILE', 'ENOENT', 'ENOSPC', 'ENOTDIR', 'ENOTEMPTY', 'EPERM', 'EROFS', 'ERR_ACCESS_DENIED', 'ERR_FS_FILE_TOO_LARGE']

it.each(codes)('%s of the system has a reason and a remedy in words', (code) => {
  const failure = Object.assign(new Error(code), { code })
  expect(reasonOf(failure)).not.toBe(code)
  expect(remedyOf(failure)).not.toBe(remedyOf(Object.assign(new Error(), { code: 'EOTHER' })))
})

it('a code that nobody has heard of is shown, with where to look', () => {
  const failure = Object.assign(new Error(), { code: 'EOTHER' })
  expect([reasonOf(failure), remedyOf(failure)]).toEqual([
    'EOTHER',
    'look up the error code in the documentation of your system',
  ])
})
