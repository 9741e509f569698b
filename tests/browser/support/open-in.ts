/** Opens a page of a site as a reader would, and writes down everything that a page must not do. */
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Look, looks } from '../../../scripts/browser/looks.ts'

/** A built site, on disk and served. */
export interface Site {
  readonly folder: string
  /** Ends with a slash. */
  readonly url: string
}

/** How a page is opened; from a server, with scripts and in the light if nothing is said. */
export interface Visit extends Partial<Look> {
  readonly from?: 'http' | 'file'
  readonly scripts?: boolean
  /** Runs before the page's own scripts. */
  readonly before?: string
}

export interface Opened {
  readonly page: Page
  /** One line for each message of the console, error, violation of the policy, request that failed or leads out of the site. Grows while the page lives. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/** @param path below the site; may have a query and an anchor */
export async function openIn(browser: Browser, site: Site, path: string, visit: Visit = {}): Promise<Opened> {
  const { from = 'http', scripts = true, before, ...look } = visit
  const { media, colorScheme, forcedColors, viewport } = { ...looks.light, ...look }
  const context = await browser.newContext({ javaScriptEnabled: scripts, colorScheme, forcedColors, viewport })
  const root = from === 'http' ? site.url : `${pathToFileURL(site.folder).href}/`
  const complaints = complaintsOf(context, root)
  if (before !== undefined) await context.addInitScript(before)
  const page = await context.newPage()
  if (media === 'print') await page.emulateMedia({ media })
  await page.goto(root + path, { waitUntil: 'load' })
  return { page, complaints, close: () => context.close() }
}

function complaintsOf(context: BrowserContext, root: string): readonly string[] {
  const complaints: string[] = []
  // What the policy forbids is an error of the console, also where scripts are off.
  context.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`))
  context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`))
  context.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(root) && !url.startsWith('data:')) complaints.push(`leads out of the site: ${url}`)
  })
  return complaints
}
