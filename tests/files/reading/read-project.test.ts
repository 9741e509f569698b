import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inWords, type Outcome } from '../../../src/diagnostic/finding.ts'
import type { Disk } from '../../../src/files/host.ts'
import { nodeDisk, nodeHost } from '../../../src/files/node-host.ts'
import { readProject } from '../../../src/files/reading/read-project.ts'
import type { Sources } from '../../../src/source/sources.ts'
import { failingDisk, watchedDisk } from '../../support/failing-disk.ts'
import { put, temporaryProject } from '../../support/temporary-project.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const framework = { 'roles/framework.yaml': 'name: F\n' }
const reading: readonly (keyof Disk)[] = ['list', 'stat', 'realPath', 'read']

function read(project: string, disk: Disk = nodeDisk): Outcome<Sources> {
  const watched = watchedDisk(disk, (_, operation) => expect(reading).toContain(operation))
  return readProject(project, { ...nodeHost, disk: watched })
}

function readFiles(files: Files): Outcome<Sources> {
  return read(temporaryProject({ ...framework, ...files }))
}

/** The codes and files of what was found. */
function found({ findings }: Outcome<Sources>): string[] {
  return findings.map(({ code, at }) => `${code} ${at.file}`)
}

function slugs({ value }: Outcome<Sources>): string[] {
  return value.profiles.map(({ slug }) => slug)
}

describe('a project', () => {
  it('is read as its framework, library, profiles and templates, each sorted', () => {
    const outcome = readFiles({
      'roles/ux-designer/profile.yaml': 'name: U\n',
      'roles/data-engineer/profile.md': '---\nname: D\n---\n',
      'roles/capabilities/people.yaml': 'p\n',
      'roles/capabilities/craft.yaml': 'c\n',
      'templates/site/role.hbs': 'r',
      'templates/site.css': 's',
      'templates/ladder/transition.hbs': 't',
      'templates/words/de.yaml': 'w',
    })
    expect(outcome.findings).toEqual([])
    expect(outcome.value).toEqual({
      framework: { file: 'roles/framework.yaml', text: 'name: F\n' },
      library: [
        { file: 'roles/capabilities/craft.yaml', text: 'c\n' },
        { file: 'roles/capabilities/people.yaml', text: 'p\n' },
      ],
      profiles: [
        { slug: 'data-engineer', source: { file: 'roles/data-engineer/profile.md', text: '---\nname: D\n---\n' } },
        { slug: 'ux-designer', source: { file: 'roles/ux-designer/profile.yaml', text: 'name: U\n' } },
      ],
      unreadRoles: [],
      templates: [
        { path: 'ladder/transition.hbs', source: { file: 'templates/ladder/transition.hbs', text: 't' } },
        { path: 'site.css', source: { file: 'templates/site.css', text: 's' } },
        { path: 'site/role.hbs', source: { file: 'templates/site/role.hbs', text: 'r' } },
        { path: 'words/de.yaml', source: { file: 'templates/words/de.yaml', text: 'w' } },
      ],
    })
  })

  it('is read in the same order whatever order the disk gives', () => {
    const files = Object.fromEntries(
      ['b', 'a', 'a-b', 'a1', 'c'].flatMap((slug) => [
        [`roles/${slug}/profile.md`, ''],
        [`templates/${slug}.hbs`, ''],
      ]),
    )
    const project = temporaryProject({ ...framework, ...files })
    const backwards = { ...nodeDisk, list: (folder: string) => nodeDisk.list(folder).toReversed() }
    expect(read(project, backwards)).toEqual(read(project))
    expect(slugs(read(project))).toEqual(['a', 'a-b', 'a1', 'b', 'c'])
  })

  it('without a framework is told so once', () => {
    expect(found(read(temporaryProject()))).toEqual(['framework-missing roles/framework.yaml'])
    expect(found(read(temporaryProject({ 'roles/a/profile.md': '' })))).toEqual([
      'framework-missing roles/framework.yaml',
    ])
  })

  it('that is not there is told so', () => {
    expect(found(read(join(temporaryProject(), 'nowhere')))).toEqual(['unreadable .'])
  })

  it('reports everything in one run, by file', () => {
    const outcome = readFiles({
      'roles/Bad/profile.md': '',
      'roles/a/profile.md': new Uint8Array([255]),
      'roles/b/Profile.MD': '',
      'roles/c/profile.md': 'fine',
    })
    expect(found(outcome)).toEqual([
      'bad-slug roles/Bad',
      'not-utf8 roles/a/profile.md',
      'misnamed-profile roles/b/Profile.MD',
    ])
    expect(slugs(outcome)).toEqual(['c'])
  })
})

describe('the folder of a role', () => {
  it.each([
    'Data-Engineer',
    'data_engineer',
    'data--engineer',
    '-data',
    'data engineer',
    'con',
    'lpt1',
    'x'.repeat(65),
    'ünï',
    'a%2e',
    '__proto__',
  ])('may not be called %j', (slug) => {
    expect(found(readFiles({ [`roles/${slug}/profile.md`]: '' }))).toEqual([`bad-slug roles/${slug}`])
  })

  it('may be called constructor', () => {
    expect(slugs(readFiles({ 'roles/constructor/profile.md': '' }))).toEqual(['constructor'])
  })

  it('with two profiles is refused, and both are named', () => {
    const outcome = readFiles({ 'roles/a/profile.md': 'm', 'roles/a/profile.yaml': 'y' })
    expect(outcome.findings).toMatchObject([
      { code: 'two-profiles', at: { file: 'roles/a/profile.yaml' }, related: { at: { file: 'roles/a/profile.md' } } },
    ])
    expect(outcome.value.profiles[0]?.source.text).toBe('m')
  })

  it.each(['Profile.MD', 'PROFILE.md', 'profile.yml', 'profile.markdown', 'Profile.yaml'])(
    'with a %s is told the right name',
    (name) => {
      expect(found(readFiles({ [`roles/a/${name}`]: '' }))).toEqual([`misnamed-profile roles/a/${name}`])
    },
  )

  it('without a profile is named once, not once for each file in it', () => {
    expect(found(readFiles({ 'roles/a/notes.txt': '', 'roles/a/more.txt': '' }))).toEqual(['unused-file roles/a'])
  })
})

describe('a file that nothing reads', () => {
  it('is named, wherever it lies', () => {
    const files = [
      'roles/a/notes.md',
      'roles/a/more/x.md',
      'roles/profile.md',
      'roles/framework.yml',
      'roles/capabilities/people.yml',
      'roles/capabilities/more/x.yaml',
      'templates/logo.png',
    ]
    const outcome = readFiles({ 'roles/a/profile.md': '', ...Object.fromEntries(files.map((file) => [file, ''])) })
    const named = [
      'roles/a/more',
      'roles/a/notes.md',
      'roles/capabilities/more',
      'roles/capabilities/people.yml',
      'roles/framework.yml',
      'roles/profile.md',
      'templates/logo.png',
    ]
    expect(found(outcome)).toEqual(named.map((file) => `unused-file ${file}`))
  })

  it('is not named when it is a README or belongs to another program', () => {
    const files = [
      'roles/README.md',
      'roles/.DS_Store',
      'roles/a/README.md',
      'roles/a/.profile.md.swp',
      'roles/.git/config',
      'roles/capabilities/README.md',
      'templates/README.md',
      'templates/.gitkeep',
    ]
    const outcome = readFiles({ 'roles/a/profile.md': '', ...Object.fromEntries(files.map((file) => [file, ''])) })
    expect(found(outcome)).toEqual([])
    expect(outcome.value).toMatchObject({ library: [], templates: [] })
  })
})

describe('what should be a file', () => {
  it('and is a folder, is told so', () => {
    const outcome = readFiles({
      'roles/a/profile.md/x': '',
      'roles/capabilities/people.yaml/x': '',
      'templates/a.hbs': '',
    })
    expect(found(outcome)).toEqual(['not-a-file roles/a/profile.md', 'not-a-file roles/capabilities/people.yaml'])
    expect(found(read(temporaryProject({ 'roles/framework.yaml/x': '' })))).toEqual(['not-a-file roles/framework.yaml'])
  })

  it.skipIf(process.platform === 'win32')('and is a pipe, is not waited for', () => {
    const project = temporaryProject(framework)
    mkdirSync(join(project, 'roles/a'))
    execFileSync('mkfifo', [join(project, 'roles/a/profile.md')])
    const outcome = read(project)
    expect(outcome.findings.map(inWords)).toMatchObject([{ headline: 'expected a file, found a device or a pipe' }])
  })

  it('is read up to 1 MiB', () => {
    const most = 1024 * 1024
    const outcome = readFiles({ 'roles/a/profile.md': 'x'.repeat(most), 'roles/b/profile.md': 'x'.repeat(most + 1) })
    expect(outcome.findings).toMatchObject([
      { code: 'file-too-large', at: { file: 'roles/b/profile.md' }, args: { bytes: most + 1 } },
    ])
    expect(slugs(outcome)).toEqual(['a'])
  })

  it('is a profile under a name that an editor gave it: the name to give it is told, and no other role is told that it is missing', () => {
    const project = temporaryProject({
      ...framework,
      'roles/a/profile.md.txt': '',
      'roles/b/profil.md': '',
      'roles/c/notes.txt': '',
    })
    const { value, findings } = read(project)
    expect(findings.map((one) => `${one.at.file} ${one.code}`)).toEqual([
      'roles/a/profile.md.txt misnamed-profile',
      'roles/b/profil.md misnamed-profile',
      'roles/c unused-file',
    ])
    expect(value.unreadRoles).toEqual(['a', 'b'])
  })

  it('and cannot be opened, is named with the reason, and the rest is read', () => {
    const project = temporaryProject({
      ...framework,
      'roles/a/profile.md': '',
      'roles/b/profile.md': '',
      'roles/c/profile.md': '',
    })
    let reads = 0
    const outcome = read(
      project,
      failingDisk(nodeDisk, 'EACCES', (_, operation) => operation === 'read' && ++reads === 3),
    )
    expect(outcome.findings.map((one) => `${one.at.file}: ${inWords(one).headline}`)).toEqual([
      'roles/b/profile.md: cannot read this: permission denied',
    ])
    expect(slugs(outcome)).toEqual(['a', 'c'])
  })

  it('never ends the program, whichever call the disk fails', () => {
    const project = temporaryProject({
      ...framework,
      'roles/a/profile.md': '',
      'roles/capabilities/x.yaml': '',
      'templates/a/b.hbs': '',
    })
    symlinkSync('a', join(project, 'roles/linked'))
    const all = watchedDisk(nodeDisk, () => {})
    read(project, all)
    for (let call = 1; call <= all.calls(); call++) {
      const outcome = read(
        project,
        failingDisk(nodeDisk, 'EIO', (one) => one === call),
      )
      expect(outcome.findings, `call ${call}`).toHaveLength(1)
    }
  })
})

describe('a link', () => {
  function linked(target: string, path: string): Outcome<Sources> {
    const project = temporaryProject({ ...framework, 'shared/profile.md': 'shared', 'roles/real/profile.md': 'real' })
    mkdirSync(join(project, 'roles/a'))
    symlinkSync(target, join(project, path))
    return read(project)
  }

  it('is followed inside the project', () => {
    expect(linked('../../shared/profile.md', 'roles/a/profile.md').value.profiles).toEqual([
      { slug: 'a', source: { file: 'roles/a/profile.md', text: 'shared' } },
      { slug: 'real', source: { file: 'roles/real/profile.md', text: 'real' } },
    ])
    expect(slugs(linked('../shared', 'roles/b'))).toEqual(['b', 'real'])
  })

  it('is not followed out of the project: a file, a role, or a whole part of it', () => {
    const elsewhere = temporaryProject({ 'profile.md': 'theirs', 'a/profile.md': 'theirs', 'framework.yaml': 'theirs' })
    const opened: string[] = []
    const watching = watchedDisk(nodeDisk, (_, operation, path) => {
      if (operation === 'read' || operation === 'list') opened.push(path)
    })
    const project = temporaryProject({ ...framework, 'roles/b/README.md': '' })
    symlinkSync(join(elsewhere, 'profile.md'), join(project, 'roles/b/profile.md'))
    symlinkSync(elsewhere, join(project, 'roles/c'))
    symlinkSync(elsewhere, join(project, 'templates'))
    expect(found(read(project, watching))).toEqual([
      'link-leaves-project roles/b/profile.md',
      'link-leaves-project roles/c',
      'link-leaves-project templates',
    ])
    const other = temporaryProject()
    symlinkSync(elsewhere, join(other, 'roles'))
    expect(found(read(other, watching))).toEqual(['link-leaves-project roles'])
    expect(opened.filter((path) => path.startsWith(elsewhere))).toEqual([])
  })

  it('is not followed to a folder whose name only begins like that of the project', () => {
    const project = temporaryProject(framework)
    put(`${project}/inner`, 'roles/framework.yaml', 'name: F')
    put(`${project}/inner-beside`, 'profile.md', 'theirs')
    symlinkSync(`${project}/inner-beside`, join(project, 'inner/roles/a'))
    expect(found(read(join(project, 'inner')))).toEqual(['link-leaves-project roles/a'])
  })

  it('that leads nowhere, or to itself, is told so', () => {
    expect(linked('nowhere', 'roles/a/profile.md').findings.map(inWords)).toMatchObject([
      { headline: 'expected a file, found a link that leads nowhere' },
    ])
    expect(found(linked('profile.md', 'roles/a/profile.md'))).toEqual(['not-a-file roles/a/profile.md'])
  })

  it('to a folder is not followed among templates, where it could lead in a circle', () => {
    const project = temporaryProject({ ...framework, 'templates/a/b.hbs': '' })
    symlinkSync('..', join(project, 'templates/a/up'))
    expect(found(read(project))).toEqual(['not-a-file templates/a/up'])
  })

  it('may be the way to the project itself', () => {
    const project = temporaryProject({ ...framework, 'roles/a/profile.md': '' })
    const way = join(temporaryProject(), 'way')
    symlinkSync(project, way)
    expect(found(read(way))).toEqual([])
    expect(slugs(read(way))).toEqual(['a'])
  })
})
