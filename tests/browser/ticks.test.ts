/** Ticks in a browser: they are there after a reload, in every window, and never lost without a word. */
import { describe, expect, it } from 'vitest'
import { axe, violationsOf } from './support/axe.ts'
import { openPage } from './support/bench.ts'

const path = 'ladders/data-engineer/senior-to-staff.html'

describe('ticks', () => {
  it.each(['http', 'file'] as const)('are there after a reload, from %s', async (from) => {
    const page = await openPage(path, { from })
    await page.getByRole('checkbox').nth(1).check()
    // The sentence is the label.
    await page.locator('li[data-item] label').nth(3).click()
    await page.reload()
    const ticked = await page
      .getByRole('checkbox')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked))
    expect(ticked.flatMap((is, index) => (is ? [index] : []))).toEqual([1, 3])
  })

  it('are the same in two windows', async () => {
    const page = await openPage(path)
    const other = await page.context().newPage()
    await other.goto(page.url())
    await page.getByRole('checkbox').first().check()
    await other.waitForFunction(() => document.querySelector<HTMLInputElement>('input.box')?.checked)
    await other.getByRole('checkbox').nth(2).check()
    await page.waitForFunction(() => document.querySelectorAll('input.box:checked').length > 1)
    expect(await page.locator('input.box:checked').count()).toBe(2)
  })

  it('say when the wording has changed since', async () => {
    const page = await openPage(path)
    await page.getByRole('checkbox').first().check()
    await page.evaluate(() => {
      for (const [key, text] of Object.entries(localStorage)) {
        localStorage.setItem(key, String(text).replace(/"wording":"[^"]*"/, '"wording":"another"'))
      }
    })
    await page.reload()
    const note = page.locator('.tick-changed:visible')
    expect(await note.count()).toBe(1)
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(true)
    expect(await page.getByRole('checkbox').first().getAttribute('aria-describedby')).toBe(
      await note.getAttribute('id'),
    )
    await page.getByRole('checkbox').first().uncheck()
    await page.getByRole('checkbox').first().check()
    expect(await note.count()).toBe(0)
  })

  it('can be cleared, and that can be undone', async () => {
    const page = await openPage(path)
    await page.getByRole('checkbox').first().check()
    await page.getByRole('checkbox').nth(4).check()
    await page.getByRole('button', { name: 'Clear all ticks' }).click()
    expect(await page.locator('input.box:checked').count()).toBe(0)
    await page.keyboard.press('Enter')
    expect(await page.locator('input.box:checked').count()).toBe(2)
    await page.reload()
    expect(await page.locator('input.box:checked').count()).toBe(2)
  })

  it.each([
    [
      'blocked',
      "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
    ],
    ['full', "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"],
  ])('work for this visit where the store is %s, and say so', async (_, before) => {
    const page = await openPage(path, { before })
    await page.getByRole('checkbox').first().check()
    await page.getByRole('checkbox').nth(1).check()
    expect(await page.locator('input.box:checked').count()).toBe(2)
    expect(await page.locator('.ticks-status').innerText()).toMatch(/does not let the page save anything/)
  })

  it('of an unknown kind are set aside, and none of them is lost', async () => {
    const page = await openPage(path)
    await page.getByRole('checkbox').first().check()
    const key = await page.evaluate(() => Object.keys(localStorage)[0] ?? '')
    await page.evaluate((key) => localStorage.setItem(key, '{"version":9}'), key)
    await page.reload()
    expect(await page.locator('.ticks-status').innerText()).toMatch(/kept separately/)
    await page.getByRole('checkbox').first().check()
    expect(await page.evaluate((key) => localStorage.getItem(`${key} aside 1`), key)).toBe('{"version":9}')
  })

  it('have nothing that axe finds wrong', async () => {
    const page = await openPage(path, { before: axe })
    await page.getByRole('checkbox').first().check()
    expect(await violationsOf(page)).toEqual([])
  })

  it('are boxes for a pen where no script runs', async () => {
    const page = await openPage(path, { scripts: false })
    expect(await page.getByRole('checkbox').count()).toBe(0)
    expect(await page.locator('li[data-item] .box').count()).toBeGreaterThan(5)
    expect(await page.locator('.ticks').isVisible()).toBe(false)
  })
})
