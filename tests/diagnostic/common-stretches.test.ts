import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonStretches, type CommonStretch } from '../../src/diagnostic/common-stretches.ts'

const align = (before: string, after: string): CommonStretch[] => commonStretches(Array.from(before), Array.from(after))

/** How many items two lists have in common at most, in order: by trying everything. */
function most(before: string, after: string): number {
  if (before === '' || after === '') return 0
  const [rest, others] = [before.slice(1), after.slice(1)]
  return before[0] === after[0] ? 1 + most(rest, others) : Math.max(most(rest, after), most(before, others))
}

describe('what two lists have in common', () => {
  it.each([
    ['', '', []],
    ['', 'a', []],
    ['a', '', []],
    ['a', 'b', []],
    ['abc', 'abc', [[0, 0, 3]]],
    ['abc', 'abcd', [[0, 0, 3]]],
    ['abcd', 'abc', [[0, 0, 3]]],
    ['bc', 'abc', [[0, 1, 2]]],
    ['abc', 'bc', [[1, 0, 2]]],
    ['aa', 'a', [[0, 0, 1]]],
    ['a', 'aa', [[0, 0, 1]]],
    [
      'xabyz',
      'uabvwz',
      [
        [1, 1, 2],
        [4, 5, 1],
      ],
    ],
    [
      'axbxc',
      'aybyc',
      [
        [0, 0, 1],
        [2, 2, 1],
        [4, 4, 1],
      ],
    ],
    // A common end stays together, also where what it begins with comes earlier, too.
    ['ba', 'aca', [[1, 2, 1]]],
    // Where several are as long, what was there before goes first.
    ['ab', 'ba', [[1, 0, 1]]],
  ])('%j and %j', (before, after, expected) => {
    expect(align(before, after).map((stretch) => [stretch.before, stretch.after, stretch.length])).toEqual(expected)
  })

  it('is in both, in order, and as much as there can be; no stretch is empty or goes on in the next', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = align(before, after)
        let [i, j] = [0, 0]
        for (const [index, stretch] of stretches.entries()) {
          expect(stretch.length).toBeGreaterThan(0)
          expect(stretch.before >= i && stretch.after >= j).toBe(true)
          if (index > 0) expect([stretch.before, stretch.after]).not.toEqual([i, j])
          ;[i, j] = [stretch.before + stretch.length, stretch.after + stretch.length]
          expect(before.slice(stretch.before, i)).toBe(after.slice(stretch.after, j))
          expect(i <= before.length && j <= after.length).toBe(true)
        }
        expect(stretches.reduce((sum, { length }) => sum + length, 0)).toBe(most(before, after))
      }),
      { numRuns: 300 },
    )
  })
})
