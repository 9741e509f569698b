/** The search in a browser: by mouse and by keyboard, from disk and from a server. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { looks } from '../../scripts/browser/looks.ts'
import { axe, violationsOf } from './support/axe.ts'
import { openPage } from './support/bench.ts'
import { setLook } from './support/reader.ts'

const path = 'roles/data-engineer/senior.html'

/**
 * Axe cannot tell what lies behind a modal dialog's texts: it does not know the top layer. Their colors are those of
 * all pages, on the same ground.
 */
async function wrongIn(page: Page): Promise<string[]> {
  return (await violationsOf(page)).filter((line) => !line.startsWith('cannot tell color-contrast'))
}

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
  await page.locator('[role=option]').first().waitFor()
}

function chosen(page: Page): Promise<string> {
  return page.locator('[role=option][aria-selected=true] .search-name').innerText()
}

describe('the search', () => {
  it.each(['http', 'file'] as const)(
    'opens with /, finds while somebody types, and Enter leads there, from %s',
    async (from) => {
      const page = await openPage(path, { from })
      await page.keyboard.press('/')
      await type(page, 'incidnt resp')
      expect(await chosen(page)).toBe('Incident response')
      await page.keyboard.press('Enter')
      await page.waitForURL(/capabilities\/incident-response\.html$/)
    },
  )

  it('opens with Ctrl K, chooses with the arrow keys, and gives the focus back when Escape closes it', async () => {
    const page = await openPage(path)
    await page.getByRole('link').nth(2).focus()
    const before = await page.evaluate(() => document.activeElement?.outerHTML)
    await page.keyboard.press('Control+k')
    await type(page, 'data')
    const options = await page.locator('[role=option] .search-name').allInnerTexts()
    expect(await chosen(page)).toBe(options[0])
    await page.keyboard.press('ArrowDown')
    expect(await chosen(page)).toBe(options[1])
    expect(await page.locator('[role=combobox]').getAttribute('aria-activedescendant')).toBe('search-option-1')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await chosen(page)).toBe(options.at(-1))
    await page.keyboard.press('Escape')
    expect(await page.locator('dialog').isVisible()).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(before)
  })

  it('opens with its button, says how much it found, and closes with a click beside it', async () => {
    const page = await openPage(path)
    await page.getByRole('button', { name: 'Search' }).click()
    await type(page, 'senior')
    expect(await page.locator('.search-status').innerText()).toMatch(/^\d+ results/)
    await page.mouse.click(5, 5)
    expect(await page.locator('dialog').isVisible()).toBe(false)
  })

  it('leaves the key / alone when it is switched off, also at the next visit, and always in fields', async () => {
    const page = await openPage(path)
    await page.keyboard.press('/')
    await page.keyboard.type('/')
    expect(await page.locator('[role=combobox]').inputValue()).toBe('/')
    await page.getByRole('checkbox', { name: '/ key' }).uncheck()
    await page.keyboard.press('Escape')
    await page.reload()
    await page.keyboard.press('/')
    expect(await page.locator('dialog').isVisible()).toBe(false)
    await page.keyboard.press('Control+k')
    expect(await page.getByRole('checkbox', { name: '/ key' }).isChecked()).toBe(false)
  })

  it('says when nothing fits', async () => {
    const page = await openPage(path)
    await page.keyboard.press('/')
    await page.keyboard.type('qqqqzzzz')
    await page.getByText('No results for “qqqqzzzz”.').waitFor()
    expect(await page.locator('[role=combobox]').getAttribute('aria-expanded')).toBe('false')
  })

  it('has nothing that axe finds wrong in any look, with and without results, and fits on a small phone', async () => {
    const page = await openPage(path, { before: axe })
    await page.keyboard.press('/')
    await page.locator('.search-status').filter({ hasNotText: /./ }).waitFor({ state: 'attached' })
    expect(await wrongIn(page)).toEqual([])
    await type(page, 'data')
    for (const look of [looks.light, looks.dark, looks.narrow, looks['forced-colors']]) {
      await setLook(page, look)
      expect(await wrongIn(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }
  })

  it('is a link where no script runs', async () => {
    const page = await openPage(path, { scripts: false })
    expect(await page.getByRole('button', { name: 'Search' }).isVisible()).toBe(false)
    await page.getByRole('link', { name: 'Capabilities from A to Z' }).click()
    await page.waitForURL(/capabilities\/index\.html$/)
  })
})
