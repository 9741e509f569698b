import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { looks, paper } from '../../scripts/browser/looks.ts'
import { lookAt } from './support/bench.ts'

/** How many sheets a PDF has: what the browser writes has one such entry for each. */
function sheetsOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

async function sheetsWhenPrinted(page: Page): Promise<number> {
  const pdf = await page.pdf(paper)
  return sheetsOf(pdf)
}

/** What a person takes along to a conversation. */
const mostSheets = 8

it.each([
  'data-engineer/senior-to-staff',
  'engineering-manager/manager-to-senior-manager',
  'qa-engineer/staff-to-engineering-manager-senior-manager',
])(
  'prints a ladder, and the longest of their kind too, on no more A4 pages than a folder takes: %s',
  async (ladder) => {
    const sheets = await sheetsWhenPrinted(await lookAt(`ladders/${ladder}.html`, looks.print))
    expect(sheets).toBeGreaterThan(0)
    expect(sheets).toBeLessThanOrEqual(mostSheets)
  },
)
