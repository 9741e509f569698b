import { mkdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { uncommitted } from '../../../src/files/authoring/uncommitted.ts'
import type { Git } from '../../../src/files/host.ts'
import { nodeHost } from '../../../src/files/node-host.ts'
import { commitAll, git } from '../../support/git-repository.ts'
import { put, temporaryProject } from '../../support/temporary-project.ts'

const kept = 'roles/kept/profile.md'
const file = 'roles/smith/profile.md'

/** A repository with two committed files, after something has happened to one of them. */
function repository(happens: (root: string) => void): string {
  const root = temporaryProject({ [kept]: 'a\n', [file]: 'a\n', '.gitignore': '*.tmp\n' })
  commitAll(root)
  happens(root)
  return root
}

function told(
  root: string,
  paths: readonly string[] = [kept, file],
  ask: Git = nodeHost.git,
): readonly string[] | undefined {
  return uncommitted(
    root,
    paths.map((path) => `${root}/${path}`),
    ask,
  )?.map((path) => path.slice(root.length + 1))
}

describe('a file counts as not committed', () => {
  it.each<[string, (root: string) => void]>([
    ['when it was changed', (root) => put(root, file, 'b\n')],
    ['when the change is staged', (root) => (put(root, file, 'b\n'), void git(root, 'add', '.'))],
    [
      'when it is untracked',
      (root) => (git(root, 'rm', '--quiet', '--cached', file), void git(root, 'commit', '--quiet', '-m', 'x')),
    ],
    [
      'when it was only added',
      (root) => (
        git(root, 'rm', '--quiet', file),
        git(root, 'commit', '--quiet', '-m', 'x'),
        put(root, file, 'a\n'),
        void git(root, 'add', '.')
      ),
    ],
    [
      'when git was told to look away',
      (root) => (git(root, 'update-index', '--assume-unchanged', file), put(root, file, 'b\n')),
    ],
    [
      'when git was told to leave it out',
      (root) => (git(root, 'update-index', '--skip-worktree', file), put(root, file, 'b\n')),
    ],
  ])('%s', (_, happens) => expect(told(repository(happens))).toEqual([file]))

  it('when it is ignored, or in a repository of its own', () => {
    const root = repository((at) => {
      put(at, 'roles/a.tmp', 'a')
      put(at, 'roles/inner/profile.md', 'a')
      commitAll(`${at}/roles/inner`)
    })
    expect(told(root, [kept, 'roles/a.tmp', 'roles/inner/profile.md'])).toEqual([
      'roles/a.tmp',
      'roles/inner/profile.md',
    ])
  })
})

describe('a committed file', () => {
  it('is none of them', () => {
    expect(told(repository(() => {}))).toEqual([])
  })

  it('is none of them when it was merely written again', () => {
    expect(told(repository((root) => put(root, file, 'a\n')))).toEqual([])
  })

  it('may have any name', () => {
    const names = ['roles/a b/ü 🛠.md', 'roles/-n/"q".md', 'roles/[x]/*.md', 'roles/new\nline.md', 'H roles.md']
    const root = temporaryProject(Object.fromEntries(names.map((name) => [name, 'a'])))
    commitAll(root)
    expect(told(root, names)).toEqual([])
    for (const name of names) put(root, name, 'b')
    expect(told(root, names)).toEqual(names)
  })

  it('is found where the project is a part of its repository', () => {
    const outer = temporaryProject({
      'people/ladders ü/a.md': 'a',
      'people/ladders ü/b.md': 'a',
      'a.md': 'a',
      'b.md': 'a',
    })
    commitAll(outer)
    put(outer, 'people/ladders ü/b.md', 'b')
    put(outer, 'a.md', 'b')
    expect(told(`${outer}/people/ladders ü`, ['a.md', 'b.md'])).toEqual(['b.md'])
  })
})

describe('nothing is known', () => {
  it('without a repository', () => {
    expect(told(temporaryProject({ [file]: 'a' }))).toBeUndefined()
  })

  it('without a commit', () => {
    const root = temporaryProject({ [file]: 'a' })
    git(root, 'init', '--quiet')
    git(root, 'add', '.')
    expect(told(root)).toBeUndefined()
  })

  it('without git', () => {
    expect(
      told(
        repository(() => {}),
        [file],
        () => undefined,
      ),
    ).toBeUndefined()
  })

  it('when git fails half-way', () => {
    const root = repository(() => {})
    for (const failing of ['rev-parse', 'ls-files', 'status']) {
      expect(
        told(root, [file], (folder, args) => (args[0] === failing ? undefined : nodeHost.git(folder, args))),
      ).toBeUndefined()
    }
  })
})

it('asking git changes nothing in the repository and runs nothing that it names', () => {
  const root = repository((at) => {
    mkdirSync(`${at}/x`)
    git(at, 'config', 'core.fsmonitor', `touch "${at}/ran"; false`)
  })
  told(root)
  expect(git(root, '-c', 'core.fsmonitor=false', 'status', '--porcelain', '-z')).toBe('')
})
