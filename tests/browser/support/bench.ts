/** What tests in a browser begin with: an `openPage` whose pages fail the test when they did what no page may do. */
import { mkdirSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, inject } from 'vitest'
import { pageKinds } from '../../../scripts/browser/page-kinds.ts'
import { type Opened, openIn, type Site, type Visit } from './open-in.ts'

/** The example organisation's site. */
const site: Site = { folder: inject('folder'), url: inject('url') }

/** Every kind of page of it. */
export const kinds = pageKinds(site.folder)

/** The pages to test: the longest and the shortest of every kind. */
export const samples: readonly string[] = kinds.flatMap((kind) => kind.samples)

/** The longest page of every kind, where a shorter one would show nothing else. */
export const longest: readonly string[] = kinds.map((kind) => kind.samples[0])

let connection: Promise<Browser> | undefined
let opened: Opened[] = []

/** The browser that all tests share. */
export function browser(): Promise<Browser> {
  connection ??= chromium.connect(inject('browser'))
  return connection
}

/**
 * Opens a page of the example site. When the test has ended, the page must not have written to the console, failed, broken its policy or asked for
 * anything outside of the site; and if the test failed, there is a picture of the page in `screenshots/failed/`.
 */
export async function openPage(path: string, visit?: Visit): Promise<Page> {
  const page = await openIn(await browser(), site, path, visit)
  opened.push(page)
  return page.page
}

afterEach(async ({ task }) => {
  const pages = opened
  opened = []
  const complaints = pages.flatMap(({ complaints }) => complaints)
  if (task.result?.state === 'fail' || complaints.length > 0) await photograph(pages, `${task.suite?.name ?? ''} ${task.name}`)
  await Promise.all(pages.map(({ close }) => close()))
  if (complaints.length > 0) throw new Error(['A page did what no page may do.', ...complaints].join('\n'))
})

afterAll(async () => {
  await (await connection)?.close()
  connection = undefined
})

/** Beside the pictures of `npm run screenshots`, in a folder that git does not know. */
async function photograph(pages: readonly Opened[], name: string): Promise<void> {
  mkdirSync('screenshots/failed', { recursive: true })
  const file = name.replace(/[^\w.]+/g, '-').slice(0, 120)
  await Promise.all(pages.map(({ page }, index) => page.screenshot({ path: `screenshots/failed/${file}-${index + 1}.png`, fullPage: true })))
}
