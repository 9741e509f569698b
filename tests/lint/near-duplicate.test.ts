import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { similarTexts } from '../../src/lint/similar-texts.ts'
import { found, frameworkIn, linted } from './linted.ts'

const role = (capabilities: string, more = ''): string =>
  `name: R\nowners: [O]\nlevels: [Junior, Senior]\n${more}capabilities:\n${capabilities}`
const capability = (name: string, low: string, high = ''): string =>
  `  - name: ${name}\n    levels: { Junior: Low, Senior: High }\n    criteria:\n      Low: [{ text: ${low} }]\n${high === '' ? '' : `      High: [{ text: ${high} }]\n`}`
const framework = frameworkIn('en')
const answers = 'Answers every question of a new customer within a day'

describe('two texts that are almost the same', () => {
  it('are found at the second, with the place of the first', () => {
    const roles = { a: role(capability('Service', answers)), b: role(capability('Support', `${answers} today`)) }
    const [duplicate, ...others] = linted({ framework, roles })
    expect(others).toEqual([])
    expect(duplicate).toMatchObject({
      code: 'near-duplicate',
      at: { file: 'roles/b/profile.yaml', start: { line: 8, column: 21 } },
      args: { percent: 90 },
      related: { at: { file: 'roles/a/profile.yaml', start: { line: 8, column: 21 } } },
    })
  })

  it('are found in the texts of one role and between descriptions', () => {
    const described = (name: string, text: string): string =>
      `  - { name: ${name}, levels: { Junior: Low }, description: ${text} }\n`
    const roles = { a: role(described('Service', answers) + described('Support', answers)) }
    expect(found('near-duplicate', { framework, roles })).toEqual([`a/profile.yaml:6:60 ${answers}`])
  })

  it('are found in the library, too, and when a role writes anew what the library says', () => {
    const library = `capabilities:\n  - { id: help, name: Help, criteria: { Low: [{ text: ${answers} }] } }\n`
    const roles = { a: role('  - { use: help, levels: { Junior: Low } }\n'), b: role(capability('Support', answers)) }
    expect(found('near-duplicate', { framework, library, roles })).toEqual([`b/profile.yaml:8:21 ${answers}`])
  })

  it('are told once where a whole capability was copied', () => {
    const copied = capability('Support', answers, 'Trains two colleagues a year in answering hard questions')
    expect(
      found('near-duplicate', { framework, roles: { a: role(copied), b: role(copied), c: role(copied) } }),
    ).toEqual([`b/profile.yaml:8:21 ${answers}`, `c/profile.yaml:8:21 ${answers}`])
  })

  it('are fine at neighboring steps of one capability', () => {
    const steps = capability(
      'Teams',
      'Leads one team through a whole release without help',
      'Leads a single team through a whole release without help',
    )
    expect(found('near-duplicate', { framework, roles: { a: role(steps) } })).toEqual([])
  })

  it('are fine where a number makes the difference', () => {
    const roles = {
      a: role(capability('Review', 'Reviews changes of up to 200 lines within a day of work')),
      b: role(capability('Reading', 'Reviews changes of up to 400 lines within a day of work')),
      c: role(capability('Judging', 'Leads two teams through a whole release without any help')),
      d: role(capability('Leading', 'Leads three teams through a whole release without any help')),
    }
    expect(found('near-duplicate', { framework, roles })).toEqual([])
  })

  it('are fine when they are short, or when a quarter of the words differ', () => {
    const roles = {
      a: role(capability('Review', 'Answers every question', 'Answers every question of a new customer within a day')),
      b: role(capability('Reading', 'Answers every question', 'Answers every letter of a new supplier within a week')),
    }
    expect(found('near-duplicate', { framework, roles })).toEqual([])
  })

  it('are fine where a role repeats what it takes from the library or from another role', () => {
    const library = `capabilities:\n  - { id: help, name: Help, criteria: { Low: [{ text: ${answers} }] } }\n`
    const again = `  - { use: help, levels: { Junior: Low }, criteria: { Low: [{ text: ${answers} }, { text: Says hello }] } }\n`
    const own = capability('Support desk', 'Opens the desk at eight on every day of the week')
    const heir =
      '  - { id: support-desk, criteria: { Low: [{ text: Opens the desk at eight on every day of the week }, { text: Says hello }] } }\n'
    const roles = { a: role(again + own), b: `name: B\nowners: [O]\nextends: a\ncapabilities:\n${heir}` }
    expect(found('near-duplicate', { framework, library, roles })).toEqual([])
  })

  it('need as much in common as the project says', () => {
    const roles = {
      a: role(capability('Service', answers)),
      b: role(capability('Support', 'Answers every question of a new customer within an hour')),
    }
    const at = (percent: number): string[] =>
      found('near-duplicate', { framework: `${framework}lint: { near-duplicate: { percent: ${percent} } }\n`, roles })
    expect(at(85)).toEqual([])
    expect(at(75)).toEqual(['b/profile.yaml:8:21 Answers every question of a new customer within an hour'])
  })
})

describe('the search for similar texts', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', '1', '2'), { minLength: 1, maxLength: 8 })

  it('finds a text like another one exactly where comparing all of them does', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.integer({ min: 50, max: 100 }), (texts, percent) => {
        const isNumber = (word: string): boolean => /\d/.test(word)
        const similar = similarTexts(texts, {
          wordsOf: (text) => text,
          least: percent / 100,
          fewestWords: 3,
          isNumber,
          mayBeAlike: () => false,
        })
        expect(similar.map(({ text }) => texts.indexOf(text))).toEqual(likeAnEarlierOne(texts, percent / 100, isNumber))
      }),
    )
  })

  /** Slow and plain. What is like another one stands for nothing itself, unless its words are the very same. */
  function likeAnEarlierOne(texts: readonly string[][], least: number, isNumber: (word: string) => boolean): number[] {
    const kept: string[][] = []
    const seen = new Set<string>()
    return texts.flatMap((text, at) => {
      if (text.length < 3) return []
      const isLike =
        seen.has(text.join(' ')) ||
        kept.some((other) => shareOf(text, other) >= least && numbers(text) === numbers(other))
      if (!isLike) kept.push(text)
      seen.add(text.join(' '))
      return isLike ? [at] : []
    })

    function numbers(text: readonly string[]): string {
      return text.filter(isNumber).toSorted().join(' ')
    }
  }

  function shareOf(one: readonly string[], other: readonly string[]): number {
    const rest = [...other]
    const common = one.filter((word) => {
      const at = rest.indexOf(word)
      if (at !== -1) rest.splice(at, 1)
      return at !== -1
    })
    return common.length / Math.max(one.length, other.length)
  }
})
