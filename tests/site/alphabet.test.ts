import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alphabetOf } from '../../src/pages/parts/alphabet.ts'

const latin = alphabetOf('A B C D E F G H I J K L M N O P Q R S T U V W X Y Z')

describe('an index from A to Z', () => {
  it('puts letters with marks where the language has them', () => {
    const names = ['Öl', 'Zange', 'Anker', 'Ähre', 'ofen']
    expect(names.toSorted(latin.compare)).toEqual(['Ähre', 'Anker', 'ofen', 'Öl', 'Zange'])
    const swedish = alphabetOf('A B C D E F G H I J K L M N O P Q R S T U V W X Y Z Å Ä Ö')
    expect(names.toSorted(swedish.compare)).toEqual(['Anker', 'ofen', 'Zange', 'Ähre', 'Öl'])
    expect([latin.letterOf('Öl'), swedish.letterOf('Öl')]).toEqual(['O', 'Ö'])
  })

  it('knows letters of two characters', () => {
    const czech = alphabetOf('A B C Č D H CH I')
    expect(['chata', 'hrad', 'cena', 'čas', 'dům', 'idea'].toSorted(czech.compare)).toEqual([
      'cena',
      'čas',
      'dům',
      'hrad',
      'chata',
      'idea',
    ])
    expect(czech.letterOf('chata')).toBe('CH')
  })

  it.each([
    ['Über', 'U'],
    [' x', 'X'],
    ['ß', 'S'],
    ['Ωmega', 'Ω'],
    ['東京', '東'],
    ['8a', undefined],
    ['★', undefined],
    ['', undefined],
  ])('lists %j under %s', (name, letter) => {
    expect(latin.letterOf(name)).toBe(letter)
  })

  it('begins with what has no letter, and ends with letters of other scripts', () => {
    expect(['Zebra', '東京', '8a', 'Anker', 'Ωmega'].toSorted(latin.compare)).toEqual([
      '8a',
      'Anker',
      'Zebra',
      'Ωmega',
      '東京',
    ])
  })

  it('is one order for all texts, and keeps what stands under one letter together', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 6 })
    fc.assert(
      fc.property(fc.array(name, { maxLength: 20 }), (names) => {
        const sorted = names.toSorted(latin.compare)
        expect(names.toReversed().toSorted(latin.compare)).toEqual(sorted)
        const letters = sorted.map((each) => latin.letterOf(each) ?? '')
        expect(letters.filter((letter, index) => letter !== letters[index - 1])).toHaveLength(new Set(letters).size)
      }),
    )
  })
})
