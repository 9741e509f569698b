import { describe, expect, it } from 'vitest'
import {
  formatJournal,
  formatPreparation,
  type FileChange,
  parseJournal,
  parsePreparation,
  type Preparation,
} from '../../../src/files/transaction/journal.ts'
import { hashOf } from '../../../src/files/hash.ts'

const [old, fresh] = [hashOf('old'), hashOf('fresh')]
const journal: readonly FileChange[] = [
  { kind: 'write', path: 'ladders/a.md', before: old, after: fresh },
  { kind: 'write', path: 'roles/a role/profile.md', before: undefined, after: fresh },
  { kind: 'remove', path: 'ladders/gone.md', before: old },
  { kind: 'write', path: 'ladders/.rungs-manifest', before: old, after: fresh },
]

describe('the journal', () => {
  it('is read as it was written', () => {
    expect(parseJournal(formatJournal(journal))).toEqual(journal)
  })

  it.each([
    ['is cut off', (text: string) => text.slice(0, -1)],
    ['lacks its end', (text: string) => text.replace('\nend\n', '\n')],
    ['goes on behind its end', (text: string) => `${text}more`],
    ['is of another version', (text: string) => text.replace('journal 3', 'journal 2')],
    [
      'writes something unknown',
      (text: string) => text.replace(`${old} ${fresh} ladders/a.md`, `${old} - ladders/a.md`),
    ],
    ['removes something unknown', (text: string) => text.replace(`remove ${old}`, 'remove -')],
    ['has a line of another kind', (text: string) => text.replace('\nend\n', '\nchmod 777 ladders/a.md\nend\n')],
    ['changes something of git', (text: string) => text.replace('ladders/gone.md', '.git/config')],
    ['begins at the root of the disk', (text: string) => text.replace('ladders/gone.md', '/ladders/gone.md')],
    ['goes up', (text: string) => text.replace('ladders/gone.md', 'ladders/../gone.md')],
  ])('that %s is not followed', (_, spoil) => {
    const spoilt = spoil(formatJournal(journal))
    expect(spoilt).not.toBe(formatJournal(journal))
    expect(parseJournal(spoilt)).toBeUndefined()
  })
})

const preparation: Preparation = {
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
    ['is of another version', (text: string) => text.replace('preparation 2', 'preparation 1')],
    ['is a journal', (text: string) => text.replace('preparation 2', 'journal 3')],
    ['has a folder without a name', (text: string) => text.replace('folder public\n', 'folder\n')],
    ['has a folder that goes up', (text: string) => text.replace('folder public\n', 'folder ../public\n')],
    ['has a file without a name', (text: string) => text.replace('file ladders/a.md\n', 'file\n')],
    ['has a line of another kind', (text: string) => text.replace('\nend\n', '\nchmod 777 ladders/a.md\nend\n')],
    ['has a file under another word', (text: string) => text.replace('file ladders/a.md', 'files ladders/a.md')],
    ['has a file of git', (text: string) => text.replace('file ladders/a.md', 'file .git/config')],
    ['goes up', (text: string) => text.replace('file ladders/a.md', 'file ladders/../a.md')],
  ])('that %s is not followed', (_, spoil) => {
    const spoilt = spoil(formatPreparation(preparation))
    expect(spoilt).not.toBe(formatPreparation(preparation))
    expect(parsePreparation(spoilt)).toBeUndefined()
  })
})
