import { describe, expect, it } from 'vitest'
import { longest, lookAt } from './support/bench.ts'
import { focused, type Reachable, reachable, walk } from './support/keyboard.ts'

describe.each(longest)('%s', (path) => {
  it('lets Tab reach every link and control, in the order of the page, with an outline that can be seen', async () => {
    const page = await lookAt(path)
    const expected = await reachable(page)
    const stops = await walk(page, expected.length + 1)
    expect(stops.filter(({ problems }) => problems.length > 0)).toEqual([])
    const lines = (list: readonly Reachable[]): string[] => list.map(({ place, html }) => `${place} ${html}`)
    expect(lines(stops)).toEqual(lines(expected))
  })

  it.each([true, false])('skips to its content with the first link, scripts: %s', async (scripts) => {
    const page = await lookAt(path, { scripts })
    const content = (await reachable(page)).find(({ isPastSkip }) => isPastSkip)
    // A page that stands alone begins with its content.
    if (content?.place === 0) return
    await page.keyboard.press('Tab')
    expect(await focused(page)).toMatchObject({ place: 0, problems: [] })
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect((await focused(page))?.place).toBe(content?.place)
  })
})
