/** A plan with something of everything in it, as people with different eyes, hands, windows and printers meet it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { looks } from '../../scripts/browser/looks.ts'
import { axe, violationsOf } from './support/axe.ts'
import { openPage, site } from './support/bench.ts'
import { reachable, walk } from './support/keyboard.ts'
import { widerThanWindow } from './support/layout.ts'
import { about, fill, jsonOf, open, openPlan, shown } from './support/plan.ts'
import { setLook, unfold } from './support/reader.ts'
import type { Visit } from './support/tab.ts'

/** With everything that a plan can show, also what is shown only for a moment. */
async function openFull(visit: Visit = {}): Promise<Page> {
  const page = await openPlan(visit)
  await fill(page)
  const other = {
    version: 1,
    from: 'backend-engineer@senior',
    to: 'backend-engineer@staff',
    standings: { 'api-design': { value: 'novice', wording: '' } },
  }
  await open(
    page,
    'Open a plan',
    'plan.json',
    JSON.stringify({ ...other, standings: { juggling: { value: 'expert', wording: 'x' } } }),
  )
  await open(page, 'Open the other assessment', 'plan.json', JSON.stringify(other))
  await page.getByRole('button', { name: 'Link that contains the plan' }).click()
  await page.locator('form[data-add=api-design] button').evaluate((button) => (button as HTMLButtonElement).click())
  await unfold(page)
  return page
}

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead to ${selector}`)
}

describe('a plan', () => {
  it('has nothing that axe finds wrong, in any look', async () => {
    const page = await openFull({ before: axe })
    const found: string[] = []
    for (const [name, look] of Object.entries(looks)) {
      await setLook(page, look)
      await page.evaluate(() => scrollTo(0, 0))
      found.push(...(await violationsOf(page)).map((violation) => `${name}: ${violation}`))
    }
    expect(found).toEqual([])
  })

  it('fits a phone', async () => {
    expect(await widerThanWindow(await openFull(looks.narrow))).toEqual([])
  })

  it('lets Tab reach everything, with an outline that can be seen', async () => {
    const page = await openFull()
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.mouse.click(1, 1)
    const expected = await reachable(page)
    // A date has four stops: the day, the month, the year, and the picture of a calendar, around which the browser
    // draws an outline of its own.
    const stops = await walk(page, expected.length * 2)
    const seen = new Set(stops.filter(({ problems }) => problems.length === 0).map(({ place }) => place))
    expect(
      stops
        .filter(({ html, place }) => !seen.has(place) || !html.includes('type="date"'))
        .filter(({ problems }) => problems.length > 0),
    ).toEqual([])
    const reached = new Set(stops.map(({ place }) => place))
    expect(expected.filter(({ place }) => !reached.has(place))).toEqual([])
  })

  it('can be made by keyboard alone: positions, a step, evidence, and to take that back', async () => {
    const page = await openPage('plan.html')
    await tabTo(page, '#from-role')
    await page.keyboard.type('Backend')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Senior')
    await page.locator('#plan-heading').getByText('Senior → Staff').waitFor()
    await tabTo(page, '[name=standing-api-design]')
    // From "Not rated" over the end of the list to its beginning.
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(
      await about(page, 'API design')
        .getByRole('radio', { name: /^Competent/ })
        .isChecked(),
    ).toBe(true)
    await tabTo(page, '.adding > summary')
    await page.keyboard.press('Enter')
    await tabTo(page, '#date-api-design')
    await page.keyboard.type('03022026')
    await tabTo(page, '#what-api-design')
    await page.keyboard.type('Wrote the guide')
    await tabTo(page, '[name=criterion]')
    await page.keyboard.press('Space')
    await tabTo(page, 'form[data-add=api-design] button')
    await page.keyboard.press('Enter')
    const row = about(page, 'API design').locator('[data-evidence] > ul > li')
    expect(await row.innerText()).toMatch(/^2026-03-02: Wrote the guide/)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('date-api-design')
    const before = await jsonOf(page)
    await page.locator('#date-api-design').focus()
    await tabTo(page, '[data-remove]', 'Shift+Tab')
    await page.keyboard.press('Enter')
    expect(await row.count()).toBe(0)
    // The focus stays nearby.
    expect(
      await page.evaluate(() => document.activeElement?.closest('.capability')?.getAttribute('data-capability')),
    ).toBe('api-design')
    await tabTo(page, '[data-do=undo]', 'Shift+Tab')
    await page.keyboard.press('Enter')
    expect(await jsonOf(page)).toBe(before)
  })

  it('is printed with what was said, and without what can only be pressed', async () => {
    const page = await openPlan()
    await fill(page)
    await setLook(page, looks.print)
    expect(await page.locator('main').getByRole('button').filter({ visible: true }).count()).toBe(0)
    expect(await page.locator('#plan-choice, .kept-plans, .plan-out, .adding').filter({ visible: true }).count()).toBe(
      0,
    )
    const steps = about(page, 'API design').locator('.standings .standing').filter({ visible: true })
    expect(await steps.allInnerTexts()).toEqual([expect.stringMatching(/^Advanced/)])
    expect(await about(page, 'API design').getByText('2026-03-02: Wrote the guide').isVisible()).toBe(true)
    expect(await about(page, 'API design').getByLabel('Target date').isVisible()).toBe(true)
    const notes = page.locator('textarea[data-note]').filter({ visible: true })
    // A note is not cut off at the edge of its field.
    expect(
      await notes.evaluateAll((fields) => fields.filter((field) => field.scrollHeight > field.clientHeight + 1).length),
    ).toBe(0)
    expect(await page.getByRole('textbox', { name: 'Notes on the whole plan' }).isVisible()).toBe(true)
    await setLook(page, looks.light)
    await page.evaluate(() => Object.assign(globalThis, { print: () => (document.title = 'printed') }))
    await page.getByRole('button', { name: 'Print' }).click()
    expect(await page.title()).toBe('printed')
  })
})

describe('the page of plans', () => {
  it.each(['http', 'file'] as const)('says what to do where no script runs, from %s', async (from) => {
    const page = await openPage('plan.html', { scripts: false, from })
    // What stands there only without scripts is not found by its text.
    const note = page.locator('main noscript')
    expect(await note.innerText()).toContain('Plans need JavaScript, and JavaScript is turned off.')
    expect(await note.locator('p').isVisible()).toBe(true)
    expect(await page.locator('#plan-choice').isVisible()).toBe(false)
    expect(await note.locator('a').getAttribute('href')).toBe('comparisons.html')
  })

  it('weighs 50 KB at most until a plan is opened; what plans need is loaded then', async () => {
    const page = await openPage('plan.html')
    await page.locator('#from-role option').nth(1).waitFor({ state: 'attached' })
    const loaded = (): Promise<string[]> =>
      page.evaluate(() => [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)])
    const files = (await loaded()).map((url) =>
      decodeURIComponent(new URL(url).pathname.slice(new URL(site.url).pathname.length)),
    )
    expect(files).toContain('assets/plan.js')
    expect(
      files.reduce((sum, file) => sum + gzipSync(readFileSync(join(site.folder, file))).length, 0),
    ).toBeLessThanOrEqual(50 * 1024)
    expect(files.join(' ')).not.toContain('engine')
    await page.getByRole('group', { name: 'Where I am' }).getByLabel('Role').selectOption('Backend Engineer')
    await shown(page)
    expect((await loaded()).join(' ')).toContain('assets/plan-engine.js')
  })
})
