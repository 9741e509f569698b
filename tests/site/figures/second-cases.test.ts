/**
 * Pictures of a framework in which everything occurs twice, drawn as they are shown: golden files hold every shape. That
 * nothing lies on anything else is for the other tests of this folder. `npx vitest run -u` on this file draws them anew:
 * look at the pages then.
 */
import { expect, it } from 'vitest'
import { secondCasesFile, secondCasesGolden } from '../../support/second-cases.ts'

it.each([
  ['the career map', 'map'],
  ['the map of interactions', 'interactions'],
  ['how capabilities rise in a role on two tracks', 'roles/lighting'],
  ['a move to another role', 'ladders/light/lead-to-stage-lead'],
  ['the way to the next level', 'ladders/lighting-lead/lead-to-lead-hand'],
])('%s has every shape, line and label where it was', async (_, path) => {
  const all = secondCasesFile('site', `${path}.html`).match(/<svg[^]*?<\/svg>/g) ?? []
  const drawn = all.filter((picture) => !picture.includes('viewBox="0 0 16 16"'))
  expect(drawn.length).toBeGreaterThan(0)
  const lines = drawn
    .join('\n')
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('><', '>\n<')
    .replaceAll('> <', '>\n<')
  await expect(`${lines}\n`).toMatchFileSnapshot(secondCasesGolden(`figures/${path}.txt`))
})
