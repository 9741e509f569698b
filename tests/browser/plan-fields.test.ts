/**
 * What a person says in a plan: it is there after a reload, in every window and on the page of the ladder, and the page
 * says how far it carries.
 */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { about, addEvidence, fill, jsonOf, openPlan, rate, reload, shown, status, tamper } from './support/plan.ts'

const expectedMark = (page: Page, capability: string) => about(page, capability).locator('.expected-mark')
const note = (page: Page) => page.getByRole('textbox', { name: 'Notes on the whole plan' })
const ladder = (page: Page): string =>
  page.url().replace(/plan\.html.*/, 'ladders/backend-engineer/senior-to-staff.html')

async function secondWindow(page: Page): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto(page.url())
  await shown(other)
  return other
}

describe('where a person stands', () => {
  it.each(['http', 'file'] as const)(
    'is said before the page says what is expected, and is there after a reload, from %s',
    async (from) => {
      const page = await openPlan({ from })
      expect(await expectedMark(page, 'API design').isVisible()).toBe(false)
      await rate(page, 'API design', 'Advanced')
      expect(await expectedMark(page, 'API design').isVisible()).toBe(true)
      // Of the others nothing has been said.
      expect(await expectedMark(page, 'System design').isVisible()).toBe(false)
      expect(await status(page)).toBe('Saved in this browser.')
      await reload(page)
      expect(
        await about(page, 'API design')
          .getByRole('radio', { name: /^Advanced/ })
          .isChecked(),
      ).toBe(true)
      expect(await expectedMark(page, 'API design').isVisible()).toBe(true)
      await rate(page, 'API design', 'Not rated')
      expect(await expectedMark(page, 'API design').isVisible()).toBe(false)
      await reload(page)
      expect(
        await about(page, 'API design')
          .getByRole('radio', { name: /^Not rated/ })
          .isChecked(),
      ).toBe(true)
    },
  )

  it('can be told after a look at what the target expects', async () => {
    const page = await openPlan()
    const expected = about(page, 'API design').locator('details.expected')
    expect(await expected.getByText('Expert').isVisible()).toBe(false)
    await expected.getByText('What the target expects').click()
    expect(await expected.getByText('Expert').isVisible()).toBe(true)
  })

  it('is to be looked at again when the wording has changed, and is confirmed by choosing it once more', async () => {
    const page = await openPlan()
    await rate(page, 'API design', 'Advanced')
    await rate(page, 'System design', 'Expert')
    await tamper(page, (text) => text.replace(/("api-design":\{"value":"advanced","wording":)"[^"]*"/, '$1"another"'))
    await reload(page)
    const changed = page.locator('.standings .tick-changed:visible')
    expect(await changed.allInnerTexts()).toEqual([
      'The wording has changed since you chose this. Check it again; to confirm, choose once more.',
    ])
    const radio = about(page, 'API design').getByRole('radio', { name: /^Advanced/ })
    expect(await radio.isChecked()).toBe(true)
    await radio.click()
    expect(await changed.count()).toBe(0)
    await reload(page)
    expect(await changed.count()).toBe(0)
  })
})

describe('evidence', () => {
  const coverage = (page: Page): Promise<string> =>
    about(page, 'API design').locator('[data-evidence] > p .coverage').innerText()

  it('makes a capability thin, and covered once there are two pieces for every criterion', async () => {
    const page = await openPlan()
    expect(await coverage(page)).toBe('missing')
    expect(await about(page, 'API design').getByText('No evidence yet.').isVisible()).toBe(true)
    await addEvidence(page, 'API design', { date: '2026-03-02', what: 'Wrote the guide', criteria: 1 })
    expect(await coverage(page)).toBe('missing')
    await addEvidence(page, 'API design', { date: '2026-03-03', link: 'example.com/review(1)', criteria: 2 })
    expect(await coverage(page)).toBe('thin')
    await about(page, 'API design').getByText('Evidence for each criterion').click()
    expect(await about(page, 'API design').locator('[data-evidence] details li .coverage').allInnerTexts()).toEqual([
      'covered',
      'thin',
    ])
    await addEvidence(page, 'API design', { date: '2026-03-04', what: 'Held the review', criteria: 2 })
    expect(await coverage(page)).toBe('covered')
    await reload(page)
    expect(await coverage(page)).toBe('covered')
    const rows = about(page, 'API design').locator('[data-evidence] > ul > li')
    expect(await rows.locator('time').allInnerTexts()).toEqual(['2026-03-02', '2026-03-03', '2026-03-04'])
    expect(await rows.nth(0).innerText()).toContain('Wrote the guide')
    expect(await rows.nth(1).getByRole('link').getAttribute('href')).toBe('https://example.com/review%281%29')
  })

  it.each([
    ['a date', { what: 'Wrote the guide' }],
    ['a date of four digits for the year', { date: '12026-03-02', what: 'Wrote the guide' }],
    ['words', { date: '2026-03-02' }],
  ])('without %s is not taken, and the form says so and keeps what was written', async (_, entry) => {
    const page = await openPlan()
    await addEvidence(page, 'API design', entry)
    const form = about(page, 'API design').locator('form')
    expect(await form.getByRole('status').innerText()).toBe('Evidence needs a date and a short description.')
    expect(await form.getByLabel('What you did').inputValue()).toBe('what' in entry ? entry.what : '')
    expect(await page.locator('[data-evidence] > ul > li').count()).toBe(0)
    await addEvidence(page, 'API design', { date: '2026-03-02', what: 'Wrote the guide' })
    expect(await form.getByRole('status').innerText()).toBe('')
    expect(await page.locator('[data-evidence] > ul > li').count()).toBe(1)
  })

  it('is removed, and put back where it was', async () => {
    const page = await openPlan()
    for (const what of ['First', 'Second', 'Third']) await addEvidence(page, 'API design', { date: '2026-03-02', what })
    const before = await jsonOf(page)
    await page.getByRole('button', { name: 'Remove 2026-03-02 Second' }).click()
    expect(await page.locator('[data-evidence] > ul > li').count()).toBe(2)
    expect(await status(page)).toBe('The evidence was removed.')
    await reload(page)
    expect(await jsonOf(page)).not.toContain('Second')
    await page.getByRole('button', { name: 'Remove 2026-03-02 First' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await page.getByRole('button', { name: 'Undo' }).isVisible()).toBe(false)
    expect(await jsonOf(page)).toBe(before.replace(/,\n {4}\{[^{}]*"Second"[^{}]*\}/, ''))
  })

  it('is shown as text, whatever somebody writes', async () => {
    const page = await openPlan()
    await addEvidence(page, 'API design', {
      date: '2026-03-02',
      what: '<img src=x onerror=alert(1)> **bold**',
      link: 'javascript:alert(1)',
    })
    expect(await page.locator('[data-evidence] img').count()).toBe(0)
    expect(await page.locator('[data-evidence] p[dir=auto]').first().innerText()).toContain(
      '<img src=x onerror=alert(1)> **bold**',
    )
    expect(await page.locator('[data-evidence] a').getAttribute('href')).toMatch(/^https:/)
  })
})

describe('notes, dates and ticks', () => {
  it.each(['http', 'file'] as const)('are there after a reload, from %s', async (from) => {
    const page = await openPlan({ from })
    await fill(page)
    const before = await jsonOf(page)
    await reload(page)
    expect(await note(page).inputValue()).toBe('My notes, with ümlauts\nand a second line')
    expect(await about(page, 'API design').getByLabel('Notes').inputValue()).toBe('Ask Kim.\n\nThen write it down.')
    expect(await about(page, 'API design').getByLabel('Target date').inputValue()).toBe('2026-09-01')
    expect(await page.getByLabel('Start date of this plan').inputValue()).toBe('2026-03-01')
    expect(await page.locator('li[data-item] input.box').nth(2).isChecked()).toBe(true)
    expect(await jsonOf(page)).toBe(before)
    await page.getByLabel('Start date of this plan').fill('')
    await about(page, 'API design').getByLabel('Target date').fill('')
    await note(page).fill('')
    await reload(page)
    const { start, dates, notes } = JSON.parse(await jsonOf(page)) as Record<string, unknown>
    expect({ start, dates, notes }).toEqual({
      start: undefined,
      dates: {},
      notes: { 'capability/api-design': 'Ask Kim.\n\nThen write it down.' },
    })
  })

  it('are those of the page of the ladder, both ways', async () => {
    const page = await openPlan()
    await fill(page)
    const other = await page.context().newPage()
    await other.goto(ladder(page))
    const ticked = (from: Page): Promise<number[]> =>
      from
        .locator('li[data-item] input.box')
        .evaluateAll((boxes) => boxes.flatMap((box, index) => ((box as HTMLInputElement).checked ? [index] : [])))
    expect(await ticked(other)).toEqual([2])
    expect(await other.locator('.tick-changed:visible').count()).toBe(0)
    await other.locator('li[data-item] input.box').nth(5).check()
    await page.waitForFunction(() => document.querySelectorAll('input.box:checked').length === 2)
    expect(await ticked(page)).toEqual([2, 5])
    expect(await page.locator('.tick-changed:visible').count()).toBe(0)
    await page.locator('li[data-item] input.box').nth(2).uncheck()
    await other.waitForFunction(() => document.querySelectorAll('input.box:checked').length === 1)
    // The ladder's page knows nothing of the rest, and leaves it alone.
    expect(await note(page).inputValue()).toContain('My notes')
    expect(await jsonOf(page)).toContain('Ask Kim.')
  })
})

describe('two windows', () => {
  it('show what is said in the other', async () => {
    const page = await openPlan()
    const other = await secondWindow(page)
    // A window behind another one is slow.
    await page.bringToFront()
    await fill(page)
    await other.bringToFront()
    await other.waitForFunction(() => document.querySelectorAll('input.box:checked').length > 0)
    expect(await note(other).inputValue()).toContain('My notes')
    expect(await other.locator('[data-evidence] > ul > li').count()).toBe(2)
    expect(await expectedMark(other, 'API design').isVisible()).toBe(true)
    await rate(other, 'API design', 'Novice')
    const radio = about(page, 'API design').getByRole('radio', { name: /^Novice/ })
    await page.waitForFunction(
      (id) => document.querySelector<HTMLInputElement>(`[id="${id}"]`)?.checked,
      await radio.getAttribute('id'),
    )
    await addEvidence(other, 'System design', { date: '2026-03-02', what: 'From the other window' })
    await page.getByText('From the other window').first().waitFor()
    expect(await jsonOf(other)).toBe(await jsonOf(page))
  })

  it('lose nothing when the same note is written in both', async () => {
    const page = await openPlan()
    const other = await secondWindow(page)
    // To a browser that is driven, both windows are in front.
    await note(page).pressSequentially('one')
    await note(other).pressSequentially('two')
    await note(page).pressSequentially('!')
    await note(other).pressSequentially('?')
    await reload(page)
    const written = await note(page).inputValue()
    expect(written).toContain('one!')
    expect(written).toContain('two')
    expect(written).toContain('?')
  })

  it('leave a note alone that nobody is writing any more, though its field still has the focus in the window behind', async () => {
    const page = await openPlan()
    const other = await secondWindow(page)
    await note(page).pressSequentially('one')
    await page.evaluate(() => (document.hasFocus = () => false))
    await other.waitForFunction(() =>
      Array.from(document.querySelectorAll('textarea')).some(({ value }) => value === 'one'),
    )
    await note(other).press('End')
    await note(other).pressSequentially(' and two')
    await page.waitForFunction(() =>
      Array.from(document.querySelectorAll('textarea')).some(({ value }) => value.endsWith(' and two')),
    )
    expect(await note(page).inputValue()).toBe('one and two')
  })
})
