/** `rungs diff` in real repositories. */
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commitAll, git } from '../support/git-repository.ts'
import { rungs } from '../support/run-rungs.ts'
import { discard, put, temporaryProject } from '../support/temporary-project.ts'

const framework = `name: Bakery
language: en
tracks: [{ name: Bakers, levels: [{ name: Junior }, { name: Mid }] }]
scales: [{ name: Skill, steps: [{ name: Novice }, { name: Competent }] }]
`
const profile = (criterion: string, junior = 'Novice'): string => `---
name: Baker
levels: [Junior, Mid]
capabilities:
  - name: Dough
    levels: { Junior: ${junior}, Mid: Competent }
    criteria:
      Competent:
        - { id: batches, text: ${criterion} }
---
`
const before = 'Bakes forty loaves in a shift.'
const after = 'Bakes fifty loaves in a shift.'

let root = ''
beforeEach(() => {
  root = temporaryProject({ 'roles/framework.yaml': framework, 'roles/baker/profile.md': profile(before) })
  git(root, 'init', '--quiet', '--initial-branch=main')
  git(root, 'add', '--all', '.')
  git(root, 'commit', '--quiet', '--message', 'First')
})
afterEach(() => discard(root))

function edit(text: string): void {
  writeFileSync(join(root, 'roles/baker/profile.md'), text)
}

const reworded = `
Clarified  Baker (Mid)

Baker
  Criterion reworded: Dough, Competent (Mid)
    Bakes [-forty-] {+fifty+} loaves in a shift.
`

describe('rungs diff', () => {
  it('compares the working tree with the point where the branch began', async () => {
    git(root, 'switch', '--quiet', '--create', 'work')
    edit(profile(before, 'Competent'))
    git(root, 'commit', '--quiet', '--all', '--message', 'Second')
    edit(profile(after, 'Competent'))
    const { code, out } = await rungs(root, ['diff'])
    expect(code).toBe(0)
    expect(out).toContain('where this branch left main to the working tree: major')
    expect(out).toContain('  Junior, Dough: Novice → Competent\n')
    expect(out).toContain('{+fifty+}')
  })

  it('says that nothing has changed', async () => {
    expect((await rungs(root, ['diff', 'HEAD'])).out).toBe('No changes from HEAD to the working tree.\n')
  })

  it('compares two revisions, whatever the working tree holds', async () => {
    edit(profile(after))
    git(root, 'commit', '--quiet', '--all', '--message', 'Second')
    edit('broken')
    const { out } = await rungs(root, ['diff', 'HEAD~1..HEAD'])
    expect(out).toBe(`Changes from HEAD~1 to HEAD: patch\n${reworded}`)
    expect((await rungs(root, ['diff', 'HEAD~1', 'HEAD'])).out).toBe(out)
  })

  it('compares two folders without git', async () => {
    const folders = temporaryProject({
      'old/roles/framework.yaml': framework,
      'old/roles/baker/profile.md': profile(before),
      'new/roles/framework.yaml': framework,
      'new/roles/baker/profile.md': profile(after),
    })
    expect((await rungs(folders, ['diff', 'old', 'new'])).out).toBe(`Changes from old to new: patch\n${reworded}`)
    discard(folders)
  })

  it('reads a project in a subfolder of the repository, and one that was in another folder name', async () => {
    mkdirSync(join(root, 'ladders-of-ours'))
    renameSync(join(root, 'roles'), join(root, 'ladders-of-ours/roles'))
    git(root, 'add', '--all', '.')
    git(root, 'commit', '--quiet', '--message', 'Moved')
    writeFileSync(join(root, 'ladders-of-ours/roles/baker/profile.md'), profile(after))
    expect((await rungs(join(root, 'ladders-of-ours'), ['diff', 'HEAD'])).out).toContain('{+fifty+}')
  })

  it('works on a detached head and in a worktree', async () => {
    edit(profile(after))
    git(root, 'commit', '--quiet', '--all', '--message', 'Second')
    git(root, 'checkout', '--quiet', '--detach', 'HEAD')
    expect((await rungs(root, ['diff', 'HEAD~1'])).out).toContain('{+fifty+}')
    const tree = join(root, 'other-tree')
    git(root, 'worktree', 'add', '--quiet', tree, 'main')
    expect((await rungs(tree, ['diff', 'HEAD~1'])).out).toContain('{+fifty+}')
  })

  it('exits with 1 where the changes are as large as --fail-on says, and only then', async () => {
    edit(profile(after))
    expect((await rungs(root, ['diff', 'HEAD', '--fail-on', 'patch'])).code).toBe(1)
    expect((await rungs(root, ['diff', 'HEAD', '--fail-on', 'minor'])).code).toBe(0)
    edit(profile(before, 'Competent'))
    expect((await rungs(root, ['diff', 'HEAD', '--fail-on', 'major'])).code).toBe(1)
  })

  it('writes a comment of less than ten lines for one changed word, with nothing of a profile active in it', async () => {
    edit(profile(`'Bakes fifty loaves <script> @everyone in a shift.'`))
    const { out } = await rungs(root, ['diff', 'HEAD', '--format', 'markdown'])
    expect(out.split('\n').length).toBeLessThan(11)
    expect(out.startsWith('<!-- rungs diff -->\n')).toBe(true)
    expect(out).toContain('\\<script\\>')
    expect(out).not.toContain('@everyone')
  })

  it.each([
    ['a revision that is not there', ['diff', 'v9'], '"v9" is no commit of this repository'],
    ['a revision that looks like an option', ['diff', 'HEAD..--all'], '"--all" is no commit'],
    ['a range without a beginning', ['diff', '..HEAD'], 'names no version to begin with'],
  ])('says in one line what is wrong with %s', async (_, args, line) => {
    const { code, err } = await rungs(root, args)
    expect(code).toBe(2)
    expect(err).toContain(line)
  })

  it('says that there is no repository', async () => {
    rmSync(join(root, '.git'), { recursive: true })
    expect(await rungs(root, ['diff'])).toMatchObject({ code: 2 })
    expect((await rungs(root, ['diff', 'HEAD'])).err).toContain('this folder is in no git repository')
  })

  it('says how to fetch the rest of a shallow clone', async () => {
    edit(profile(after))
    git(root, 'commit', '--quiet', '--all', '--message', 'Second')
    const clone = temporaryProject()
    git(clone, 'clone', '--quiet', '--depth', '1', `file://${root}`, 'shallow')
    const { code, err } = await rungs(join(clone, 'shallow'), ['diff', 'HEAD~1'])
    expect(code).toBe(2)
    expect(err).toContain('git fetch --unshallow')
    discard(clone)
  })

  it('reports the errors of a version with their places, and compares nothing', async () => {
    edit(profile(after, 'Expert'))
    git(root, 'commit', '--quiet', '--all', '--message', 'Broken')
    edit(profile(after))
    const { code, out, err } = await rungs(root, ['diff', 'HEAD'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('roles/baker/profile.md:6:23 error[unknown-step]')
  })

  it('does not follow links and submodules of a commit', async () => {
    symlinkSync('/etc/hostname', join(root, 'roles/baker/link.md'))
    put(
      root,
      'roles/miller/profile.md',
      readFileSync(join(root, 'roles/baker/profile.md'), 'utf8').replace('Baker', 'Miller'),
    )
    commitAll(join(root, 'roles/miller'))
    git(root, '-c', 'advice.addEmbeddedRepo=false', 'add', '--all', '.')
    git(root, 'commit', '--quiet', '--message', 'Link and submodule')
    const { err } = await rungs(root, ['diff', 'HEAD', 'HEAD'])
    expect(err).not.toContain('defect')
    expect(err.toLowerCase()).toContain('link')
  })
})
