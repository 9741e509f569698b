import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { looks } from '../../scripts/browser/looks.ts'
import { serveFolder } from '../../scripts/browser/serve-folder.ts'
import { frameworkOf, repository, siteOf } from '../support/example.ts'
import { temporaryProject } from '../support/temporary-project.ts'
import { browser, openPage } from './support/bench.ts'

const position = 'roles/data-engineer/senior.html'
const ground = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const light = 'rgb(253, 253, 252)'
const dark = 'rgb(20, 23, 26)'
const button = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Color theme' }).getByRole('button', { name })

describe('the colors of a page', () => {
  it.each([
    ['light', light],
    ['dark', dark],
  ] as const)('are those of a system that is %s', async (look, color) => {
    expect(await ground(await openPage(position, looks[look]))).toBe(color)
    expect(await ground(await openPage(position, { ...looks[look], scripts: false }))).toBe(color)
  })

  it('are those that the reader has chosen, on every page, before it is painted, until they choose otherwise', async () => {
    // Says what the page was told when its body began, which is before anything of it is painted.
    const before = `new MutationObserver((_, observer) => {
      if (!document.body) return
      document.documentElement.dataset.atFirst = document.documentElement.dataset.theme ?? 'none'
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })`
    const page = await openPage(position, { before })
    expect(await button(page, 'As the system').getAttribute('aria-pressed')).toBe('true')
    await button(page, 'Dark').click()
    expect(await ground(page)).toBe(dark)
    await page.getByRole('link', { name: 'About' }).click()
    await page.waitForLoadState()
    expect(await page.evaluate(() => document.documentElement.dataset['atFirst'])).toBe('dark')
    expect(await ground(page)).toBe(dark)
    expect(await button(page, 'Dark').getAttribute('aria-pressed')).toBe('true')
    await page.emulateMedia({ media: 'print' })
    expect(await ground(page)).toBe('rgb(255, 255, 255)')
    await page.emulateMedia({ media: 'screen' })
    await button(page, 'As the system').click()
    expect(await ground(page)).toBe(light)
    await page.reload()
    expect(await page.evaluate(() => document.documentElement.dataset['atFirst'])).toBe('none')
  })

  it.each([
    [
      'cannot be asked for',
      `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError') } })`,
    ],
    ['is full', `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }`],
    ['holds what is no theme', `if (location.protocol === 'http:') localStorage.setItem('rungs.theme', '<b>pink</b>')`],
  ])('can be chosen where storage %s', async (_, before) => {
    const page = await openPage(position, { before })
    expect(await ground(page)).toBe(light)
    await button(page, 'Dark').click()
    expect(await ground(page)).toBe(dark)
  })

  it('are not offered where scripts cannot change them', async () => {
    const page = await openPage(position, { scripts: false })
    expect(await page.getByRole('group', { name: 'Color theme' }).count()).toBe(0)
  })
})

describe('the navigation beside a role', () => {
  const side = (page: Page) => page.getByRole('navigation', { name: 'Roles by family' })

  it.each([{ scripts: true }, { scripts: false }])(
    'is open where there is room, and every link of it can be reached by keyboard: %j',
    async (visit) => {
      const page = await openPage(position, visit)
      const links = side(page).getByRole('link')
      expect(await links.count()).toBeGreaterThan(8)
      expect(await side(page).locator('summary').isVisible()).toBe(false)
      await links.first().focus()
      const reached: string[] = []
      for (let at = 0; at < (await links.count()); at += 1) {
        reached.push(await page.evaluate(() => document.activeElement?.textContent ?? ''))
        await page.keyboard.press('Tab')
      }
      expect(reached).toEqual(await links.allTextContents())
    },
  )

  it('is folded on a phone, above the page, and opens there', async () => {
    const page = await openPage(position, { ...looks.narrow, scripts: false })
    const link = side(page).getByRole('link', { name: 'Staff' })
    expect(await link.isVisible()).toBe(false)
    await side(page).locator('summary').click()
    await link.click()
    expect(new URL(page.url()).pathname).toMatch(/roles\/data-engineer\/staff\.html$/)
  })
})

describe('"Where am I?" on the first page', () => {
  it('leads from a role and a level to the position and to what comes next', async () => {
    const page = await openPage('index.html')
    const here = page.getByRole('link', { name: 'What is expected at this level' })
    expect(await here.count()).toBe(0)
    await page.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'Data Engineer' })
    await page.getByRole('combobox', { name: 'Level' }).selectOption({ label: 'Senior' })
    expect(await page.getByRole('link', { name: 'What comes next' }).getAttribute('href')).toBe(
      'ladders/data-engineer/senior-to-staff.html',
    )
    await page.getByRole('combobox', { name: 'Level' }).selectOption({ label: 'Principal' })
    expect(await page.getByRole('link', { name: 'What comes next' }).count()).toBe(0)
    await page.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'Design Manager' })
    expect(await here.count()).toBe(0)
    await page.getByRole('combobox', { name: 'Level' }).selectOption({ label: 'Director' })
    await here.click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Design Manager: Director')
  })

  it('points to the roles where scripts cannot run', async () => {
    const page = await openPage('index.html', { scripts: false })
    expect(await page.getByText('Find your role below').isVisible()).toBe(true)
    expect(await page.getByRole('combobox', { name: 'Role' }).count()).toBe(0)
    await page.getByRole('list', { name: 'Levels: Data Engineer' }).getByRole('link', { name: 'Senior' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Data Engineer: Senior')
  })
})

it('an address that leads nowhere, at any depth, shows a page of the site that suggests the role that was meant', async () => {
  const { value } = siteOf({ ...frameworkOf(repository), siteUrl: 'https://ladders.example/team' })
  const folder = temporaryProject()
  for (const { path, text } of value?.site ?? []) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const served = await serveFolder(folder, '/team/')
  const page = await (await browser()).newPage()
  await page.goto(`${served.url}roles/data-enginer/senior/old.html`)
  expect(await ground(page)).toBe(light)
  await page.locator('#nearest').getByRole('link', { name: 'Data Engineer' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Data Engineer')
  await page.goto(`${served.url}%E0%A4%A/zzz`)
  expect(await page.locator('#nearest').isVisible()).toBe(false)
  await page.getByRole('link', { name: 'Go to the home page' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Career ladders')
  await page.close()
  await served.close()
})
