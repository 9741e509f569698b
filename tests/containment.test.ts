/**
 * Promise 6, the half of it that the disk sees: whatever stands in a project, nothing outside of it is read, and
 * nothing outside of its outputs is written.
 */
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Disk } from '../src/files/host.ts'
import { nodeHost } from '../src/files/node-host.ts'
import { readProject } from '../src/files/reading/read-project.ts'
import { type DiskInMemory, diskInMemory } from './support/disk-in-memory.ts'
import { watchedDisk } from './support/failing-disk.ts'
import { publishFiles } from './files/publish/publishing.ts'

const project = '/home/project'
const outside = {
  'secret.md': 'secret',
  'profile.md': 'secret',
  'framework.yaml': 'secret',
  'people.yaml': 'secret',
  'role.hbs': 'secret',
  'a.md': 'secret',
}

function aDisk(): DiskInMemory {
  const disk = diskInMemory()
  const files = [
    'roles/framework.yaml',
    'roles/smith/profile.md',
    'roles/capabilities/people.yaml',
    'templates/site/role.hbs',
    'templates/words/en.yaml',
  ]
  for (const file of files) disk.put(`${project}/${file}`, 'ours')
  for (const [path, text] of Object.entries(outside)) disk.put(`/outside/${path}`, text)
  for (const file of ['lock', 'journal', 'prepared']) disk.put(`/outside/${file}`, 'secret')
  disk.put('/home/project-beside/profile.md', 'secret')
  disk.other('/device')
  publishFiles(project, { 'a.md': 'old', 'x/b.md': 'old' }, { 'index.html': 'old' }, { ...nodeHost, disk })
  return disk
}

/**
 * Where an operation really acts: reading follows a link at the path itself, everything else acts on what stands there.
 */
function realPlace(disk: Disk, operation: keyof Disk, path: string): string {
  return operation === 'read' || operation === 'list'
    ? disk.realPath(path)
    : posix.join(disk.realPath(posix.dirname(path)), posix.basename(path))
}

/** A disk that tells every operation that reaches beyond these folders. */
function guarded(disk: DiskInMemory, mayRead: readonly string[], mayWrite: readonly string[], told: string[]): Disk {
  return watchedDisk(disk, (_, operation, path) => {
    if (operation === 'realPath' || operation === 'mayWrite' || operation === 'stat') return
    const allowed = ['read', 'list'].includes(operation) ? mayRead : mayWrite
    try {
      const real = realPlace(disk, operation, path)
      if (!allowed.some((folder) => real === folder || real.startsWith(`${folder}/`))) {
        told.push(`${operation} ${path} → ${real}`)
      }
    } catch {
      // There is nothing there: the operation itself says so.
    }
  })
}

/** What may stand in the place of a file or a folder. */
const intruders: Readonly<Record<string, (disk: DiskInMemory, path: string) => void>> = {
  'a link to a folder outside': (disk, path) => disk.link(path, '/outside'),
  'a link to a file outside': (disk, path) => disk.link(path, `/outside/${posix.basename(path)}`),
  'a relative link out': (disk, path) => disk.link(path, posix.relative(posix.dirname(path), '/outside')),
  'a link to a folder whose name begins like that of the project': (disk, path) =>
    disk.link(path, '/home/project-beside'),
  'a link to what is around the project': (disk, path) => disk.link(path, '/home'),
  'a link to the project': (disk, path) => disk.link(path, project),
  'a link to nowhere': (disk, path) => disk.link(path, '/nowhere/at/all'),
  'a link to itself': (disk, path) => disk.link(path, posix.basename(path)),
  'a link to a link out': (disk, path) => {
    disk.link('/way', '/outside')
    disk.link(path, '/way')
  },
  'a link to a device': (disk, path) => disk.link(path, '/device'),
  'a pipe or a device': (disk, path) => disk.other(path),
  'a folder': (disk, path) => disk.put(`${path}/inside`, 'ours'),
  'a file': (disk, path) => disk.put(path, 'ours'),
}

/** In the place of whatever is there, with the folders that lead there. */
function intrude(disk: DiskInMemory, path: string, put: (disk: DiskInMemory, path: string) => void): void {
  disk.discard(path)
  disk.put(path, '')
  disk.discard(path)
  put(disk, path)
}

const readPlaces = [
  'roles',
  'roles/framework.yaml',
  'roles/smith',
  'roles/smith/profile.md',
  'roles/capabilities',
  'roles/capabilities/people.yaml',
  'templates',
  'templates/site',
  'templates/site/role.hbs',
  'templates/words/en.yaml',
]

const writePlaces = [
  'ladders',
  'ladders/.rungs-manifest',
  'ladders/a.md',
  'ladders/.a.md.rungs-new',
  'ladders/x',
  'ladders/x/b.md',
  'ladders/new',
  'ladders/new/c.md',
  'site',
  'site/.rungs-manifest',
  'site/index.html',
  '.rungs',
  '.rungs/lock',
  '.rungs/journal',
  '.rungs/prepared',
  '.rungs/.gitignore',
]

describe.each(Object.entries(intruders))('%s', (_, put) => {
  it.each(readPlaces)('at %s lets nothing outside of the project be read', (place) => {
    const disk = aDisk()
    intrude(disk, `${project}/${place}`, put)
    const told: string[] = []
    const { value, findings } = readProject(project, { ...nodeHost, disk: guarded(disk, [project], [], told) })
    expect(told).toEqual([])
    expect(JSON.stringify(value)).not.toContain('secret')
    for (const { at } of findings) expect(at.file).not.toContain('/outside')
  })

  it.each(writePlaces)('at %s lets nothing outside of the outputs be changed, or read', (place) => {
    const disk = aDisk()
    intrude(disk, `${project}/${place}`, put)
    const before = {
      outside: disk.tree('/outside'),
      roles: disk.tree(`${project}/roles`),
      templates: disk.tree(`${project}/templates`),
    }
    const told: string[] = []
    const writable = ['ladders', 'site', '.rungs'].map((name) => `${project}/${name}`)
    const host = { ...nodeHost, disk: guarded(disk, writable, writable, told) }
    const result = publishFiles(project, { 'a.md': 'new', 'new/c.md': 'new' }, { 'index.html': 'new' }, host)
    expect(['published', 'refused', 'failed']).toContain(result.kind)
    expect(told).toEqual([])
    expect({
      outside: disk.tree('/outside'),
      roles: disk.tree(`${project}/roles`),
      templates: disk.tree(`${project}/templates`),
    }).toEqual(before)
    expect(disk.stat('/device')?.kind).toBe('other')
  })
})
