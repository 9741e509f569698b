/** What a reader does to a page that is open: turns the phone, switches to dark, unfolds what is folded. */
import type { Page } from 'playwright-core'
import type { Look } from '../../../scripts/browser/looks.ts'

export async function setLook(page: Page, { media, colorScheme, forcedColors, viewport }: Look): Promise<void> {
  await page.emulateMedia({ media, colorScheme, forcedColors })
  await page.setViewportSize(viewport)
}

/** Opens everything that a click on its summary opens. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}
