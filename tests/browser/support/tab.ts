/** A tab that opens pages of a site as a reader would, and writes down everything that they must not do. */
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

export interface Tab {
  readonly page: Page
  /** Opens a page of a site; the path may have a query and an anchor. */
  readonly goTo: (site: Site, path: string) => Promise<void>
  /**
   * One line for each message of the console, error, violation of the policy, request that failed or leads out of the
   * site, since `goTo`.
   */
  readonly complaints: () => readonly string[]
  /** Whether a page is open in it. */
  readonly wasUsed: () => boolean
  /** Forgets the page, so that another test can use the tab. */
  readonly leave: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function newTab(browser: Browser, visit: Visit): Promise<Tab> {
  const { from = 'http', scripts = true, before, ...look } = visit
  const { media, colorScheme, forcedColors, viewport } = { ...looks.light, ...look }
  const context = await browser.newContext({ javaScriptEnabled: scripts, colorScheme, forcedColors, viewport })
  let root = ''
  let complaints: string[] = []
  listen(
    context,
    (complaint) => complaints.push(complaint),
    (url) => url.startsWith(root),
  )
  if (before !== undefined) await context.addInitScript(before)
  const page = await context.newPage()
  if (media === 'print') await page.emulateMedia({ media })
  return {
    page,
    goTo: async (site, path) => {
      root = from === 'http' ? site.url : `${pathToFileURL(site.folder).href}/`
      await page.goto(root + path, { waitUntil: 'load' })
    },
    complaints: () => complaints,
    wasUsed: () => page.url() !== nothing,
    leave: async () => {
      if (page.url() === nothing) return
      await page.goto(nothing)
      complaints = []
    },
    close: () => context.close(),
  }
}

const nothing = 'about:blank'

function listen(
  context: BrowserContext,
  complain: (complaint: string) => void,
  isOfTheSite: (url: string) => boolean,
): void {
  // What the policy forbids is an error of the console, also where scripts are off.
  context.on('console', (message) => complain(`console ${message.type()}: ${message.text()}`))
  context.on('weberror', (error) => complain(`error: ${error.error().message}`))
  context.on('requestfailed', (request) => complain(`failed: ${request.url()}`))
  context.on('request', (request) => {
    const url = request.url()
    if (!isOfTheSite(url) && !url.startsWith('data:') && url !== nothing) complain(`leads out of the site: ${url}`)
  })
}
