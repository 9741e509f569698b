import { describe, expect, it } from 'vitest'
import { longest, lookAt } from './support/bench.ts'
import { focused, reachable, walk } from './support/keyboard.ts'

describe.each(longest)('%s', (path) => {
  it('lets Tab reach every link and control, in the order of the page, with an outline that can be seen', async () => {
    const page = await lookAt(path)
    const expected = await reachable(page)
    const stops = await walk(page, expected.length + 1)
    expect(stops.filter(({ problems }) => problems.length > 0)).toEqual([])
    expect(stops.map(({ html }) => html)).toEqual(expected.map(({ html }) => html))
    expect(stops.map(({ index }) => index)).toEqual(expected.map(({ index }) => index))
  })

  it.each([true, false])('skips to its content with the first link, scripts: %s', async (scripts) => {
    const page = await lookAt(path, { scripts })
    await page.keyboard.press('Tab')
    const first = await focused(page)
    expect(first.problems).toEqual([])
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const next = await focused(page)
    const contents = await page.evaluate(() => Array.from(document.querySelectorAll('*')).flatMap((element, index) => (element.closest('main') ? [index] : [])))
    // A page without a link in its content sends the focus on to what comes after it.
    expect(next.index ?? Number.POSITIVE_INFINITY).toBeGreaterThan(contents[0] ?? Number.POSITIVE_INFINITY)
  })
})
