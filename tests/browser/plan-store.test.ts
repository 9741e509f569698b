/** Whatever the browser's store does or holds: the plan page works, says so, and loses nothing. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  about,
  addEvidence,
  fill,
  jsonOf,
  keyOf,
  openPlan,
  rate,
  reload,
  shown,
  status,
  stored,
  tamper,
} from './support/plan.ts'

const unkept =
  'This browser does not let the page save anything. Your plan is lost when you leave this page, so export it first.'
const aside = 'The data that this browser saved here could not be read. It is kept separately, and nothing is lost.'
const parts = 'Some parts of the plan are not known here. They are kept separately, and nothing is lost.'
const full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"

async function toOtherPlanAndBack(page: Page): Promise<void> {
  const address = page.url()
  await page.goto(address.replace('@staff', '@principal'))
  await page.locator('#plan-heading').getByText('Senior → Principal').waitFor()
  await page.goto(address)
  await page.locator('#plan-heading').getByText('Senior → Staff').waitFor()
}

describe('a store', () => {
  it.each([
    [
      'blocked',
      "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
    ],
    ['full', full],
  ])(
    'that is %s keeps nothing: the page works for this visit, says so, and every plan of it stays',
    async (_, before) => {
      const page = await openPlan({ before })
      await rate(page, 'API design', 'Advanced')
      expect(await status(page)).toBe(unkept)
      await fill(page)
      const json = await jsonOf(page)
      expect(json).toContain('Ask Kim.')
      expect(await page.locator('[data-evidence] > ul > li').count()).toBe(2)
      await toOtherPlanAndBack(page)
      expect(await jsonOf(page)).toBe(json)
      await page.getByRole('button', { name: 'Delete this plan from this browser' }).click()
      expect(await jsonOf(page)).not.toContain('Ask Kim.')
      await page.getByRole('button', { name: 'Undo' }).click()
      expect(await jsonOf(page)).toBe(json)
    },
  )

  it('that becomes full in the middle keeps what it had, and the page has all of it', async () => {
    const page = await openPlan()
    await rate(page, 'API design', 'Advanced')
    const before = await stored(page)
    await page.evaluate(full)
    await addEvidence(page, 'API design', { date: '2026-03-02', what: 'Not kept' })
    expect(await status(page)).toBe(unkept)
    expect(await stored(page)).toEqual(before)
    expect(await jsonOf(page)).toMatch(/"value": "advanced"[^]*Not kept/)
  })
})

describe('what is stored', () => {
  it.each([
    ['no JSON', 'not json'],
    ['made by another program', '[1, 2]'],
    ['made by a later version', '{"format":"rungs-plan","version":9,"ticks":{},"notes":{"plan":"of tomorrow"}}'],
  ])('and is %s is set aside whole, and the page says so', async (_, text) => {
    const page = await openPlan()
    await rate(page, 'API design', 'Advanced')
    const key = await keyOf(page)
    await tamper(page, () => text)
    await reload(page)
    expect(await status(page)).toBe(aside)
    expect(
      await about(page, 'API design')
        .getByRole('radio', { name: /^Not rated/ })
        .isChecked(),
    ).toBe(true)
    await rate(page, 'API design', 'Novice')
    expect(await stored(page)).toEqual({
      [key]: expect.stringContaining('"novice"') as string,
      [`${key} aside 1`]: text,
    })
    await tamper(page, () => 'broken again')
    await reload(page)
    expect(await stored(page)).toMatchObject({ [`${key} aside 1`]: text, [`${key} aside 2`]: 'broken again' })
  })

  it('and can be read in part is shown as far as it goes; the rest is set aside, and the page says so', async () => {
    const page = await openPlan()
    await fill(page)
    await tamper(page, (text) =>
      JSON.stringify({
        ...(JSON.parse(text) as Record<string, unknown>),
        standings: 5,
        dates: { 'capability/api-design': 'soon', plan: '2026-04-01' },
        mood: 'good',
      }),
    )
    const before = (await stored(page))[await keyOf(page)]
    await reload(page)
    expect(await status(page)).toBe(parts)
    expect(await page.locator('[data-evidence] > ul > li').count()).toBe(2)
    expect(await about(page, 'API design').getByLabel('Target date').inputValue()).toBe('')
    // Looking changes nothing.
    expect((await stored(page))[await keyOf(page)]).toBe(before)
    await rate(page, 'API design', 'Novice')
    await rate(page, 'System design', 'Novice')
    const after = JSON.parse((await stored(page))[await keyOf(page)] ?? '') as Record<string, unknown>
    expect(after['aside']).toEqual([{ standings: 5, dates: { 'capability/api-design': 'soon' }, mood: 'good' }])
    expect(after).toMatchObject({ dates: { plan: '2026-04-01' }, standings: { 'api-design': { value: 'novice' } } })
    await reload(page)
    expect(await status(page)).toBe('')
  })

  it('of things that the ladder no longer has is listed, and is part of what is taken out', async () => {
    const page = await openPlan()
    await rate(page, 'API design', 'Advanced')
    await tamper(page, (text) =>
      JSON.stringify({
        ...(JSON.parse(text) as Record<string, unknown>),
        standings: { juggling: { value: 'expert', wording: 'x' } },
        notes: { 'capability/juggling': 'Five balls' },
        evidence: [{ on: 'evidence/juggling', date: '2026-03-02', text: 'Did it', criteria: [] }],
      }),
    )
    await reload(page)
    const lines = await page.getByRole('region', { name: 'Earlier entries' }).getByRole('listitem').allInnerTexts()
    expect(lines).toEqual([
      'juggling: expert',
      'evidence/juggling: 2026-03-02: Did it',
      'capability/juggling: Five balls',
    ])
    await addEvidence(page, 'API design', { date: '2026-03-02', what: 'More' })
    expect(await jsonOf(page)).toMatch(/"juggling"[^]*Did it[^]*More[^]*Five balls/)
  })

  it('is deleted with what was set aside for it, and all of it comes back', async () => {
    const page = await openPlan()
    await rate(page, 'API design', 'Advanced')
    const key = await keyOf(page)
    await tamper(page, () => 'not json')
    await reload(page)
    await rate(page, 'API design', 'Novice')
    const before = await stored(page)
    expect(before).toHaveProperty([`${key} aside 1`], 'not json')
    await page.getByRole('button', { name: 'Delete this plan from this browser' }).click()
    expect(await stored(page)).toEqual({})
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await stored(page)).toEqual(before)
  })

  it('is deleted with a button, and that can be undone', async () => {
    const page = await openPlan()
    await fill(page)
    const [json, before] = [await jsonOf(page), await stored(page)]
    await page.getByRole('button', { name: 'Delete this plan from this browser' }).click()
    expect(await stored(page)).toEqual({})
    expect(await status(page)).toBe('This plan was deleted from this browser.')
    expect(await page.locator('[data-evidence] > ul > li').count()).toBe(0)
    // The focus is on it.
    await page.keyboard.press('Enter')
    expect(await stored(page)).toEqual(before)
    expect(await jsonOf(page)).toBe(json)
    await page.getByRole('button', { name: 'Delete this plan from this browser' }).click()
    await page.getByRole('textbox', { name: 'Notes on the whole plan' }).fill('Written since')
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await jsonOf(page)).toMatch(/Wrote the guide[^]*Written since[^]*My notes/)
  })
})

describe('a role that was renamed', () => {
  /** The example has no such role, so one is given a former name on its way to the page. */
  async function rename(page: Page): Promise<void> {
    await page.context().route('**/data/positions.js', async (route) => {
      const body = await (await route.fetch()).text()
      await route.fulfill({
        body: body.replace(
          '"slug":"backend-engineer","name":"Backend Engineer","aliases":[]',
          '"slug":"backend-engineer","name":"Backend Engineer","aliases":["server-engineer"]',
        ),
        contentType: 'text/javascript',
      })
    })
  }
  const former = (text: string): string => text.replaceAll('backend-engineer@', 'server-engineer@')

  it('keeps its plans: what was kept under the former name comes along, and is joined to what is there', async () => {
    const page = await openPlan()
    await rename(page)
    await fill(page)
    const json = await jsonOf(page)
    const key = await keyOf(page)
    const before = (await stored(page))[key] ?? ''
    await page.evaluate(
      ([key = '', old = '', text = '']) => {
        localStorage.removeItem(key)
        localStorage.setItem(old, text)
      },
      [key, former(key), before],
    )
    await page.goto('about:blank')
    await page.goBack()
    await shown(page)
    expect(await jsonOf(page)).toBe(json)
    expect(Object.keys(await stored(page))).toEqual([key])
    // A page from before the change was still open, and something else was said there.
    const other = JSON.stringify({
      ...(JSON.parse(before) as Record<string, unknown>),
      notes: { 'capability/system-design': 'Of the old page' },
      evidence: [],
      more: 7,
    })
    await page.evaluate(([old = '', text = '']) => localStorage.setItem(old, text), [former(key), other])
    await reload(page)
    const joined = await jsonOf(page)
    expect(
      ['Of the old page', 'Ask Kim.', 'My notes', 'Wrote the guide'].filter((words) => !joined.includes(words)),
    ).toEqual([])
    expect(await stored(page)).toEqual({ [key]: expect.stringContaining('"aside":[{"more":7}]') as string })
  })

  it('still has the addresses, the links and the files of its plans', async () => {
    const page = await openPlan()
    await rename(page)
    await reload(page)
    await fill(page)
    const json = await jsonOf(page)
    await page.getByRole('button', { name: 'Delete this plan from this browser' }).click()
    await page
      .getByLabel('Open a plan')
      .setInputFiles({ name: 'old.json', mimeType: 'application/json', buffer: Buffer.from(former(json)) })
    await page.locator('.plan-status').getByText('The plan was imported.').waitFor()
    expect(await jsonOf(page)).toBe(json)
    await page.goto(former(page.url()))
    await page.waitForFunction(() => location.hash.includes('server-engineer'))
    await shown(page)
    expect(await jsonOf(page)).toBe(json)
  })
})
