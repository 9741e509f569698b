import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { lookAt, samples, site } from './support/bench.ts'

const kilobyte = 1024

/** What a page and the files that it loads weigh after gzip, in bytes, by the ending of their names. */
async function weigh(page: Page): Promise<Record<'html' | 'css' | 'js' | 'all', number>> {
  const loaded = await page.evaluate(() => [
    location.href,
    ...performance.getEntriesByType('resource').map(({ name }) => name),
  ])
  const files = loaded
    .filter((url) => url.startsWith(site.url))
    .map((url) => decodeURIComponent(new URL(url).pathname.slice(new URL(site.url).pathname.length)))
  const weight = (ending: string): number =>
    files
      .filter((file) => file.endsWith(ending))
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(site.folder, file))).length, 0)
  return { html: weight('.html'), css: weight('.css'), js: weight('.js'), all: weight('') }
}

it('weighs 50 KB at most as a first page, with its style sheet and scripts', async () => {
  const { html, css, js, all } = await weigh(await lookAt('index.html'))
  expect(Math.min(html, css, js)).toBeGreaterThan(0)
  expect(all).toBeLessThanOrEqual(50 * kilobyte)
})

it.each(samples)('%s loads 10 KB of style sheets and 15 KB of scripts at most', async (path) => {
  const { css, js } = await weigh(await lookAt(path))
  expect(css).toBeLessThanOrEqual(10 * kilobyte)
  expect(js).toBeLessThanOrEqual(15 * kilobyte)
})
