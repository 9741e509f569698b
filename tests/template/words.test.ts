import { describe, expect, it } from 'vitest'
import { inWords } from '../../src/diagnostic/finding.ts'
import { fillWords, plural, type Words } from '../../src/template/word-forms.ts'
import { mergeWords, type WordsFile } from '../../src/words/merge-words.ts'

const english: WordsFile = {
  file: 'templates/words/en.yaml',
  value: {
    ladder: { title: 'Ladder of {role}', level: 'Level' },
    roles: { one: '{n} role', other: '{n} roles' },
    search: 'Search',
  },
}
const german: WordsFile = {
  file: 'templates/words/de.yaml',
  value: {
    ladder: { title: 'Leiter: {role}', level: 'Stufe' },
    roles: { one: '{n} Rolle', other: '{n} Rollen' },
    search: 'Suche',
  },
}

function file(value: unknown): WordsFile {
  return {
    file: 'words.yaml',
    value,
    placeOf: (path) => ({ file: 'words.yaml', start: { line: path.length, column: 1 } }),
  }
}

function faults(language: string, builtIn: unknown, own: unknown): string[] {
  const { findings } = mergeWords({
    language,
    english,
    builtIn: builtIn === undefined ? undefined : file(builtIn),
    own: own === undefined ? undefined : file(own),
  })
  return findings.map((found) => {
    const { severity, headline, remedy, hint } = inWords(found)
    return `${found.code} ${severity} line ${found.at.start?.line}: ${headline}; ${hint ?? remedy}`
  })
}

describe('words of a language', () => {
  it('are the own ones over the built-in ones over English', () => {
    const own = file({ ladder: { level: 'Niveau' } })
    const { value, findings } = mergeWords({ language: 'de', english, builtIn: german, own })
    expect(findings).toEqual([])
    expect(value).toEqual({
      ladder: { title: 'Leiter: {role}', level: 'Niveau' },
      roles: { one: '{n} Rolle', other: '{n} Rollen' },
      search: 'Suche',
    })
  })

  it('are English for English, with what a project says otherwise', () => {
    expect(mergeWords({ language: 'en', english, builtIn: undefined, own: undefined })).toEqual({
      value: english.value,
      findings: [],
    })
    const { value, findings } = mergeWords({
      language: 'en-GB',
      english,
      builtIn: undefined,
      own: file({ search: 'Look for', roles: { other: '{n} jobs' } }),
    })
    expect(findings).toEqual([])
    expect(value).toMatchObject({
      search: 'Look for',
      roles: { one: '{n} role', other: '{n} jobs' },
      ladder: { level: 'Level' },
    })
  })

  it('are English where the language has none, with one warning for each key', () => {
    const { value } = mergeWords({ language: 'fr', english, builtIn: undefined, own: file({ search: 'Chercher' }) })
    expect(value).toEqual({ ...(english.value as object), search: 'Chercher' })
    expect(faults('fr', undefined, { search: 'Chercher' })).toEqual([
      'word-missing warning line 1: 2 words of "ladder" are missing in "fr"; add title, level; English is used until then',
      'word-missing warning line 0: the word "roles" is missing in "fr"; add roles; English is used until then',
    ])
  })

  it('are one thing to add where a whole block is not there, however many blocks are in it', () => {
    const deep = file({ site: { about: { title: 'About', text: 'Text' }, map: { title: 'Map' }, home: 'Home' } })
    const said = (own: unknown): string[] =>
      mergeWords({ language: 'fr', english: deep, builtIn: undefined, own: file(own) }).findings.map(
        (one) => inWords(one).headline,
      )
    expect(said({})).toEqual(['4 words of "site" are missing in "fr"'])
    expect(said({ site: { home: 'Accueil', about: { title: 'Titre' } } })).toEqual([
      'the word "site.about.text" is missing in "fr"',
      'the word "site.map.title" is missing in "fr"',
    ])
  })

  it('may have the forms that the language counts with, and never English ones beside them', () => {
    const polish = { ...(german.value as object), roles: { one: '{n} rola', few: '{n} role', other: '{n} roli' } }
    expect(faults('pl', polish, undefined)).toEqual([
      'word-missing warning line 1: the word "roles.many" is missing in "pl"; add many; English is used until then',
    ])
    const { value } = mergeWords({
      language: 'ja',
      english,
      builtIn: undefined,
      own: file({ ...(german.value as object), roles: { other: '{n} 役割' } }),
    })
    expect(value['roles']).toEqual({ other: '{n} 役割' })
  })

  it.each([
    [{ serch: 'x' }, 'word-unknown error line 1: no template uses the word "serch"; did you mean "search"?'],
    [
      { ladder: { zzz: 'x' } },
      'word-unknown error line 2: no template uses the word "ladder.zzz"; correct the key, or remove it',
    ],
    [
      { ladder: { levl: 'x' } },
      'word-unknown error line 2: no template uses the word "ladder.levl"; did you mean "ladder.level"?',
    ],
    [
      { roles: { ones: 'x' } },
      'word-unknown error line 2: no template uses the word "roles.ones"; did you mean "roles.one"?',
    ],
    [{ search: 5 }, 'wrong-type error line 1: "search" must be text, not a number; put it in quotes'],
    [
      { search: { a: 'x' } },
      'wrong-type error line 1: "search" must be text, not a mapping; write text; if it contains a colon, put it in quotes',
    ],
    [
      { ladder: 'x' },
      'wrong-type error line 1: "ladder" must be a mapping, not text; write "key: value" lines below it',
    ],
    [
      { roles: { one: ['x'] } },
      'wrong-type error line 2: "roles.one" must be text, not a list; write text, without hyphens and brackets',
    ],
    [
      ['x'],
      'wrong-type error line 0: the file must be a mapping, not a list; write "key: value" lines instead of a list',
    ],
    [
      { ladder: { title: '{rol}' } },
      'unknown-placeholder error line 2: {rol} is not a known placeholder; did you mean "role"?',
    ],
    [{ roles: { one: '{m} x' } }, 'unknown-placeholder error line 2: {m} is not a known placeholder; use one of: n'],
  ])('that are wrong are told: %j', (own, expected) => expect(faults('de', german.value, own)).toContain(expected))

  it('may be an empty file', () => {
    expect(faults('de', german.value, null)).toEqual([])
  })
})

describe('a word with a number', () => {
  it('takes the form of its language', () => {
    const roles: Words = { one: '{n} rola', few: '{n} role', many: '{n} ról', other: '{n} roli' }
    expect([1, 3, 5].map((n) => plural(roles, n, 'pl'))).toEqual(['1 rola', '3 role', '5 ról'])
    expect([1, 0, 2].map((n) => plural({ one: 'one role', other: '{n} roles' }, n, 'en'))).toEqual([
      'one role',
      '0 roles',
      '2 roles',
    ])
    expect(plural({ other: '{n} roles' }, 1, 'en')).toBe('1 roles')
  })

  it('fills in names, and leaves other braces alone', () => {
    expect(fillWords('{from} → {to} {x} {{to}} {}', { from: 'A', to: 'B{from}' })).toBe('A → B{from} {x} {B{from}} {}')
    expect(fillWords('{constructor}', {})).toBe('{constructor}')
  })
})
