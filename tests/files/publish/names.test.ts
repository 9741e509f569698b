import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inWords } from '../../../src/diagnostic/finding.ts'
import { nodeHost } from '../../../src/files/node-host.ts'
import { publish } from '../../../src/files/publish/publish.ts'
import { put, temporaryProject, treeOf } from '../../support/temporary-project.ts'
import { dayOf, files, publishFiles, refusal } from './publishing.ts'

function publishTo(project: string, ...roots: string[]): string[] {
  return refusal(
    publish(
      project,
      { roots, files: roots.flatMap((root) => files(root, { 'a.md': 'a' })), time: dayOf('01') },
      { replaceEdited: false },
      { ...nodeHost, home: join(project, 'people/me') },
    ),
  )
}

describe('the name of a file', () => {
  it.each([
    '../a.md',
    'x/../../a.md',
    './a.md',
    '/etc/passwd',
    'x//a.md',
    'x/',
    '',
    'x\\a.md',
    'C:a.md',
    '%2e%2e/a.md',
    'a b.md',
    'ä.md',
    'a\n.md',
    '.git/config',
    '.htaccess',
    '.rungs-manifest',
    'nul',
    'x/con.html',
    'LPT1.md',
    'a.',
    'x'.repeat(201),
  ])('may not be %j', (path) => {
    const project = temporaryProject()
    expect(publishFiles(project, { 'fine.md': 'f', [path]: 'a' })).toMatchObject({
      kind: 'refused',
      findings: [{ code: 'output-unsafe' }],
    })
    expect(treeOf(project)).toEqual({})
  })

  it.each([
    ['a b.md', 'a name may hold only letters, digits, dots, hyphens and underscores'],
    ['.x', 'a name may not begin with a dot'],
    ['nul', 'Windows cannot have a file of this name'],
    ['x'.repeat(201), 'a name may have at most 200 characters'],
    ['FINE.md', 'two files have this name'],
    ['fine.md/a.md', 'ladders/fine.md is a file'],
  ])('is refused in words, with what is wrong: %j', (path, reason) => {
    const result = publishFiles(temporaryProject(), { 'fine.md': 'f', [path]: 'a' })
    const headlines = result.kind === 'refused' ? result.findings.map((found) => inWords(found).headline) : []
    expect(headlines).toEqual([`ladders/${path} cannot be written: ${reason}`])
  })

  it('may have two hundred characters', () => {
    expect(publishFiles(temporaryProject(), { ['x'.repeat(200)]: 'a' })).toMatchObject({ kind: 'published' })
  })

  it('may be what web servers ask for', () => {
    expect(
      publishFiles(temporaryProject(), {}, { '.nojekyll': '', '.well-known/security.txt': 's', 'con-to-prn.md': 'c' }),
    ).toMatchObject({ written: 3 })
  })

  it('may not differ from another in case only', () => {
    expect(refusal(publishFiles(temporaryProject(), { 'a.md': 'a', 'A.md': 'b' }))).toEqual([
      'output-unsafe ladders/A.md',
    ])
  })

  it('may not be the folder of another', () => {
    expect(refusal(publishFiles(temporaryProject(), { a: 'a', 'A/b.md': 'b' }))).toEqual([
      'output-unsafe ladders/A/b.md',
    ])
  })
})

describe('the folder of an output', () => {
  it.each([
    '.',
    '..',
    '',
    '/',
    '/tmp',
    'x/..',
    'roles',
    'Roles',
    'roles/ladders',
    'templates',
    'node_modules',
    '.git',
    '.rungs',
    'people',
    'people/me',
  ])('may not be %j', (root) => {
    const project = temporaryProject({ 'roles/framework.yaml': '' })
    expect(publishTo(project, root)).toEqual([`output-unsafe ${root}`])
    expect(treeOf(project)).toEqual({ 'roles/framework.yaml': '' })
  })

  it('may be in another folder, and in one that has the beginning of a forbidden name', () => {
    expect(publishTo(temporaryProject(), 'public/ladders', 'roles-site')).toEqual(['published'])
  })

  it('may not hold a git repository', () => {
    const project = temporaryProject()
    mkdirSync(join(project, 'site/.git'), { recursive: true })
    expect(publishTo(project, 'site')).toEqual(['output-unsafe site'])
  })

  it('may not be a file', () => {
    const project = temporaryProject({ site: 'a file' })
    expect(publishTo(project, 'site', 'ladders')).toEqual(['output-unsafe site'])
    expect(treeOf(project)).toEqual({ site: 'a file' })
  })

  it('may not be the same as another, nor in it, nor around it', () => {
    expect(publishTo(temporaryProject(), 'site', 'site')).toEqual(['output-unsafe site'])
    expect(publishTo(temporaryProject(), 'site', 'site/ladders')).toEqual(['output-unsafe site/ladders'])
    expect(publishTo(temporaryProject(), 'site/ladders', 'site')).toEqual(['output-unsafe site'])
  })
})

describe('a refusal', () => {
  it('says which folder is in the way and why', () => {
    const project = temporaryProject()
    put(project, '.rungs', 'a file')
    const result = publishFiles(project, { 'a.md': 'a' })
    expect(result.kind === 'refused' && result.findings.map(inWords)).toMatchObject([
      { headline: '.rungs cannot be written: .rungs is not a folder' },
    ])
  })
})
