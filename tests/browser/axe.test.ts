import { expect, it } from 'vitest'
import { looks } from '../../scripts/browser/looks.ts'
import { axe, violationsOf } from './support/axe.ts'
import { lookAt, samples } from './support/bench.ts'
import { setLook, unfold } from './support/reader.ts'

// One page for all looks: to open it and to warm axe up takes longer than to look once more.
it.each(samples)('axe finds nothing wrong with %s in any look', async (path) => {
  const page = await lookAt(path, { before: axe })
  await unfold(page)
  const found = new Map<string, string[]>()
  for (const [name, look] of Object.entries(looks)) {
    await setLook(page, look)
    for (const violation of await violationsOf(page)) found.set(violation, [...(found.get(violation) ?? []), name])
  }
  expect(Array.from(found, ([violation, names]) => `${violation} (${names.join(', ')})`)).toEqual([])
})
