/** A build that has lost what it publishes changes nothing, and says how to get it back or how to mean it. */
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeHost } from '../../src/files/node-host.ts'
import { repository } from '../support/example.ts'
import { git } from '../support/git-repository.ts'
import { rungs, type Run } from '../support/run-rungs.ts'
import { put, temporaryProject, treeOf } from '../support/temporary-project.ts'

const layout = 'templates/site/layout.hbs'

async function built(): Promise<string> {
  const project = temporaryProject()
  cpSync(`${repository}/starter/project/roles`, join(project, 'roles'), { recursive: true })
  expect(await rungs(project, ['build'])).toMatchObject({ code: 0 })
  return project
}

function generated(project: string): Record<string, string> {
  return Object.fromEntries(Object.entries(treeOf(project)).filter(([path]) => /^(?:ladders|site)\//.test(path)))
}

/** Builds, and expects that this ends with 1 and changes nothing. */
async function refusedBuild(project: string, ...more: readonly string[]): Promise<Run> {
  const before = generated(project)
  const run = await rungs(project, ['build', ...more])
  expect(run).toMatchObject({ code: 1, err: expect.stringContaining('nothing was written') })
  expect(generated(project)).toEqual(before)
  return run
}

describe('a project whose roles are gone', () => {
  it('keeps its ladders and pages, and names the flag that removes them', async () => {
    const project = await built()
    for (const role of ['software-engineer', 'product-designer', 'support-specialist']) {
      rmSync(join(project, 'roles', role), { recursive: true })
    }
    const { err } = await refusedBuild(project)
    expect(err).toMatch(/there is no role, and \d+ generated files would be removed/)
    expect(err).toContain('--allow-empty')
    expect((await refusedBuild(project, '--check')).err).toContain('--allow-empty')
    expect(await rungs(project, ['build', '--allow-empty'])).toMatchObject({ code: 0 })
    expect(Object.keys(generated(project)).filter((path) => /ladders\/.+\/.+\.md/.test(path))).toEqual([])
    expect(await rungs(project, ['build'])).toMatchObject({ code: 0 })
  })

  it('is built where it never had any', async () => {
    const project = temporaryProject()
    cpSync(`${repository}/starter/project/roles/framework.yaml`, join(project, 'roles/framework.yaml'))
    expect(await rungs(project, ['build'])).toMatchObject({ code: 0 })
  })
})

describe('a template of the project that shows nothing', () => {
  it.each([
    ['is empty', '', 'it has no content'],
    ['opens a text field for ever', '<!doctype html><textarea>{{> @partial-block}}', '<textarea> is not closed'],
    ['opens a title for ever', '<!doctype html><title>{{layout.title}}{{> @partial-block}}', '<title> is not closed'],
  ])('%s, and the old pages stay', async (_, text, problem) => {
    const project = await built()
    put(project, layout, text)
    const { err } = await refusedBuild(project)
    expect(err.replaceAll(/\s+/g, ' ')).toContain(`would be broken: ${problem}`)
    expect(err.match(/output-broken/g)?.length).toBeLessThan(4)
    expect(err).toContain('templates/')
  })

  it('is found for documents, too', async () => {
    const project = await built()
    put(project, 'templates/ladder/transition.hbs', '\n')
    expect((await refusedBuild(project)).err).toMatch(/ladders\/.+\.md would be\s+broken: it has no content/)
  })
})

describe('a role that is gone', () => {
  it('takes its pages with it, and the build lists them once', async () => {
    const project = await built()
    renameSync(join(project, 'roles/support-specialist'), join(project, 'roles/care-specialist'))
    for (const [path, text] of Object.entries(treeOf(project))) {
      if (path.startsWith('roles/')) put(project, path, text.replaceAll('support-specialist', 'care-specialist'))
    }
    const { code, err } = await rungs(project, ['build'])
    expect(code).toBe(0)
    expect(err.replaceAll(/\s+/g, ' ')).toMatch(/warning\[output-removed\] \d+ published pages are removed: site\//)
    expect(err).toContain('aliases')
    expect((await rungs(project, ['build'])).err).not.toContain('output-removed')
  })
})

describe('a place that is no place to write to', () => {
  it.each([
    ['a worktree of git', (site: string) => put(site, '.git', 'gitdir: ../.git/worktrees/site\n')],
    ['a repository', (site: string) => git(site, 'init', '--quiet')],
  ])('is site/ when it is %s, which is one clear line', async (_, spoil) => {
    const project = await built()
    spoil(join(project, 'site'))
    rmSync(join(project, 'site/index.html'))
    const { code, err } = await rungs(project, ['build'])
    expect(code).toBe(3)
    expect(err).toMatch(/^site error\[output-unsafe\] site cannot be written: it holds a git repository\n/)
  })

  it.runIf(process.platform !== 'win32')('is a project in a folder with a backslash', async () => {
    const project = temporaryProject()
    const folder = join(project, String.raw`a\b`)
    mkdirSync(folder)
    cpSync(`${repository}/starter/project/roles`, join(folder, 'roles'), { recursive: true })
    const { code, err } = await rungs(folder, ['build'])
    expect(code).toBe(2)
    expect(err).toContain('backslash')
    expect(treeOf(folder)).not.toHaveProperty(['ladders/README.md'])
  })

  it('is none when the time is empty: SOURCE_DATE_EPOCH must be a number', async () => {
    const project = await built()
    expect(await rungs(project, ['build'], { SOURCE_DATE_EPOCH: '' }, { host: nodeHost })).toEqual({
      code: 2,
      out: '',
      err: 'rungs: SOURCE_DATE_EPOCH is ""\n  set it to whole seconds since 1970, or unset it\n',
    })
  })
})
