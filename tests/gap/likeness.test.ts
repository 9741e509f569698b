import { expect, it } from 'vitest'
import { areAlike } from '../../src/gap/likeness.ts'
import { wordRuns } from '../../src/gap/words.ts'

it.each([
  ['Reviews changes of one team.', 'Reviews changes of three teams.', true],
  ['Writes joins that a colleague can check.', 'Writes joins over several sources that a colleague can check.', true],
  [
    'Names what happens when one worker goes away.',
    'Designs a job so that a retry neither loses nor doubles a record.',
    false,
  ],
  ['', 'Something new.', false],
  ['', '', false],
  // Two letters in common of five are just enough; the blank between the words is none.
  ['a b', 'a cd', true],
  ['a b', 'a cde', false],
  ['a bcde', 'a', false],
  ['a', 'a bcde', false],
])('shows %j and %j with marks: %s', (from, to, alike) => {
  expect(areAlike(wordRuns(from, to))).toBe(alike)
})
