/** A plan in a link: whoever opens it sees it, and keeps it only if they say so. */
import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../src/domain/fingerprint.ts'
import { openPage } from './support/bench.ts'
import { addEvidence, fill, jsonOf, openPlan, rate, reload, shown, status, stored } from './support/plan.ts'

const choice = (page: Page) => page.locator('#plan-choice [role=status]')
const notes = (page: Page) => page.getByRole('textbox', { name: 'Notes on the whole plan' })

/** Presses the button. Gives the part of the link behind the `#`. */
async function link(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Link that contains the plan' }).click()
  const address = await page.getByLabel('The link is ready to copy.').inputValue()
  expect(address).toMatch(/^(?:http|file):.*\/plan\.html#plan=[\w-]+$/)
  return new URL(address).hash
}

async function openLink(hash: string, from: 'http' | 'file' = 'http'): Promise<Page> {
  const page = await openPage(`plan.html${hash}`, { from })
  await shown(page)
  return page
}

/** A link that no page of this version makes. */
function packed(value: unknown): string {
  const json = JSON.stringify(value)
  return `#plan=${deflateRawSync(fingerprint(json) + json).toString('base64url')}`
}

describe('the link with a plan in it', () => {
  it.each(['http', 'file'] as const)(
    'shows the plan in another browser, which keeps nothing until somebody says so, from %s',
    async (from) => {
      const page = await openPlan({ from })
      await fill(page)
      const json = await jsonOf(page)
      const other = await openLink(await link(page), from)
      expect(
        await other
          .getByText('This plan came with the link. It is not saved in this browser unless you choose to save it.')
          .isVisible(),
      ).toBe(true)
      expect(await jsonOf(other)).toBe(json)
      await rate(other, 'API design', 'Novice')
      expect(await stored(other)).toEqual({})
      await other.getByRole('button', { name: 'Save it in this browser' }).click()
      await other.waitForURL(/#from=backend-engineer@senior&to=backend-engineer@staff$/)
      await other.locator('.plan-status').getByText('The plan is saved in this browser.').waitFor()
      expect(await other.getByRole('button', { name: 'Save it in this browser' }).isVisible()).toBe(false)
      await reload(other)
      // With what was changed before.
      expect(await jsonOf(other)).toMatch(/"api-design": \{\s*"value": "novice"/)
      await rate(other, 'API design', 'Advanced')
      expect(await jsonOf(other)).toBe(json)
    },
  )

  it('is copied, where the browser lets it', async () => {
    const page = await openPlan()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await rate(page, 'API design', 'Advanced')
    const hash = await link(page)
    await page.locator('.plan-out-status').getByText('The link is copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`${hash}$`))
    expect(await link(page)).toBe(hash)
  })

  it('joins the plan to one that is kept already, of which nothing is lost', async () => {
    const page = await openPlan()
    await fill(page)
    const hash = await link(page)
    const other = await openPlan()
    await notes(other).fill('Mine')
    await addEvidence(other, 'API design', { date: '2026-01-02', what: 'Of my own' })
    await other.goto(other.url().replace(/#.*/, hash))
    await other.getByRole('button', { name: 'Save it in this browser' }).click()
    await other.locator('.plan-status').getByText('The plan is saved in this browser.').waitFor()
    const joined = await jsonOf(other)
    expect(
      ['Mine', 'ümlauts', 'Of my own', 'Wrote the guide', 'Ask Kim.'].filter((words) => !joined.includes(words)),
    ).toEqual([])
  })

  it('says that it could not be kept where the browser keeps nothing, and the plan stays for this visit', async () => {
    const page = await openPlan()
    await fill(page)
    const [hash, json] = [await link(page), await jsonOf(page)]
    const other = await openPage(`plan.html${hash}`, {
      before: "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
    })
    await shown(other)
    await other.getByRole('button', { name: 'Save it in this browser' }).click()
    await other.locator('.plan-status').getByText('This browser does not let the page save anything.').waitFor()
    expect(await jsonOf(other)).toBe(json)
  })

  it('with parts that are not known says so, and they are set aside when it is kept', async () => {
    const page = await openLink(
      packed({
        version: 1,
        from: 'backend-engineer@senior',
        to: 'backend-engineer@staff',
        notes: { plan: 'Theirs' },
        mood: 'good',
      }),
    )
    expect(await status(page)).toBe(
      'Some parts of the plan are not known here. They are kept separately, and nothing is lost.',
    )
    await page.getByRole('button', { name: 'Save it in this browser' }).click()
    await page.locator('.plan-status').getByText('The plan is saved in this browser.').waitFor()
    expect(Object.values(await stored(page)).join('')).toContain('"aside":[{"mood":"good"}]')
    expect(await notes(page).inputValue()).toBe('Theirs')
  })

  it.each([
    [
      'cut off',
      (hash: string) => hash.slice(0, -30),
      'The plan in this link cannot be read. Links are sometimes cut off when they are sent; ask for a file instead.',
    ],
    [
      'made by a later version',
      () => packed({ version: 2 }),
      'The plan in this link comes from a newer version of this site.',
    ],
    [
      'about a position that is not there',
      () => packed({ version: 1, from: 'wizard@senior', to: 'backend-engineer@staff' }),
      'There is no position “wizard@senior”. Choose another one.',
    ],
  ])('that is %s is told apart, and shows no plan', async (_, how, says) => {
    const page = await openPlan()
    await fill(page)
    const before = await stored(page)
    const hash = how(await link(page))
    await page.goto(page.url().replace(/#.*/, hash))
    await choice(page).getByText(says).waitFor()
    expect(await page.locator('#plan').isVisible()).toBe(false)
    expect(await stored(page)).toEqual(before)
  })

  it('is not made where messengers would cut it, and the page says so', async () => {
    const page = await openPlan()
    // What cannot be packed any smaller.
    const noise = Array.from({ length: 400 }, (_, index) =>
      createHash('sha256').update(`${index}`).digest('base64'),
    ).join(' ')
    await notes(page).fill(noise.slice(0, 9000))
    await page.getByRole('button', { name: 'Link that contains the plan' }).click()
    expect(await page.locator('.plan-out-status').innerText()).toBe(
      'This plan is too long for a link. Send the file instead.',
    )
    expect(await page.locator('#plan-link').isVisible()).toBe(false)
    await notes(page).fill(noise.slice(0, 6000))
    const { length } = await link(page)
    expect(length).toBeGreaterThan(5000)
    expect(length).toBeLessThan(8192)
  })
})
