import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsIn } from '../../src/lint/words-in.ts'

describe('the search for words', () => {
  it('finds the longest phrase, with any space between its words', () => {
    expect(wordsIn({ number: null, 'a number of': 'three' })('Takes a  number\u{a0}of steps')).toEqual([
      { word: 'a  number\u{a0}of', instead: 'three', start: 6, end: 18 },
    ])
  })

  it('finds words that begin with letters beyond ASCII, short ones and signs', () => {
    expect(wordsIn({ 'über*': null, é: null, '¼': null })('Überall é, ¼ über').map(({ word }) => word)).toEqual([
      'Überall',
      'é',
      '¼',
      'über',
    ])
  })

  it('takes what the author listed as it stands, whatever signs it holds', () => {
    expect(
      wordsIn(
        {},
        { words: ['c++', 'e.g.', '(sic)'] },
      )('c++ and e.g. this (sic), not c+ or eng.').map(({ word }) => word),
    ).toEqual(['c++', 'e.g.', '(sic)'])
  })

  it('finds nothing for an empty list', () => {
    expect(wordsIn({})('Anything')).toEqual([])
    expect(wordsIn({ any: null }, { except: ['any'] })('any')).toEqual([])
  })

  it('finds every word that stands alone, wherever it stands', () => {
    const word = fc.stringMatching(/^[a-zäßé]{1,5}$/)
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 6 }),
        fc.array(word, { maxLength: 8 }),
        fc.boolean(),
        (list, text, isLoud) => {
          const search = wordsIn({}, { words: list })
          const written = text.join(' ')
          const found = search(isLoud ? `. ${written}` : written)
          expect(found.map((each) => each.word)).toEqual(text.filter((each) => list.includes(each)))
        },
      ),
    )
  })
})
