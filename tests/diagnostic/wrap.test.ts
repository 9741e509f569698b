import { expect, it } from 'vitest'
import { wrap } from '../../src/diagnostic/report/wrap.ts'

it.each<[string, number, number, string[]]>([
  ['one two three', 9, 9, ['one two', 'three']],
  ['one two three four', 9, 5, ['one', 'two three', 'four']],
  ['unbreakable word', 6, 6, ['unbrea', 'kable', 'word']],
  ['鉄鋼所 x', 4, 4, ['鉄鋼', '所 x']],
  ['', 9, 9, ['']],
])('%s in %i columns, %i of them in the first line', (text, width, first, lines) => {
  expect(wrap(text, width, first)).toEqual(lines)
})
