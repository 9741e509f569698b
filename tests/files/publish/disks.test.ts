/** The disk in memory answers as the real one does, so that what is proved on it is true. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Disk } from '../../../src/files/host.ts'
import { nodeDisk } from '../../../src/files/node-host.ts'
import { diskInMemory } from '../../support/disk-in-memory.ts'
import { discard, temporaryProject, treeOf } from '../../support/temporary-project.ts'

const path = fc.constantFrom(
  'a',
  'b',
  'a/c',
  'a/c/d',
  'folder',
  'folder/a',
  'link',
  'link/a',
  'nowhere',
  'nowhere/a',
  'loop',
  'folder/file',
)
const operation = fc.oneof(
  fc.record({
    call: fc.constantFrom(
      'list',
      'stat',
      'realPath',
      'read',
      'removeFile',
      'removeFolder',
      'makeFolder',
      'flush',
      'writeNew',
    ),
    path,
  }),
  fc.record({ call: fc.constant('rename' as const), path, to: path }),
)
type Operation = typeof operation extends fc.Arbitrary<infer One> ? One : never

/** Systems differ in their word for it where several things are wrong at once. */
const inTheWay = ['EISDIR', 'ENOTDIR', 'EPERM', 'EEXIST', 'ENOTEMPTY']

function answer(disk: Disk, root: string, one: Operation): unknown {
  const at = `${root}/${one.path}`
  try {
    if (one.call === 'rename') {
      // Only files are ever renamed, and never to themselves.
      if (disk.stat(at)?.kind !== 'file' || one.path === one.to) return 'not done'
      return disk.rename(at, `${root}/${one.to}`)
    }
    if (one.call === 'list') return disk.list(at).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    if (one.call === 'stat') return disk.stat(at)?.kind
    if (one.call === 'realPath') return disk.realPath(at).slice(disk.realPath(root).length)
    if (one.call === 'read') return Buffer.from(disk.read(at)).toString()
    if (one.call === 'writeNew') return disk.writeNew(at, one.path)
    return disk[one.call](at)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return inTheWay.includes(String(error.code)) ? 'in the way' : error.code
  }
}

it('both answer the same to anything, and hold the same afterwards', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 25 }), (operations) => {
      const real = temporaryProject({ 'folder/file': 'f' })
      mkdirSync(join(real, 'a'))
      const memory = diskInMemory()
      memory.put('/project/folder/file', 'f')
      memory.makeFolder('/project/a')
      for (const [name, to] of Object.entries({ link: 'folder', loop: 'loop', 'folder/out': '../nothing' })) {
        symlinkSync(to, join(real, name))
        memory.link(`/project/${name}`, to)
      }
      for (const one of operations) {
        expect(answer(memory, '/project', one), JSON.stringify(one)).toEqual(answer(nodeDisk, real, one))
      }
      // Node lists what is behind a link, too.
      const held = Object.entries(treeOf(real)).filter(([name]) => !name.startsWith('link/'))
      expect(memory.tree('/project')).toEqual(Object.fromEntries(held))
      discard(real)
    }),
    { numRuns: 150 },
  )
})
