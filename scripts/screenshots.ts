/**
 * `npm run screenshots` takes a picture of every kind of page in every look and writes it to `screenshots/`, so that
 * you can review a change of the design. `npm run screenshots -- roles dark` takes only the pictures whose file names
 * contain all these words. `npm run screenshots -- --readme` renews the two pictures in the README instead.
 */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { buildExampleSite } from './browser/example-site.ts'
import { launchOptions } from './browser/launch-options.ts'
import { looks, paper } from './browser/looks.ts'
import { pageKinds } from './browser/page-kinds.ts'

const { values, positionals: words } = parseArgs({ options: { readme: { type: 'boolean' } }, allowPositionals: true })
const options = launchOptions()
const site = buildExampleSite()
try {
  const browser = await chromium.launch(options)
  const page = await browser.newPage()
  await (values.readme === true ? takeReadmePictures(page) : takeAllPictures(page))
  await browser.close()
} finally {
  site.remove()
}

/** Writes `docs/images/ladder-light.png` and `ladder-dark.png`. */
async function takeReadmePictures(page: Page): Promise<void> {
  mkdirSync('docs/images', { recursive: true })
  await page.setViewportSize({ width: 960, height: 900 })
  await page.goto(addressOf('ladders/backend-engineer/mid-to-senior.html'))
  for (const colorScheme of ['light', 'dark'] as const) {
    const path = `docs/images/ladder-${colorScheme}.png`
    // oxlint-disable no-await-in-loop -- both pictures show the same tab
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path })
    // oxlint-enable no-await-in-loop
    process.stdout.write(`${path}\n`)
  }
}

/** Writes one picture for each page and look whose file name contains all words, and a PDF for each printed page. */
async function takeAllPictures(page: Page): Promise<void> {
  const shots = pageKinds(site.folder).flatMap(({ samples }) =>
    samples.flatMap((path) => Object.entries(looks).map(([name, look]) => ({ path, name, look }))),
  )
  for (const { path, name, look } of shots) {
    const file = `screenshots/${path.replace(/\.html$/, '')}.${name}`
    if (!words.every((word) => file.includes(word))) continue
    mkdirSync(dirname(file), { recursive: true })
    const { media, colorScheme, forcedColors, viewport } = look
    // oxlint-disable no-await-in-loop -- all pictures are taken in the same tab
    await page.emulateMedia({ media, colorScheme, forcedColors })
    await page.setViewportSize(viewport)
    await page.goto(addressOf(path))
    await page.screenshot({ path: `${file}.png`, fullPage: true })
    if (media === 'print') await page.pdf({ path: `${file}.pdf`, ...paper })
    // oxlint-enable no-await-in-loop
    process.stdout.write(`${file}.png\n`)
  }
}

/** The `file:` address of a page of the built site. */
function addressOf(page: string): string {
  return `${pathToFileURL(site.folder).href}/${page}`
}
