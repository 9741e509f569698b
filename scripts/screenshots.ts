/**
 * `npm run screenshots`: pictures of every kind of page in every look, in `screenshots/`, for whoever reviews a change
 * of how pages look. `npm run screenshots -- roles dark` takes those only whose file name holds all these words.
 */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { buildExampleSite } from './browser/example-site.ts'
import { launchOptions } from './browser/launch-options.ts'
import { looks, paper } from './browser/looks.ts'
import { pageKinds } from './browser/page-kinds.ts'

const words = process.argv.slice(2)
const options = launchOptions()
const site = buildExampleSite()
try {
  const browser = await chromium.launch(options)
  const page = await browser.newPage()
  const shots = pageKinds(site.folder).flatMap(({ samples }) =>
    samples.flatMap((path) => Object.entries(looks).map(([name, look]) => ({ path, name, look }))),
  )
  for (const { path, name, look } of shots) {
    const file = `screenshots/${path.replace(/\.html$/, '')}.${name}`
    if (!words.every((word) => file.includes(word))) continue
    mkdirSync(dirname(file), { recursive: true })
    const { media, colorScheme, forcedColors, viewport } = look
    // One after the other: it is one page that is looked at.
    /* oxlint-disable no-await-in-loop */
    await page.emulateMedia({ media, colorScheme, forcedColors })
    await page.setViewportSize(viewport)
    await page.goto(`${pathToFileURL(site.folder).href}/${path}`)
    await page.screenshot({ path: `${file}.png`, fullPage: true })
    if (media === 'print') await page.pdf({ path: `${file}.pdf`, ...paper })
    /* oxlint-enable no-await-in-loop */
    process.stdout.write(`${file}.png\n`)
  }
  await browser.close()
} finally {
  site.remove()
}
