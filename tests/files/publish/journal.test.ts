import { describe, expect, it } from 'vitest'
import {
  formatJournal,
  formatPreparation,
  type Journal,
  parseJournal,
  parsePreparation,
  type Preparation,
} from '../../../src/files/publish/journal.ts'
import { hashOf } from '../../../src/files/publish/manifest.ts'

const [old, fresh] = [hashOf('old'), hashOf('fresh')]
const journal: Journal = {
  roots: ['ladders', 'public/site'],
  changes: [
    { kind: 'write', path: 'ladders/a.md', before: old, after: fresh },
    { kind: 'write', path: 'public/site/new/a.html', before: undefined, after: fresh },
    { kind: 'remove', path: 'ladders/gone.md', before: old },
    { kind: 'write', path: 'ladders/.rungs-manifest', before: old, after: fresh },
  ],
}

describe('the journal', () => {
  it('is read as it was written', () => {
    expect(parseJournal(formatJournal(journal))).toEqual(journal)
  })

  it.each([
    ['is cut off', (text: string) => text.slice(0, -1)],
    ['lacks its end', (text: string) => text.replace('\nend\n', '\n')],
    ['goes on behind its end', (text: string) => `${text}more`],
    ['is of another version', (text: string) => text.replace('journal 2', 'journal 1')],
    [
      'writes something unknown',
      (text: string) => text.replace(`${old} ${fresh} ladders/a.md`, `${old} - ladders/a.md`),
    ],
    ['removes something unknown', (text: string) => text.replace(`remove ${old}`, 'remove -')],
    ['names no root', (text: string) => text.replaceAll(/^root .*\n/gm, '')],
    ['has a root without a name', (text: string) => text.replace('root ladders\n', 'root\nroot ladders\n')],
    ['has a line of another kind', (text: string) => text.replace('\nend\n', '\nchmod 777 ladders/a.md\nend\n')],
    ['leaves its roots', (text: string) => text.replace('ladders/gone.md', 'roles/gone.md')],
    ['goes up', (text: string) => text.replace('ladders/gone.md', 'ladders/../gone.md')],
  ])('that %s is not followed', (_, spoil) => {
    const spoilt = spoil(formatJournal(journal))
    expect(spoilt).not.toBe(formatJournal(journal))
    expect(parseJournal(spoilt)).toBeUndefined()
  })
})

const preparation: Preparation = {
  roots: ['ladders', 'public/site'],
  folders: ['public', 'public/site', 'public/site/new'],
  files: ['ladders/a.md', 'public/site/new/a.html', 'ladders/.rungs-manifest'],
}

describe('the list of what may be written', () => {
  it('is read as it was written', () => {
    expect(parsePreparation(formatPreparation(preparation))).toEqual(preparation)
  })

  it.each([
    ['is cut off', (text: string) => text.slice(0, -1)],
    ['lacks its end', (text: string) => text.replace('\nend\n', '\n')],
    ['goes on behind its end', (text: string) => `${text}more`],
    ['is of another version', (text: string) => text.replace('preparation 1', 'preparation 2')],
    ['is a journal', (text: string) => text.replace('preparation 1', 'journal 2')],
    ['names no root', (text: string) => text.replaceAll(/^root .*\n/gm, '')],
    ['has a root without a name', (text: string) => text.replace('root ladders\n', 'root\nroot ladders\n')],
    ['has a folder without a name', (text: string) => text.replace('folder public\n', 'folder\n')],
    ['has a folder that goes up', (text: string) => text.replace('folder public\n', 'folder ../public\n')],
    ['has a file without a name', (text: string) => text.replace('file ladders/a.md\n', 'file\n')],
    ['has a line of another kind', (text: string) => text.replace('\nend\n', '\nchmod 777 ladders/a.md\nend\n')],
    ['has a file under another word', (text: string) => text.replace('file ladders/a.md', 'files ladders/a.md')],
    ['leaves its roots', (text: string) => text.replace('file ladders/a.md', 'file roles/a.md')],
    ['goes up', (text: string) => text.replace('file ladders/a.md', 'file ladders/../a.md')],
  ])('that %s is not followed', (_, spoil) => {
    const spoilt = spoil(formatPreparation(preparation))
    expect(spoilt).not.toBe(formatPreparation(preparation))
    expect(parsePreparation(spoilt)).toBeUndefined()
  })
})
