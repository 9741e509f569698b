import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOf } from '../../../src/files/hash.ts'
import { formatManifest, parseManifest } from '../../../src/files/publish/manifest.ts'
import { put, temporaryProject, treeOf } from '../../support/temporary-project.ts'
import { publishFiles, refusal } from './publishing.ts'

const hash = hashOf('a')
const manifestFile = 'ladders/.rungs-manifest'

describe('the manifest', () => {
  it('has a line for each file, sorted, with its hash', () => {
    const project = temporaryProject()
    publishFiles(project, { 'z.md': 'a', 'b/a.md': 'a' })
    expect(treeOf(project)[manifestFile]).toBe(
      '# Files that rungs wrote, with the SHA-256 of each. Commit this file with them; do not edit it.\n' +
        'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  b/a.md\n' +
        'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  z.md\n',
    )
  })

  it('is read as it was written', () => {
    const segment = fc
      .stringMatching(/^[A-Za-z0-9_-]{3,8}$/)
      .filter((text) => !/^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(text))
    const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => segments.join('/'))
    fc.assert(
      fc.property(fc.uniqueArray(path), (paths) => {
        expect(parseManifest(formatManifest(new Map(paths.map((one) => [one, hash]))), manifestFile)).toEqual({
          value: new Map(paths.map((one) => [one, [hash]])),
          findings: [],
        })
      }),
    )
  })

  it('is read as it was written by an earlier version, with dates', () => {
    expect(manifestOf(`${hash}  a.md  2025-09-10 22:21:48\n`)).toEqual(new Map([['a.md', [hash]]]))
  })

  it('is read as all of its lines where it holds those of two branches', () => {
    const [mine, theirs] = [hashOf('mine'), hashOf('theirs')]
    const conflict = `<<<<<<< HEAD\n${mine}  a.md\n||||||| 1234567\n${hash}  a.md\n=======\n${theirs}  a.md\n>>>>>>> b\n`
    expect(manifestOf(conflict)).toEqual(new Map([['a.md', [mine, hash, theirs]]]))
    expect(manifestOf(`${mine}  a.md\n${theirs}  a.md\n`)).toEqual(new Map([['a.md', [mine, theirs]]]))
  })
})

function manifestOf(text: string): ReadonlyMap<string, readonly string[]> {
  return parseManifest(text, manifestFile).value
}

describe('a manifest that was tampered with', () => {
  it.each([
    `${hash}  ../../x`,
    `${hash}  ../roles/framework.yaml`,
    `${hash}  /etc/passwd`,
    `${hash}  a/../../x`,
    `${hash}  .git/config`,
    `${hash}  .rungs-manifest`,
    `${hash}  a b`,
    `${hash} a.md`,
    `short  a.md`,
    '<<<<<<<< HEAD',
    `${hash}  C:\\x`,
    `${hash}  %2e%2e/x`,
    `${hash.toUpperCase()}  a.md`,
    '\u0000\u0001\ufffd\u001b[31m',
    `${hash}  ${'x'.repeat(1_000_000)}`,
    'x'.repeat(1_000_000),
  ])('is refused, and nothing is touched: %#', (lines) => {
    const project = temporaryProject({
      'ladders/a.md': 'a',
      'roles/framework.yaml': 'a',
      [manifestFile]: `# comment\n${lines}\n`,
    })
    const tree = treeOf(project)
    const result = publishFiles(project, { 'b.md': 'b' })
    expect(result).toMatchObject({
      findings: [{ code: 'manifest-damaged', at: { file: manifestFile, start: { line: 2 } } }],
    })
    expect(treeOf(project)).toEqual(tree)
  })

  it('is read when it is huge, and what it names that is not there is forgotten', () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `${hash}  gone/${index}.md\n`)
    const project = temporaryProject({ 'ladders/a.md': 'a', [manifestFile]: `${hash}  a.md\n${lines.join('')}` })
    expect(publishFiles(project, { 'a.md': 'new' })).toMatchObject({
      kind: 'published',
      written: 1,
      unchanged: 0,
      removed: 0,
    })
    expect([...manifestOf(treeOf(project)[manifestFile] ?? '').keys()]).toEqual(['a.md'])
  })

  it('is refused when it is a link or a folder', () => {
    const project = temporaryProject({ [`${manifestFile}/a`]: '' })
    expect(refusal(publishFiles(project, { 'b.md': 'b' }))).toEqual([`manifest-damaged ${manifestFile}`])
    rmSync(join(project, manifestFile), { recursive: true })
    put(project, 'elsewhere', '')
    symlinkSync(join(project, 'elsewhere'), join(project, manifestFile))
    expect(refusal(publishFiles(project, { 'b.md': 'b' }))).toEqual([`manifest-damaged ${manifestFile}`])
  })

  it('is repaired where it names files that are not there', () => {
    const project = temporaryProject({ [manifestFile]: `${hash}  gone.md\n` })
    expect(publishFiles(project, { 'b.md': 'b' })).toMatchObject({
      kind: 'published',
      written: 1,
      unchanged: 0,
      removed: 0,
    })
    expect([...manifestOf(treeOf(project)[manifestFile] ?? '').keys()]).toEqual(['b.md'])
  })
})
