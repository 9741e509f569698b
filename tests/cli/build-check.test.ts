import { describe, expect, it } from 'vitest'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeDisk, nodeHost } from '../../src/files/node-host.ts'
import { repository } from '../support/example.ts'
import { watchedDisk } from '../support/failing-disk.ts'
import { rungs, type Run } from '../support/run-rungs.ts'
import { put, temporaryProject, timesOf, treeOf } from '../support/temporary-project.ts'

/** Nothing is wrong or weak in it. */
const starter = `${repository}/starter/project/roles`
const role = 'software-engineer'
const ladder = `ladders/${role}/mid-to-senior.md`
const profile = (mission: string): string =>
  readFileSync(`${starter}/${role}/profile.md`, 'utf8').replace(/^mission: .*$/m, `mission: ${mission}`)

async function built(): Promise<string> {
  const project = temporaryProject()
  cpSync(starter, join(project, 'roles'), { recursive: true })
  put(project, `roles/${role}/profile.md`, profile('Keeps horses on their feet.'))
  expect(await rungs(project, ['build', '--date', '2026-01-01'])).toMatchObject({ code: 0 })
  return project
}

/** On a disk that refuses whatever would change it. */
async function check(project: string, ...more: readonly string[]): Promise<Run> {
  const disk = watchedDisk(nodeDisk, (_, operation, path) => {
    if (!['list', 'stat', 'identity', 'realPath', 'read'].includes(operation)) {
      throw Object.assign(new Error(operation), { code: 'EROFS', path })
    }
  })
  const before = [treeOf(project), timesOf(project)]
  const run = await rungs(project, ['build', '--check', ...more], {}, { host: { ...nodeHost, disk } })
  expect([treeOf(project), timesOf(project)]).toEqual(before)
  return run
}

describe('rungs build --check', () => {
  it('shows of each stale ladder what a build would change, and not the date, which changes with it', async () => {
    const project = await built()
    put(project, `roles/${role}/profile.md`, profile('Shoes horses.'))
    const { code, err } = await check(project)
    expect(code).toBe(1)
    expect(err).toContain(`  │ --- ${ladder} (on disk)\n  │ +++ ${ladder} (as a build writes it)\n  │ @@ -`)
    expect(err).toContain('  │ -**Role Mission**: Keeps horses on their feet.\n  │ +**Role Mission**: Shoes horses.\n')
    expect(err).not.toMatch(/│ [-+].*Generated/)
  })

  it('shows the date where it is all that differs', async () => {
    expect((await check(await built(), '--date', '2026-02-02')).err).toMatch(/│ -.*2026-01-01.*\n {2}│ \+.*2026-02-02/)
  })

  it('shows a part of what is long and says how much more there is', async () => {
    const project = await built()
    put(project, ladder, Array.from({ length: 60 }, (_, index) => `${index}\n`).join(''))
    const { err } = await check(project)
    expect(err).toMatch(/│ … \d+ more lines\n/)
    expect(err.split('\n').filter((line) => line.startsWith('  │')).length).toBeLessThan(30)
  })

  it('gives neither the terminal nor a runner an order that somebody wrote into a ladder', async () => {
    const project = await built()
    put(project, ladder, `::error::a\n  ::error::b\n\u001b]0;c\u0007\n${treeOf(project)[ladder]}`)
    const { err } = await check(project)
    expect(err).toContain('error::b')
    expect(err).not.toMatch(/^\s*[-+]?::error::[ab]/m)
    expect(err).not.toContain('\u001b')
  })

  it('says nothing where a build would change nothing', async () => {
    expect(await check(await built())).toMatchObject({ code: 0, err: '' })
  })

  it('adds nothing to a report that a program reads', async () => {
    const project = await built()
    put(project, `roles/${role}/profile.md`, profile('Shoes horses.'))
    const { code, out, err } = await check(project, '--format', 'json')
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(JSON.parse(out)).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ code: 'output-stale', file: ladder })]),
    })
  })
})
