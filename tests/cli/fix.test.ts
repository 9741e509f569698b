/** `rungs check --fix` from the shell to the disk, in real repositories. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { Host } from '../../src/files/host.ts'
import { nodeDisk, nodeHost } from '../../src/files/node-host.ts'
import { richFramework } from '../fix/correcting.ts'
import { repository, templatesFolder } from '../support/example.ts'
import { failingDisk, watchedDisk } from '../support/failing-disk.ts'
import { commitAll, git } from '../support/git-repository.ts'
import { rungs } from '../support/run-rungs.ts'
import { put, temporaryProject, timesOf, treeOf } from '../support/temporary-project.ts'

const smith = 'roles/smith/profile.md'
const mason = 'roles/mason/profile.yaml'
const files = {
  'roles/framework.yaml': `${richFramework}lint: { unused-scale: { severity: "off" } }\n`,
  [smith]:
    '---\r\nname: Smith # the one\r\nlevels: [Junior, Senoir]\r\nfamly: Metal\u00a0work\r\nowners: Ann\r\n---\r\nProse.\r\n',
  [mason]: 'name: Mason\nlevels: [Junior]\nowners: [Ann]\nmission: @work "with" stone\n',
}
const repaired = {
  ...files,
  [smith]:
    '---\r\nname: Smith # the one\r\nlevels: [Junior, Senior]\r\nfamily: Metal work\r\nowners: [Ann]\r\n---\r\nProse.\r\n',
  [mason]: 'name: Mason\nlevels: [Junior]\nowners: [Ann]\nmission: \'@work "with" stone\'\n',
}

function committed(): string {
  const root = temporaryProject(files)
  commitAll(root)
  return root
}

function profilesOf(root: string): Record<string, string> {
  return Object.fromEntries(Object.entries(treeOf(root)).filter(([path]) => path.startsWith('roles')))
}

async function onHost(
  cwd: string,
  argv: readonly string[],
  host: Partial<Host>,
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const said = { out: '', err: '' }
  const terminal = {
    cwd,
    env: {},
    errIsScreen: false,
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
  }
  const code = await main(argv, {
    terminal,
    host: { ...nodeHost, ...host },
    templates: templatesFolder,
    program: repository,
  })
  return { code, ...said }
}

describe('rungs check --fix', () => {
  it('corrects, says what it has corrected, and leaves a project without errors', async () => {
    const root = committed()
    expect(await rungs(root, ['check', '--fix'])).toEqual({
      code: 0,
      out: [
        `${mason}:4:10 @work "with" stone → '@work "with" stone'`,
        `${smith}:4:1 famly → family`,
        `${smith}:5:9 Ann → [Ann]`,
        `${smith}:3:18 Senoir → Senior`,
        `${smith}:4:14 <U+00A0> → a space`,
        '5 corrections in 2 files',
        '2 roles checked, no errors',
        '',
      ].join('\n'),
      err: '',
    })
    expect(profilesOf(root)).toEqual(repaired)
  })

  it('leaves stdout to a report that is a document', async () => {
    const { code, out, err } = await rungs(committed(), ['check', '--fix', '--format', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ version: 1, errors: 0 })
    expect(err).toContain('5 corrections in 2 files')
  })

  it('touches nothing the second time', async () => {
    const root = committed()
    await rungs(root, ['check', '--fix', '--allow-dirty'])
    const times = timesOf(root)
    expect((await rungs(root, ['check', '--fix'])).out).toBe('2 roles checked, no errors\n')
    expect(timesOf(root)).toEqual(times)
  })

  it('tells what is left, and that nothing more was written', async () => {
    const root = committed()
    put(root, smith, files[smith].replace('# the one', '# the only one'))
    put(root, mason, `${files[mason]}status: gone\n`)
    git(root, 'commit', '--all', '--quiet', '--message', 'More')
    const { code, out, err } = await rungs(root, ['check', '--fix'])
    expect(code).toBe(1)
    expect(out).toContain('corrections in 2 files\n')
    expect(err).toContain(`${mason}:5:9 error[not-in-list]`)
    expect(err).toMatch(/nothing more was written\n$/)
  })

  it('refuses as a whole where one of its files is not committed, names it, and changes nothing', async () => {
    const root = committed()
    put(root, mason, `${files[mason]}# mine\n`)
    const before = [treeOf(root), timesOf(root)]
    const { code, out, err } = await rungs(root, ['check', '--fix'])
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toContain(`${mason} error[not-committed]`)
    expect(err).not.toContain(`${smith} error[not-committed]`)
    expect(err).toContain('nothing was written')
    expect([treeOf(root), timesOf(root)]).toEqual(before)
  })

  it('does not care about changes in files that it does not correct', async () => {
    const root = committed()
    put(root, 'roles/framework.yaml', `${files['roles/framework.yaml']}# mine\n`)
    put(root, 'notes.txt', 'mine')
    expect((await rungs(root, ['check', '--fix'])).code).toBe(0)
  })

  it.each(['not in a repository', 'without git'])('refuses %s', async (where) => {
    const root = where === 'without git' ? committed() : temporaryProject(files)
    const { code, err } = await onHost(
      root,
      ['check', '--fix'],
      where === 'without git' ? { git: () => undefined } : {},
    )
    expect(code).toBe(1)
    expect(err).toContain('error[no-repository]')
    expect(profilesOf(root)).toEqual(files)
  })

  it('corrects all the same when it is told to', async () => {
    const root = temporaryProject(files)
    expect((await rungs(root, ['check', '--fix', '--allow-dirty'])).code).toBe(0)
    expect(profilesOf(root)).toEqual(repaired)
  })

  it('asks nothing of git where nothing is to be corrected', async () => {
    const root = temporaryProject(repaired)
    expect((await onHost(root, ['check', '--fix'], { git: () => expect.fail('git was asked') })).code).toBe(0)
  })

  it('works in a project that is a part of its repository', async () => {
    const outer = temporaryProject(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`people/${path}`, text])),
    )
    commitAll(outer)
    expect((await rungs(outer, ['check', 'people', '--fix'])).code).toBe(0)
    expect(profilesOf(join(outer, 'people'))).toEqual(repaired)
  })

  it('does not overwrite what somebody has saved meanwhile', async () => {
    const root = committed()
    const git: Host['git'] = (folder, args) => {
      if (args[0] === 'status') put(root, smith, 'mine')
      return nodeHost.git(folder, args)
    }
    const { code, err } = await onHost(root, ['check', '--fix', '--allow-dirty'], {
      disk: watchedDisk(nodeDisk, (_, operation, path) => {
        if (operation === 'writeNew' && path.includes('mason')) put(root, smith, 'mine')
      }),
      git,
    })
    expect(code).toBe(1)
    expect(err).toContain(`${smith} error[changed-meanwhile]`)
    expect(readFileSync(join(root, smith), 'utf8')).toBe('mine')
  })

  it('says so when the disk is full, and every file is whole', async () => {
    const root = committed()
    const { code, err } = await onHost(root, ['check', '--fix'], {
      disk: failingDisk(nodeDisk, 'ENOSPC', (_, operation) => operation === 'writeNew'),
    })
    expect(code).toBe(3)
    expect(err).toContain('the disk is full')
    expect(profilesOf(root)).toEqual(files)
  })

  it('wants to be named beside --allow-dirty', async () => {
    expect(await rungs(temporaryProject(files), ['check', '--allow-dirty'])).toMatchObject({ code: 2 })
  })
})
