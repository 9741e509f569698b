import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Host } from '../../src/files/host.ts'
import { nodeDisk, nodeHost } from '../../src/files/node-host.ts'
import { repository } from '../support/example.ts'
import { type Run, rungs } from '../support/run-rungs.ts'
import { put, temporaryProject, timesOf, treeOf } from '../support/temporary-project.ts'

/** A project that has just been made and built, in a repository, on a machine that has everything. */
const model = temporaryProject({
  '.git/HEAD': '',
  'bin/git': '',
  'node_modules/rungs/schema/framework.schema.json': '{}',
})

beforeAll(async () => {
  await rungs(model, ['init'])
  await rungs(model, ['build'])
})

function healthy(): string {
  const folder = temporaryProject()
  cpSync(model, folder, { recursive: true })
  return folder
}

function doctor(folder: string, host: Host = nodeHost, args: readonly string[] = []): Promise<Run> {
  return rungs(folder, ['doctor', ...args], { PATH: `/nowhere:${folder}/bin` }, { host })
}

/** The line about one thing, and what to do about it. */
function about({ out }: Run, what: string): string {
  return (
    new RegExp(`^(?:ok|advice|problem) +${what}: .*(?:\\n +fix: .*)?`, 'm').exec(out)?.[0] ??
    `nothing about ${what} in\n${out}`
  )
}

describe('rungs doctor', () => {
  it('finds nothing in a new project that has been built, and writes nothing', async () => {
    const folder = healthy()
    const before = [treeOf(folder), timesOf(folder)]
    const run = await doctor(folder)
    expect({ code: run.code, err: run.err }).toEqual({ code: 0, err: '' })
    expect(
      run.out
        .split('\n')
        .filter((line) => line.startsWith('problem') || (line.startsWith('advice') && !line.includes('rungs:'))),
    ).toEqual([])
    expect(run.out).toContain('ok       profiles: 3 read\n')
    expect(run.out).toMatch(/\n\n17 checks, 0 problems, 1 recommendation\n$/)
    expect([treeOf(folder), timesOf(folder)]).toEqual(before)
  })

  it('says the same every time', async () => {
    const folder = healthy()
    expect(await doctor(folder)).toEqual(await doctor(folder))
  })

  it('tells a Node that is too old from the project, which may be fine', async () => {
    const folder = healthy()
    for (const [nodeVersion, code] of [
      ['18.20.0', 3],
      ['20.18.9', 3],
      ['20.19.0', 0],
      ['24.0.0', 0],
    ] as const) {
      expect((await doctor(folder, { ...nodeHost, nodeVersion })).code, nodeVersion).toBe(code)
    }
    expect(about(await doctor(folder, { ...nodeHost, nodeVersion: '18.20.0' }), 'Node')).toContain(
      'fix: install Node 20.19 or newer',
    )
  })

  it('says which folders not writable', async () => {
    const folder = healthy()
    const host = { ...nodeHost, disk: { ...nodeDisk, mayWrite: (path: string) => !path.endsWith('/ladders') } }
    const run = await doctor(folder, host)
    expect(run.code).toBe(3)
    expect(about(run, 'folders')).toMatch(/^problem +folders: not writable: ladders\n +fix: /)
  })

  it('distinguishes a rungs in the project from one elsewhere', async () => {
    expect(about(await doctor(repository), 'rungs')).toMatch(/^ok +rungs: \S+ in \.$/)
    expect(about(await doctor(healthy()), 'rungs')).toMatch(
      /^advice .*outside the project\n +fix: .*npm install --save-dev <path of rungs-/,
    )
  })

  it('finds the project from one of its folders, and says where it is', async () => {
    const folder = healthy()
    expect(about(await doctor(join(folder, 'roles/software-engineer')), 'project')).toMatch(
      /^ok +project: found in \.\.\/\.\.$/,
    )
    expect(about(await doctor(temporaryProject(), nodeHost, [folder]), 'project')).toBe(
      'ok       project: found in this folder',
    )
  })

  it('suggests rungs init if there is no project', async () => {
    const run = await doctor(temporaryProject())
    expect(run.code).toBe(1)
    expect(about(run, 'project')).toContain('fix: run rungs init')
  })

  it('counts findings, and checks everything else as far as possible', async () => {
    const folder = healthy()
    put(folder, 'roles/software-engineer/profile.md', '---\nname: Software Engineer\nlevels: [Junor]\n---\n')
    const run = await doctor(folder)
    expect(run.code).toBe(1)
    expect(about(run, 'findings')).toMatch(
      /^problem +findings: 1 error, 0 warnings\n +fix: run rungs check to list them/,
    )
    expect(about(run, 'repository')).toBe('ok       repository: found')
  })

  it('treats warnings as advice', async () => {
    const folder = healthy()
    const profile = join(folder, 'roles/software-engineer/profile.md')
    writeFileSync(profile, readFileSync(profile, 'utf8').replace(/^owners: .*\n/m, ''))
    await rungs(folder, ['build'])
    const run = await doctor(folder)
    expect(run.code).toBe(0)
    expect(about(run, 'findings')).toContain('advice   findings: 0 errors, 1 warning')
  })

  it('distinguishes stale ladders, edited files and foreign files', async () => {
    const stale = healthy()
    writeFileSync(
      join(stale, 'roles/framework.yaml'),
      readFileSync(join(stale, 'roles/framework.yaml'), 'utf8').replace('1-2 years', '2-3 years'),
    )
    expect(about(await doctor(stale), 'ladders')).toMatch(
      /^problem +ladders: out of date: ladders\/\S+, .*\n +fix: run rungs build/,
    )

    const edited = healthy()
    put(edited, 'ladders/README.md', 'by hand')
    expect(about(await doctor(edited), 'edits')).toContain('edited by hand: ladders/README.md')
    expect(about(await doctor(edited), 'ladders')).toMatch(/^ok/)

    const foreign = healthy()
    rmSync(join(foreign, 'site/.rungs-manifest'))
    put(foreign, 'site/notes.txt', 'mine')
    expect(about(await doctor(foreign), 'ownership')).toMatch(/^problem +ownership: .*site\n/)
  })

  it('accepts a site that is old or missing', async () => {
    const folder = healthy()
    rmSync(join(folder, 'site'), { recursive: true })
    expect((await doctor(folder)).code).toBe(0)
  })

  it('finds files of an interrupted build', async () => {
    const folder = healthy()
    put(folder, '.rungs/lock', '1\nelsewhere\n')
    put(folder, '.rungs/journal', '')
    expect(about(await doctor(folder), 'leftovers')).toMatch(
      /^advice .*: \.rungs\/lock, \.rungs\/journal\n +fix: run rungs build/,
    )
  })

  it('lists overridden templates, and templates that nothing uses', async () => {
    const folder = healthy()
    put(
      folder,
      'templates/ladder/partials/tracking.hbs',
      readFileSync(join(repository, 'templates/ladder/partials/tracking.hbs')),
    )
    expect(about(await doctor(folder), 'templates')).toBe('ok       templates: no overrides')
    put(folder, 'templates/ladder/partials/tracking.hbs', 'Our own.\n')
    expect(about(await doctor(folder), 'templates')).toBe('ok       templates: overrides: ladder/partials/tracking.hbs')
    put(folder, 'templates/ladder/headr.hbs', 'x')
    expect(about(await doctor(folder), 'templates')).toMatch(
      /^advice +templates: nothing uses templates\/ladder\/headr\.hbs\n +fix: /,
    )
    put(folder, 'templates/ladder/header.hbs', '{{#if}')
    expect(about(await doctor(folder), 'templates')).toMatch(
      /^problem +templates: 1 error in templates\/ladder\/header\.hbs\n/,
    )
  })

  it('reports missing words of a language', async () => {
    const folder = healthy()
    const file = join(folder, 'roles/framework.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('language: en', 'language: nl'))
    expect(about(await doctor(folder), 'words')).toMatch(/^problem /)
    put(folder, 'templates/words/nl.yaml', 'duration: { range: "{min} tot {max}" }\n')
    const run = await doctor(folder)
    expect(about(run, 'words')).toMatch(/^advice +words: 0 errors, \d+ warnings\n/)
    expect(about(run, 'lint words')).toMatch(
      /^advice +lint words: none for nl.*\n +fix: write templates\/lint\/nl\.yaml/,
    )
  })

  it('reports missing settings of editors and git', async () => {
    const folder = healthy()
    rmSync(join(folder, 'node_modules'), { recursive: true })
    rmSync(join(folder, '.git'), { recursive: true })
    rmSync(join(folder, 'bin'), { recursive: true })
    const run = await doctor(folder)
    expect(run.code).toBe(0)
    expect(about(run, 'editors')).toMatch(/^advice .*framework\.schema\.json.*\n +fix: run npm install/)
    expect(about(run, 'git')).toMatch(/^advice /)
    expect(about(run, 'repository')).toMatch(/^advice .*\n +fix: run git init/)
  })

  it('skips folders of PATH that this user cannot enter', async () => {
    const folder = healthy()
    const disk = {
      ...nodeDisk,
      stat: (path: string) => {
        if (path.startsWith('/nowhere/')) throw Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'stat' })
        return nodeDisk.stat(path)
      },
    }
    expect(about(await doctor(folder, { ...nodeHost, disk }), 'git')).toMatch(/^ok /)
  })

  it('detects a disk that is not case-sensitive', async () => {
    const folder = healthy()
    const disk = {
      ...nodeDisk,
      stat: (path: string) => nodeDisk.stat(path.replace('ROLES/FRAMEWORK.YAML', 'roles/framework.yaml')),
    }
    expect(about(await doctor(folder, { ...nodeHost, disk }), 'file names')).toContain('not case-sensitive here')
  })
})
