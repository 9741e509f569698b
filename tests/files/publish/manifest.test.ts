import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatManifest, hashOf, parseManifest, readManifest } from '../../../src/files/publish/manifest.ts'
import { nodeHost } from '../../../src/files/node-host.ts'
import { publish } from '../../../src/files/publish/publish.ts'
import { put, temporaryProject, treeOf } from '../../support/temporary-project.ts'
import { files, publishFiles, refusal } from './publishing.ts'

const hash = hashOf('a')
const manifestFile = 'ladders/.rungs-manifest'

describe('the manifest', () => {
  it('has a line for each file, sorted, with its hash and the date of generation', () => {
    const project = temporaryProject()
    const listed = [...files('ladders', { 'z.md': 'a' }, '2025-09-10 22:21:48'), ...files('ladders', { 'b/a.md': 'a' })]
    publish(project, { roots: ['ladders'], files: listed }, { replaceEdited: false }, nodeHost)
    expect(treeOf(project)[manifestFile]).toBe(
      '# Files that rungs wrote, with the SHA-256 of each. Commit this file with them; do not edit it.\n' +
        'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  b/a.md\n' +
        'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  z.md  2025-09-10 22:21:48\n',
    )
    expect(readManifest(project, 'ladders', nodeHost)).toEqual(
      new Map([
        ['b/a.md', { hash, date: undefined }],
        ['z.md', { hash, date: '2025-09-10 22:21:48' }],
      ]),
    )
  })

  it('is read as it was written', () => {
    const segment = fc
      .stringMatching(/^[A-Za-z0-9_-]{3,8}$/)
      .filter((text) => !/^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(text))
    const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => segments.join('/'))
    const entry = fc.record({
      hash: fc.constant(hash),
      date: fc.option(fc.stringMatching(/^[\w:+.-]+(?: {1,2}[\w:+.-]+)*$/), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(path, entry)), (entries) => {
        const manifest = new Map(entries)
        expect(parseManifest(formatManifest(manifest), manifestFile)).toEqual({ value: manifest, findings: [] })
      }),
    )
  })

  it('is written when only a date has changed', () => {
    const project = temporaryProject()
    const withDate = (date: string): unknown =>
      publish(
        project,
        { roots: ['ladders'], files: files('ladders', { 'a.md': 'a' }, date) },
        { replaceEdited: false },
        nodeHost,
      )
    withDate('2025')
    expect(withDate('2026')).toMatchObject({ written: 0, unchanged: 1 })
    expect(readManifest(project, 'ladders', nodeHost).get('a.md')?.date).toBe('2026')
  })

  it('does not take a date that would not fit on its line', () => {
    const withDate = (date: string) =>
      publish(
        temporaryProject(),
        { roots: ['ladders'], files: files('ladders', { 'a.md': 'a' }, date) },
        { replaceEdited: false },
        nodeHost,
      )
    for (const date of ['', ' ', ' 2025', '2025 ', '2025\n', '20\n25']) {
      const result = withDate(date)
      expect(refusal(result)).toEqual(['output-unsafe ladders/a.md'])
      expect(result).toMatchObject({ findings: [{ args: { reason: 'its date is not one line of text' } }] })
    }
    for (const date of ['x', '10 Sept 2025']) expect(withDate(date)).toMatchObject({ kind: 'published' })
  })

  it('is empty for whoever asks where there is none, or none that can be read', () => {
    const project = temporaryProject({ [manifestFile]: 'damaged', 'site/.rungs-manifest/a': '' })
    for (const root of ['ladders', 'site', 'nowhere', '..']) {
      expect(readManifest(project, root, nodeHost)).toEqual(new Map())
    }
    expect(readManifest(join(project, 'nowhere'), 'ladders', nodeHost)).toEqual(new Map())
  })
})

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
    '<<<<<<< HEAD',
    `${hash}  a.md\n${'0'.repeat(64)}  a.md`,
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
      findings: [
        { code: 'manifest-damaged', at: { file: manifestFile, start: { line: lines.includes('\n') ? 3 : 2 } } },
      ],
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
    expect([...readManifest(project, 'ladders', nodeHost).keys()]).toEqual(['a.md'])
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
    expect([...readManifest(project, 'ladders', nodeHost).keys()]).toEqual(['b.md'])
  })
})
