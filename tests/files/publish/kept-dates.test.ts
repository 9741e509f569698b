/** A ladder that did not change keeps its date, whatever the disk does while the dates are read. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nodeDisk, nodeHost } from '../../../src/files/node-host.ts'
import { repository } from '../../support/example.ts'
import { watchedDisk } from '../../support/failing-disk.ts'
import { rungs } from '../../support/run-rungs.ts'
import { temporaryProject, treeOf } from '../../support/temporary-project.ts'

/**
 * Builds a project twice, a day apart, without a change in between; in the second build the disk has a fault at some of
 * the times that it reads the manifest.
 */
async function builtTwice(
  hasFault: (time: number) => boolean,
): Promise<{ readonly code: number; readonly err: string; readonly changed: readonly string[] }> {
  const project = temporaryProject()
  cpSync(`${repository}/starter/project/roles`, join(project, 'roles'), { recursive: true })
  await rungs(project, ['build'], {}, { host: { ...nodeHost, now: () => new Date('2026-03-01T08:00:00Z') } })
  const before = treeOf(project)
  let times = 0
  const disk = watchedDisk(nodeDisk, (_, operation, path) => {
    if (operation !== 'read' || !path.endsWith('/ladders/.rungs-manifest')) return
    times += 1
    if (hasFault(times)) throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', path })
  })
  const { code, err } = await rungs(
    project,
    ['build'],
    {},
    { host: { ...nodeHost, disk, now: () => new Date('2026-03-02T08:00:00Z') } },
  )
  const after = treeOf(project)
  expect(Object.keys(before)).toContain('ladders/software-engineer/mid-to-senior.md')
  return {
    code,
    err,
    changed: Object.keys({ ...before, ...after }).filter(
      (path) => !path.startsWith('.rungs/') && before[path] !== after[path],
    ),
  }
}

it('a build on the next day writes nothing anew', async () => {
  expect(await builtTwice(() => false)).toMatchObject({ code: 0, changed: [] })
})

it('a manifest that cannot be read stops the build, which says so', async () => {
  const { code, err, changed } = await builtTwice(() => true)
  expect([code, changed]).toEqual([3, []])
  expect(err).toContain('ladders/.rungs-manifest: the disk reports an error')
})

it('a manifest that cannot be read for a moment does not give every ladder a new date', async () => {
  const { changed } = await builtTwice((time) => time === 1)
  expect(changed).toEqual([])
})
