/**
 * What tests in a browser begin with: the pages to test, and tabs to open them in. Whatever a page must not do fails
 * the test, see `each-test.ts`.
 */
import { type Browser, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { looks } from '../../../scripts/browser/looks.ts'
import { pageKinds } from '../../../scripts/browser/page-kinds.ts'
import { setLook } from './reader.ts'
import { newTab, type Site, type Tab, type Visit } from './tab.ts'

/** The example organization's site. */
export const site: Site = { folder: inject('folder'), url: inject('url') }

/** Every kind of page of it. */
export const kinds = pageKinds(site.folder)

/** The pages to test: the longest and the shortest of every kind. */
export const samples: readonly string[] = kinds.flatMap((kind) => kind.samples)

/** The longest page of every kind, where a shorter one would show nothing else. */
export const longest: readonly string[] = kinds.map((kind) => kind.samples[0])

let connection: Promise<Browser> | undefined
/** Tabs of this test alone. */
let own: Tab[] = []
/** Tabs that many tests look through, by what cannot be changed about them later. */
const shared = new Map<string, Tab>()

/** The browser that all tests share. */
export function browser(): Promise<Browser> {
  connection ??= chromium.connect(inject('browser'))
  return connection
}

/** Opens a page of the example site in a browser that knows nothing of earlier tests. */
export async function openPage(path: string, visit: Visit = {}): Promise<Page> {
  const tab = await newTab(await browser(), visit)
  own.push(tab)
  await tab.goTo(site, path)
  return tab.page
}

/**
 * Opens a page in a tab that earlier tests have used, in half the time. For tests that look and change nothing that
 * outlives the page.
 */
export async function lookAt(path: string, visit: Visit = {}): Promise<Page> {
  const { from = 'http', scripts = true, before = '' } = visit
  const key = [from, scripts, before].join(' ')
  const tab = shared.get(key) ?? (await newTab(await browser(), visit))
  shared.set(key, tab)
  await setLook(tab.page, { ...looks.light, ...visit })
  await tab.goTo(site, path)
  return tab.page
}

/** The tabs that the test has used, and what their pages did that no page may do. */
export function used(): readonly Tab[] {
  return [...own, ...shared.values()].filter(({ wasUsed }) => wasUsed())
}

/** Makes ready for the next test. */
export async function tidy(): Promise<void> {
  await Promise.all([...own.map(({ close }) => close()), ...Array.from(shared.values(), ({ leave }) => leave())])
  own = []
}

/** Closes all tabs, and the connection but not the browser. */
export async function disconnect(): Promise<void> {
  shared.clear()
  await (await connection)?.close()
  connection = undefined
}
