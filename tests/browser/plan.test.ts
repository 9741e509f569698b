/** The plan page: two positions are chosen in several ways, and every plan that was begun is found again. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openPage } from './support/bench.ts'
import { openPlan, planPage, rate, savedBy, shown, stored } from './support/plan.ts'

const heading = (page: Page) => page.locator('#plan-heading')
const choice = (page: Page) => page.locator('#plan-choice [role=status]')

async function choose(
  page: Page,
  group: 'Where I am' | 'Where I want to go',
  role: string,
  level: string,
): Promise<void> {
  const fields = page.getByRole('group', { name: group })
  if (role !== '') await fields.getByLabel('Role').selectOption(role)
  if (level !== '') await fields.getByLabel('Level').selectOption(level)
}

async function addressEnds(page: Page, ending: string): Promise<void> {
  await page.waitForURL((url) => url.hash === `#${ending}`)
  await shown(page)
}

describe('the positions of a plan', () => {
  it.each(['http', 'file'] as const)(
    'are chosen with the form: the level that comes next unless another is said, from %s',
    async (from) => {
      const page = await openPage('plan.html', { from })
      await choose(page, 'Where I am', 'Backend Engineer', 'Senior')
      await addressEnds(page, 'from=backend-engineer@senior&to=backend-engineer@staff')
      expect(await heading(page).innerText()).toBe('Senior → Staff')
      expect(await page.title()).toMatch(/^Backend Engineer: Senior → Staff/)
      await choose(page, 'Where I want to go', 'Backend Engineer', 'Principal')
      await addressEnds(page, 'from=backend-engineer@senior&to=backend-engineer@principal')
      await choose(page, 'Where I want to go', 'Data Engineer', 'Senior')
      await addressEnds(page, 'from=backend-engineer@senior&to=data-engineer@senior')
      await choose(page, 'Where I want to go', 'Engineering Manager', '')
      await addressEnds(page, 'from=backend-engineer@senior&to=engineering-manager@manager')
      expect(await page.locator('.capability').count()).toBeGreaterThan(3)
    },
  )

  it('are in the address, and the back button leads to the plan before and to none', async () => {
    const page = await openPage('plan.html')
    expect(await page.locator('#plan').isVisible()).toBe(false)
    await choose(page, 'Where I am', 'Backend Engineer', 'Senior')
    await addressEnds(page, 'from=backend-engineer@senior&to=backend-engineer@staff')
    await choose(page, 'Where I want to go', '', 'Principal')
    await heading(page).getByText('Senior → Principal').waitFor()
    await page.goBack()
    await heading(page).getByText('Senior → Staff').waitFor()
    expect(await page.getByRole('group', { name: 'Where I want to go' }).getByLabel('Level').inputValue()).toBe('staff')
    await page.waitForURL(/to=backend-engineer@staff$/)
    while (page.url().includes('#')) await page.goBack()
    await page.locator('#plan').waitFor({ state: 'hidden' })
    expect(await choice(page).innerText()).toBe('Choose both positions to begin.')
    expect(await page.title()).toMatch(/^My plan/)
  })

  it('that are not known are named, and nothing is shown that would be another plan', async () => {
    const page = await openPlan()
    await page.goto(page.url().replace(/#.*/, '#from=backend-engineer@wizard&to=data-engineer@staff'))
    await choice(page).getByText('There is no position “backend-engineer@wizard”. Choose another one.').waitFor()
    expect(await page.locator('#plan').isVisible()).toBe(false)
    expect(await page.locator('#plan').innerHTML()).toBe('')
  })

  it.each(['http', 'file'] as const)('come from the page of a ladder, from %s', async (from) => {
    const page = await openPage('ladders/backend-engineer/senior-to-staff.html', { from })
    // The icon of the page comes last; a request that is broken off would count as one that failed.
    await page.waitForLoadState('networkidle')
    await page.getByRole('link', { name: 'Make this my plan' }).click()
    await addressEnds(page, planPage.replace('plan.html#', ''))
    expect(await heading(page).innerText()).toBe('Senior → Staff')
  })
})

describe('the plans of a browser', () => {
  it('are listed as soon as something is said in them, and lead back there', async () => {
    const page = await openPlan()
    const address = page.url()
    await page.goto(address.replace(/#.*/, '#from=backend-engineer@senior&to=data-engineer@senior'))
    await heading(page).getByText('Data Engineer').waitFor()
    await rate(page, 'SQL', 'Novice')
    await page.goto(address)
    await heading(page).getByText('Senior → Staff').waitFor()
    await rate(page, 'API design', 'Novice')
    await page.goto(address.replace(/#.*/, ''))
    const list = page.getByRole('region', { name: 'My plans in this browser' })
    expect(await list.getByRole('link').allInnerTexts()).toEqual([
      'Backend Engineer Senior → Backend Engineer Staff',
      'Backend Engineer Senior → Data Engineer Senior',
    ])
    await list.getByRole('link').first().click()
    await shown(page)
    expect(await list.isVisible()).toBe(false)
    expect(
      await page
        .getByRole('radio', { name: /^Novice/ })
        .first()
        .isChecked(),
    ).toBe(true)
  })

  it('are all deleted with one button, also what was set aside, and that can be undone', async () => {
    const page = await openPlan()
    await rate(page, 'API design', 'Novice')
    const [key = ''] = Object.keys(await stored(page))
    await page.evaluate((key) => {
      localStorage.setItem(`${key} aside 1`, 'not json')
      localStorage.setItem('of another program', 'stays')
    }, key)
    const before = await stored(page)
    await page.goto(page.url().replace(/#.*/, ''))
    const list = page.getByRole('region', { name: 'My plans in this browser' })
    await list.getByRole('button', { name: 'Delete all plans from this browser' }).click()
    expect(await stored(page)).toEqual({ 'of another program': 'stays' })
    expect(await list.getByRole('status').innerText()).toBe('All plans were deleted from this browser.')
    // The focus is on it.
    await page.keyboard.press('Enter')
    expect(await stored(page)).toEqual(before)
    expect(await list.getByRole('link').count()).toBe(1)
  })

  it('come back when deleting all is undone, but for one that was written anew since', async () => {
    const page = await openPlan()
    await rate(page, 'API design', 'Novice')
    const [key = '', first = ''] = Object.entries(await stored(page))[0] ?? []
    const second = key.replace(/backend-engineer@staff$/, 'backend-engineer@principal')
    const newer = first.replace('novice', 'expert')
    const put = (at: string, text: string): Promise<void> =>
      page.evaluate(([at = '', text = '']) => localStorage.setItem(at, text), [at, text])
    await put(second, first)
    await page.goto(page.url().replace(/#.*/, ''))
    const list = page.getByRole('region', { name: 'My plans in this browser' })
    await list.getByRole('button', { name: 'Delete all plans from this browser' }).click()
    expect(await stored(page)).toEqual({})
    await put(key, newer)
    await list.getByRole('button', { name: 'Undo' }).click()
    expect(await stored(page)).toEqual({ [key]: newer, [second]: first })
    expect(await list.getByRole('link').count()).toBe(2)
  })

  it('can be deleted where nothing is left but what was set aside', async () => {
    const page = await openPlan()
    await rate(page, 'API design', 'Novice')
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) localStorage.setItem(key, 'not json')
    })
    await page.reload()
    await shown(page)
    await page.goto(page.url().replace(/#.*/, ''))
    await page.getByRole('button', { name: 'Delete all plans from this browser' }).click()
    expect(await stored(page)).toEqual({})
  })

  it.each([
    [
      'as the file that imports',
      '{"format":"rungs-plan","version":1,"ticks":{},"notes":{"plan":"mine"}}',
      /^\{\n {2}"version": 1,[^]*"plan": "mine"/,
    ],
    ['as it is where it cannot be read', '{"version":9}', /^\{"version":9\}$/],
  ])('of a position that is gone can be taken out, %s', async (_, text, expected) => {
    const page = await openPlan()
    await rate(page, 'API design', 'Novice')
    const [key = ''] = Object.keys(await stored(page))
    await page.evaluate(
      ([key = '', text = '']) => localStorage.setItem(key.replace(/backend-engineer@staff$/, 'wizard@staff'), text),
      [key, text],
    )
    await page.goto(page.url().replace(/#.*/, ''))
    await page.locator('.kept-plans').waitFor()
    const { name, text: taken } = await savedBy(
      page,
      page.getByRole('button', { name: 'backend-engineer@senior → wizard@staff' }),
    )
    expect(name).toBe('plan-backend-engineer-senior-to-wizard-staff.json')
    expect(taken).toMatch(expected)
  })
})
