import { expect, it } from 'vitest'
import { looks } from '../../scripts/browser/looks.ts'
import { axe, violationsOf } from './support/axe.ts'
import { longest, lookAt, samples } from './support/bench.ts'
import { isDeep } from '../support/deep.ts'
import { setLook, unfold } from './support/reader.ts'

/** The shortest pages differ from the longest ones in what they lack, which is the same in every look. */
const looksOf = (path: string): (keyof typeof looks)[] =>
  isDeep || longest.includes(path) ? ['light', 'dark', 'narrow', 'print', 'forced-colors'] : ['light']

// One page for all looks: to open it and to warm axe up takes longer than to look once more.
it.each(samples)('axe finds nothing wrong with %s in any look', async (path) => {
  const page = await lookAt(path, { before: axe })
  await unfold(page)
  const found = new Map<string, string[]>()
  for (const name of looksOf(path)) {
    await setLook(page, looks[name])
    for (const violation of await violationsOf(page)) found.set(violation, [...(found.get(violation) ?? []), name])
  }
  expect(Array.from(found, ([violation, names]) => `${violation} (${names.join(', ')})`)).toEqual([])
})
