import { describe, expect, it } from 'vitest'
import { inWords } from '../../../src/diagnostic/finding.ts'
import type { Host } from '../../../src/files/host.ts'
import { checkOutput } from '../../../src/files/publish/check-output.ts'
import { openProjectPaths } from '../../../src/files/transaction/project-paths.ts'
import { nodeHost } from '../../../src/files/node-host.ts'
import { type DiskInMemory, diskInMemory } from '../../support/disk-in-memory.ts'
import { watchedDisk } from '../../support/failing-disk.ts'
import { dayOf, files, output } from '../publish/publishing.ts'

const hostOf = (disk: DiskInMemory, home = '/home/ann'): Host => ({ ...nodeHost, disk, home })

function aProject(files: Readonly<Record<string, string>> = {}): DiskInMemory {
  const disk = diskInMemory()
  disk.put('/project/roles/framework.yaml', '')
  for (const [path, text] of Object.entries(files)) disk.put(`/project/${path}`, text)
  return disk
}

/** What is said against these folders. */
function against(disk: DiskInMemory, roots: readonly string[], home?: string): string[] {
  const host = hostOf(disk, home)
  const all = { roots, files: roots.flatMap((root) => files(root, { 'a.md': 'a' })), time: dayOf('01') }
  return checkOutput(all, openProjectPaths('/project', disk), host).map((found) => inWords(found).headline)
}

describe('a folder on the way to an output', () => {
  const disk = aProject({ 'public/site/index.html': '', file: '' })
  disk.link('/project/link', 'public')
  const paths = openProjectPaths('/project', disk)

  it.each([
    ['public/site', { kind: 'there' }],
    ['public/site/new', { kind: 'missing' }],
    ['new/deep', { kind: 'missing' }],
    ['file', { kind: 'blocked', by: 'file', reason: 'file is not a folder' }],
    ['file/deep/er', { kind: 'blocked', by: 'file', reason: 'file is not a folder' }],
    ['link', { kind: 'blocked', by: 'link', reason: 'link is a link' }],
    ['link/site', { kind: 'blocked', by: 'link', reason: 'link is a link' }],
  ])('%s is %j', (folder, state) => {
    expect(paths.folder(folder)).toEqual(state)
    expect(paths.folderOf(`${folder}/file.md`)).toEqual(state)
  })

  it('is the project itself for a file that lies there', () => {
    expect(paths.folderOf('README.md')).toEqual({ kind: 'there' })
  })

  it('is looked at once, however many files are to lie in it', () => {
    const watched = watchedDisk(disk, () => {})
    const once = openProjectPaths('/project', watched)
    once.folderOf('public/site/a.html')
    const calls = watched.calls()
    for (const file of ['public/site/b.html', 'public/c.html', 'public/site/a.html']) once.folderOf(file)
    expect(watched.calls()).toBe(calls)
  })

  it('is below the place where the project really is', () => {
    disk.link('/elsewhere', 'project')
    expect(openProjectPaths('/elsewhere', disk).absolute('site')).toBe('/project/site')
    expect(openProjectPaths('/', disk).absolute('site')).toBe('/site')
  })
})

describe('what is said against a folder to generate', () => {
  it.each(['roles', 'Roles/ladders', 'templates', 'node_modules/ladders'])(
    'that is for what people write: %s',
    (root) => {
      const [outermost] = root.toLowerCase().split('/')
      expect(against(aProject(), [root])).toEqual([`${root} cannot be written: ${outermost}/ is for what people write`])
    },
  )

  it('that is, or holds, the home of whoever builds', () => {
    const disk = aProject()
    for (const root of ['homes', 'homes/ann']) {
      expect(against(disk, [root], '/project/homes/ann')).toEqual([`${root} cannot be written: it is a home folder`])
    }
    for (const root of ['home', 'homes/an', 'homes/ann/site']) {
      expect(against(disk, [root], '/project/homes/ann')).toEqual([])
    }
  })

  it('that is a repository of its own, or cannot be one of ours', () => {
    const disk = aProject({ 'site/.git/HEAD': '', file: '' })
    disk.link('/project/link', 'roles')
    expect(against(disk, ['site'])).toEqual(['site cannot be written: it holds a git repository'])
    expect(against(disk, ['file/site', 'link'])).toEqual([
      'file/site cannot be written: file is not a folder',
      'link cannot be written: link is a link',
    ])
  })

  it('that is generated twice, or in another one, each time at the later one', () => {
    const said = (root: string, other: string) =>
      `${root} cannot be written: ${other} is generated too, and one would be in the other`
    expect(against(aProject(), ['a', 'b', 'a'])).toEqual([said('a', 'a')])
    expect(against(aProject(), ['b', 'a/b', 'a'])).toEqual([said('a', 'a/b')])
    expect(against(aProject(), ['b', 'a', 'a/b/c'])).toEqual([said('a/b/c', 'a')])
    expect(against(aProject(), ['a', 'ab', 'b/a'])).toEqual([])
  })

  it.each(['lock', 'prepared', 'journal'])('while something else stands where a build keeps its %s', (name) => {
    const path = `.rungs/${name}`
    const said = [`${path} cannot be written: it is not a file`]
    const pipe = aProject({ '.rungs/.gitignore': '' })
    pipe.other(`/project/${path}`)
    expect(against(pipe, ['site'])).toEqual(said)
    const link = aProject({ '.rungs/.gitignore': '' })
    link.link(`/project/${path}`, '/etc/passwd')
    expect(against(link, ['site'])).toEqual(said)
    expect(against(aProject({ [`${path}/file`]: '' }), ['site'])).toEqual(said)
    expect(against(aProject({ [path]: '' }), ['site'])).toEqual([])
  })

  it('while its own folder is a link: the files there are not looked at', () => {
    const disk = aProject()
    disk.put('/elsewhere/lock/file', '')
    disk.link('/project/.rungs', '/elsewhere')
    expect(against(disk, ['site'])).toEqual(['.rungs cannot be written: .rungs is a link'])
  })

  it('once only, without a word about the names in it', () => {
    const disk = aProject()
    const all = output({ roles: { 'a b.md': '' }, site: { 'a b.md': '' } })
    const said = checkOutput(all, openProjectPaths('/project', disk), hostOf(disk)).map(({ at }) => at.file)
    expect(said).toEqual(['roles', 'site/a b.md'])
  })
})
