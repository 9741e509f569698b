/** Generated ladders are committed, so branches that were built apart are merged: one build puts everything right. */
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeHost } from '../../src/files/node-host.ts'
import { isDeep } from '../support/deep.ts'
import { repository } from '../support/example.ts'
import { commitAll, git } from '../support/git-repository.ts'
import { rungs, type Run } from '../support/run-rungs.ts'
import { put, temporaryProject, treeOf } from '../support/temporary-project.ts'

const manifest = 'ladders/.rungs-manifest'
const engineer = 'roles/software-engineer/profile.md'
const designer = 'roles/product-designer/profile.md'
const framework = 'roles/framework.yaml'

/** Builds on a day of 2026. */
function buildOn(project: string, day: string, ...more: readonly string[]): Promise<Run> {
  return rungs(project, ['build', ...more], {}, { host: { ...nodeHost, now: () => new Date(`2026-${day}T08:00:00Z`) } })
}

type Edit = (project: string) => void

function mission(path: string, words: string): Edit {
  return (project) => {
    const text = readFileSync(join(project, path), 'utf8')
    put(project, path, text.replace(/^mission: .*$/m, `mission: ${words}`))
  }
}

/** Changes a line of the engineer that is far from the mission. */
const otherMetric: Edit = (project) => {
  put(project, engineer, readFileSync(join(project, engineer), 'utf8').replace('9 of 10 reported', '8 of 10 reported'))
}

function frameworkName(name: string): Edit {
  return (project) => {
    put(project, framework, readFileSync(join(project, framework), 'utf8').replace(/^name: .*$/m, `name: ${name}`))
  }
}

/** Two branches that were built apart, at the moment after `git merge`. Each side is built on a day of its own. */
async function merging(mine: Edit, theirs: Edit): Promise<string> {
  const project = temporaryProject({ '.gitignore': '.rungs/\nsite/\n' })
  cpSync(`${repository}/starter/project/roles`, join(project, 'roles'), { recursive: true })
  await buildOn(project, '01-01')
  put(project, 'ladders/notes.txt', 'by hand')
  commitAll(project)
  const base = git(project, 'branch', '--show-current').trim()
  for (const [branch, day, edit] of [
    ['theirs', '02-01', theirs],
    ['mine', '03-01', mine],
  ] as const) {
    git(project, 'checkout', '--quiet', '-b', branch, base)
    edit(project)
    expect(await buildOn(project, day)).toMatchObject({ code: 0 })
    git(project, 'commit', '--quiet', '--all', '--message', branch)
  }
  try {
    git(project, 'merge', '--quiet', 'theirs')
  } catch {
    // A conflict is what the tests are about.
  }
  return project
}

function conflictsOf(project: string): string[] {
  return git(project, 'diff', '--name-only', '--diff-filter=U').split('\n').filter(Boolean)
}

/** Ways to end the conflicts in generated files, as people and tools do. */
const resolutions: Readonly<Record<string, Edit>> = {
  'are committed with their marks': () => undefined,
  'are resolved to mine': (project) => takeSide(project, '--ours'),
  'are resolved to theirs': (project) => takeSide(project, '--theirs'),
  'are resolved to the lines of both': (project) => {
    for (const path of conflictsOf(project)) {
      const lines = readFileSync(join(project, path), 'utf8').split('\n')
      put(project, path, lines.filter((line) => !/^(?:<{7}|={7}|>{7})/.test(line)).join('\n'))
    }
  },
  'lose the manifest': (project) => rmSync(join(project, manifest)),
  'empty the manifest': (project) => put(project, manifest, ''),
}

function takeSide(project: string, side: '--ours' | '--theirs'): void {
  for (const path of conflictsOf(project)) git(project, 'checkout', '--quiet', side, '--', path)
}

/** The ladders without their dates. */
function undated(project: string): Record<string, string> {
  const ladders = Object.entries(treeOf(join(project, 'ladders'))).filter(([path]) => path.endsWith('.md'))
  return Object.fromEntries(
    ladders.map(([path, text]) => [path, text.replaceAll(/2026-\d\d-\d\d( \d\d:\d\d:\d\d)?/g, '')]),
  )
}

/** One build heals everything: the next one finds nothing to do, and the ladders are those of the merged profiles. */
async function expectHealed(project: string): Promise<void> {
  expect(await buildOn(project, '04-01')).toMatchObject({ code: 0 })
  expect(await buildOn(project, '05-01', '--check')).toMatchObject({ code: 0 })
  const anew = temporaryProject()
  cpSync(join(project, 'roles'), join(anew, 'roles'), { recursive: true })
  await buildOn(anew, '04-01')
  expect(undated(project)).toEqual(undated(anew))
  expect(treeOf(project)['ladders/notes.txt']).toBe('by hand')
}

const everyResolution = Object.keys(resolutions)

describe('two branches that changed different roles', () => {
  it.each(isDeep ? everyResolution : everyResolution.slice(1, 5))(
    'are merged, conflicts %s, and no ladder gets a new date',
    async (name) => {
      const project = await merging(mission(engineer, 'Mends bridges.'), mission(designer, 'Draws bridges.'))
      expect(conflictsOf(project)).toEqual([manifest])
      const ladders = Object.entries(treeOf(project)).filter(([path]) => /^ladders\/.+\.md$/.test(path))
      resolutions[name]?.(project)
      git(project, 'add', '--all', '.')
      git(project, 'commit', '--quiet', '--message', 'Merge')
      await expectHealed(project)
      expect(treeOf(project)).toMatchObject(Object.fromEntries(ladders))
    },
  )
})

describe('two branches that changed the same role', () => {
  it.each(isDeep ? everyResolution : everyResolution.slice(0, 4))(
    'in the same line are merged, conflicts %s',
    async (name) => {
      const project = await merging(mission(engineer, 'Mends bridges.'), mission(engineer, 'Paints bridges.'))
      expect(conflictsOf(project)).toContain('ladders/software-engineer/mid-to-senior.md')
      git(project, 'checkout', '--quiet', '--ours', '--', engineer)
      mission(engineer, 'Mends and paints bridges.')(project)
      git(project, 'add', engineer)
      resolutions[name]?.(project)
      git(project, 'add', '--all', '.')
      git(project, 'commit', '--quiet', '--message', 'Merge')
      await expectHealed(project)
    },
  )

  it('in different lines are merged while the merge is not committed', async () => {
    const project = await merging(mission(engineer, 'Mends bridges.'), otherMetric)
    expect(conflictsOf(project)).not.toContain(engineer)
    await expectHealed(project)
  })
})

it('a branch that changed the framework is merged with one that changed a role', async () => {
  await expectHealed(await merging(frameworkName('Another name'), mission(engineer, 'Mends bridges.')))
})

it('a ladder that a person edited is not taken for one that was merged', async () => {
  const project = await merging(mission(engineer, 'Mends bridges.'), mission(engineer, 'Paints bridges.'))
  git(project, 'checkout', '--quiet', '--theirs', '--', engineer)
  takeSide(project, '--theirs')
  const ladder = 'ladders/software-engineer/mid-to-senior.md'
  for (const edit of [
    (text: string) => text.replace('Paints', 'Burns'),
    (text: string) =>
      text
        .split('\n')
        .filter((_, index) => index !== 12)
        .join('\n'),
  ]) {
    const before = readFileSync(join(project, ladder), 'utf8')
    put(project, ladder, edit(before))
    mission(engineer, 'Sells bridges.')(project)
    expect(await buildOn(project, '04-01')).toMatchObject({ code: 3, err: expect.stringContaining('output-edited') })
    expect(readFileSync(join(project, ladder), 'utf8')).toBe(edit(before))
    put(project, ladder, before)
  }
})

it('ladders that a branch changed are refused without a repository that explains them', async () => {
  const project = await merging(mission(engineer, 'Mends bridges.'), mission(engineer, 'Paints bridges.'))
  mission(engineer, 'Sells bridges.')(project)
  put(
    project,
    engineer,
    readFileSync(join(project, engineer), 'utf8')
      .replaceAll(/^(?:<{7}|={7}|>{7}).*\n/gm, '')
      .replace(/^mission.*\n(?=mission)/m, ''),
  )
  rmSync(join(project, '.git'), { recursive: true })
  expect(await buildOn(project, '04-01')).toMatchObject({ code: 3, err: expect.stringContaining('--replace-edited') })
})
