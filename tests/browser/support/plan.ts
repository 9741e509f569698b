/** What a person does on the plan page. */
import { text } from 'node:stream/consumers'
import type { Locator, Page } from 'playwright-core'
import { openPage } from './bench.ts'
import type { Visit } from './tab.ts'

/** Two positions of which the target asks for more in several capabilities, with criteria to gather evidence for. */
export const planPage = 'plan.html#from=backend-engineer@senior&to=backend-engineer@staff'

/** Opens the plan of the two positions in a browser that knows nothing of earlier tests. */
export async function openPlan(visit: Visit = {}): Promise<Page> {
  const page = await openPage(planPage, visit)
  await shown(page)
  return page
}

/** Waits until a plan is shown: its scripts and data come after the page. */
export async function shown(page: Page): Promise<void> {
  await page.locator('#plan:not([hidden]) #plan-start').waitFor()
}

export async function reload(page: Page): Promise<void> {
  await page.reload()
  await shown(page)
}

/** The part of the plan that is about one capability. */
export function about(page: Page, capability: string): Locator {
  return page.locator('.capability', { has: page.getByRole('heading', { level: 3, name: capability }) })
}

export async function rate(page: Page, capability: string, step: string): Promise<void> {
  await about(page, capability)
    .getByRole('radio', { name: new RegExp(`^${step}`) })
    .check()
}

export interface Entry {
  readonly date?: string
  readonly what?: string
  readonly link?: string
  /** How many of the criteria it names, from the first. */
  readonly criteria?: number
}

/** Fills the form for evidence and sends it. */
export async function addEvidence(
  page: Page,
  capability: string,
  { date = '', what = '', link = '', criteria = 0 }: Entry,
): Promise<void> {
  const part = about(page, capability)
  const form = part.locator('form')
  if (!(await form.isVisible())) await part.getByText('Add evidence').first().click()
  await form.getByLabel('Date').fill(date)
  await form.getByLabel('What you did').fill(what)
  await form.getByLabel('Link').fill(link)
  const boxes = form.getByRole('checkbox')
  for (let at = 0; at < criteria; at += 1) await boxes.nth(at).check()
  await form.getByRole('button', { name: 'Add evidence' }).click()
}

/** Something of everything that a person can say. */
export async function fill(page: Page): Promise<void> {
  await rate(page, 'API design', 'Advanced')
  await rate(page, 'System design', 'Expert')
  await addEvidence(page, 'API design', {
    date: '2026-03-02',
    what: 'Wrote the guide',
    link: 'https://example.com/guide',
    criteria: 2,
  })
  await addEvidence(page, 'Code review', { date: '2026-03-09', what: 'Reviewed the migration, "line by line"' })
  await about(page, 'API design').getByLabel('Target date').fill('2026-09-01')
  await about(page, 'API design').getByLabel('Notes').fill('Ask Kim.\n\nThen write it down.')
  await page.getByRole('textbox', { name: 'Notes on the whole plan' }).fill('My notes, with ümlauts\nand a second line')
  await page.getByLabel('Start date of this plan').fill('2026-03-01')
  await page.locator('li[data-item] input.box').nth(2).check()
}

/** What stands at the top of the plan about how it is kept. */
export function status(page: Page): Promise<string> {
  return page.locator('.plan-status').innerText()
}

/** Everything that the browser keeps, by key. */
export function stored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => ({ ...localStorage }))
}

/** The key under which the plan is kept that is open. */
export async function keyOf(page: Page): Promise<string> {
  const key = Object.keys(await stored(page)).find((each) =>
    each.endsWith(' backend-engineer@senior backend-engineer@staff'),
  )
  if (key === undefined) throw new Error('nothing is kept')
  return key
}

/** Puts a text where the browser keeps the plan. */
export async function tamper(page: Page, how: (text: string) => string): Promise<void> {
  const key = await keyOf(page)
  await page.evaluate(
    ([key = '', value = '']) => localStorage.setItem(key, value),
    [key, how((await stored(page))[key] ?? '')],
  )
}

export interface Saved {
  readonly name: string
  readonly text: string
}

/** Presses a button that gives a file. */
export function downloaded(page: Page, button: string): Promise<Saved> {
  return savedBy(page, page.getByRole('button', { name: button, exact: true }))
}

export async function savedBy(page: Page, button: Locator): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  // The browser may be another machine's, so there is no path.
  return { name: download.suggestedFilename(), text: await text(await download.createReadStream()) }
}

/**
 * Opens a file as a plan to bring in, or as the other of two views, and waits until the page has said something about
 * it.
 */
export async function open(
  page: Page,
  field: 'Open a plan' | 'Open the other assessment',
  name: string,
  contents: string,
): Promise<string> {
  const words = page.locator(field === 'Open a plan' ? '.plan-status' : '.plan-two-status')
  await words.evaluate((element) => element.replaceChildren())
  await page.getByLabel(field).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(contents) })
  await words.filter({ hasText: /./ }).waitFor()
  return words.innerText()
}

/** What is in the plan, as its export says. */
export async function jsonOf(page: Page): Promise<string> {
  return (await downloaded(page, 'JSON')).text
}
