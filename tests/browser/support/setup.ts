/**
 * Once before all tests in a browser: the browser itself, and the site of the example organization, on disk and served.
 */
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { buildExampleSite } from '../../../scripts/browser/example-site.ts'
import { launchOptions } from '../../../scripts/browser/launch-options.ts'
import { serveFolder } from '../../../scripts/browser/serve-folder.ts'
import { setup as buildDist } from '../../support/build-dist.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where a test finds the browser. */
    readonly browser: string
    /** The folder of the example site, and where it is served; the second ends with a slash. */
    readonly folder: string
    readonly url: string
  }
}

/**
 * The first thing that is done is to look for a browser: installing one takes longest, and without one all else is in
 * vain.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const options = launchOptions()
  buildDist()
  const site = buildExampleSite()
  const served = await serveFolder(site.folder, '/some/where/')
  const browser = await chromium.launchServer(options)
  project.provide('browser', browser.wsEndpoint())
  project.provide('folder', site.folder)
  project.provide('url', served.url)
  return async () => {
    await browser.close()
    await served.close()
    site.remove()
  }
}
