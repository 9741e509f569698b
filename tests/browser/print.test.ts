import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { paper } from '../../scripts/browser/looks.ts'
import { lookAt } from './support/bench.ts'

/** How many sheets a PDF has: what the browser writes has one such entry for each. */
function sheetsOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

async function sheetsWhenPrinted(page: Page): Promise<number> {
  const pdf = await page.pdf(paper)
  return sheetsOf(pdf)
}

/** Eight is the aim. */
const mostSheets = 11

it('prints the ladder from senior to staff data engineer on no more A4 pages than a folder takes', async () => {
  const sheets = await sheetsWhenPrinted(await lookAt('ladders/data-engineer/senior-to-staff.html'))
  expect(sheets).toBeGreaterThan(0)
  expect(sheets).toBeLessThanOrEqual(mostSheets)
})
