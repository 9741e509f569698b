import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordRuns } from '../../src/gap/words.ts'

/** `Writes [-joins-]{+queries+}.` */
function marked(from: string, to: string): string {
  return wordRuns(from, to)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')
}

describe('the words of two texts', () => {
  it.each([
    ['Writes joins.', 'Writes joins.', 'Writes joins.'],
    ['Writes joins.', 'Writes queries.', 'Writes [-joins-]{+queries+}.'],
    ['Writes joins with help.', 'Writes joins.', 'Writes joins[- with help-].'],
    ['Writes joins.', 'Writes joins, alone.', 'Writes joins{+, alone+}.'],
    ['Reviews code', 'Reviews code of two teams', 'Reviews code{+ of two teams+}'],
    ['Old words', 'New text', '[-Old words-]{+New text+}'],
    ['', 'All new', '{+All new+}'],
    ['All gone', '', '[-All gone-]'],
    ['', '', ''],
    ['Two  blanks', 'Two blanks', 'Two[- -] blanks'],
    ['Writes joins  well.', 'Writes queries  well.', 'Writes [-joins-]{+queries+}  well.'],
    ['Writes joins\n well.', 'Writes queries  well.', 'Writes [-joins\n-]{+queries +} well.'],
  ])('%j, then %j', (from, to, line) => {
    expect(marked(from, to)).toBe(line)
  })

  it('keep the longest run of words that both have', () => {
    expect(marked('Finds the slow part of a query', 'Finds and fixes the slow part of any query')).toBe(
      'Finds {+and fixes +}the slow part of [-a-]{+any+} query',
    )
    expect(marked('three one two four', 'one two three four')).toBe('[-three -]one two {+three +}four')
  })

  it('keep words with hyphens, apostrophes and accents whole', () => {
    expect(marked('cross-team l’équipe naïve', 'cross-org l’école naïf')).toBe(
      '[-cross-team l’équipe naïve-]{+cross-org l’école naïf+}',
    )
  })

  it('count every character of a script without blanks', () => {
    expect(marked('数据工程师写代码', '数据科学家写代码')).toBe('数据[-工程师-]{+科学家+}写代码')
  })

  it('do not take an emoji apart', () => {
    expect(marked('Hi 👩‍💻 👍🏽 🇩🇪!', 'Hi 👨‍💻 👍🏿 🇩🇰!')).toBe('Hi [-👩‍💻 👍🏽 🇩🇪-]{+👨‍💻 👍🏿 🇩🇰+}!')
  })
})

describe('the runs of any two texts', () => {
  const sentence = fc
    .array(
      fc.constantFrom('a', 'b', 'team', 'Team', ',', '.', ' ', '  ', '\u00a0', 'ä', 'ä', '工', '程', '👩‍💻', "'", '-'),
      { maxLength: 24 },
    )
    .map((parts) => parts.join(''))
  const text = fc.oneof(
    sentence,
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  const side = (runs: ReturnType<typeof wordRuns>, kind: string): string =>
    runs
      .filter((run) => run.kind === 'same' || run.kind === kind)
      .map((run) => run.text)
      .join('')

  it('give both texts back', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const runs = wordRuns(from, to)
        expect(side(runs, 'removed')).toBe(from)
        expect(side(runs, 'added')).toBe(to)
      }),
      { numRuns: 1000 },
    )
  })

  it('are never empty, never two of a kind in a row, and what went stands before what came', () => {
    fc.assert(
      fc.property(sentence, sentence, (from, to) => {
        const kinds = wordRuns(from, to)
          .map(({ kind, text: run }) => (run === '' ? 'empty' : kind))
          .join(' ')
        expect(kinds).not.toMatch(/empty|same same|removed removed|added added|added removed/)
      }),
      { numRuns: 1000 },
    )
  })

  it('mark nothing in a text that stays', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(wordRuns(same, same)).toEqual(same === '' ? [] : [{ kind: 'same', text: same }])
      }),
    )
  })
})
