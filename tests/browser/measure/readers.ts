/**
 * How long readers of a large site wait, measured in their place: search, comparison, and what keeps a page from
 * answering while it loads. `npm run bench -- --browser` runs it with the folder of a built site, and it prints the
 * rows of a table.
 */
import { chromium, type Browser, type Page } from 'playwright-core'
import { launchOptions } from '../../../scripts/browser/launch-options.ts'
import { serveFolder } from '../../../scripts/browser/serve-folder.ts'

interface Waited {
  readonly what: string
  /** In milliseconds, each time. */
  readonly times: readonly number[]
}

/** What somebody types, a key at a time. */
const typed = ['incident response', 'qualty', 'senior data engineer', 'plans charters']

const pagesToLoad = [
  'index.html',
  'roles/data-engineer.html',
  'roles/data-engineer/senior.html',
  'ladders/data-engineer/senior-to-staff.html',
  'compare.html',
  'plan.html',
  'map.html',
]

const pairs = [
  ['data-engineer@junior', 'data-engineer@senior'],
  ['data-engineer@senior', 'data-engineer@staff'],
  ['backend-engineer@mid', 'data-engineer@senior'],
  ['data-engineer@mid', 'backend-engineer@senior'],
] as const

/** @param site a built site */
async function waitedIn(site: string): Promise<Waited[]> {
  const served = await serveFolder(site, '/')
  const browser = await chromium.launch(launchOptions())
  try {
    return [
      await keystrokes(browser, served.url),
      await comparisons(browser, served.url),
      await longTasks(browser, served.url),
    ]
  } finally {
    await browser.close()
    await served.close()
  }
}

async function keystrokes(browser: Browser, url: string): Promise<Waited> {
  const page = await browser.newPage()
  await page.goto(`${url}index.html`)
  await page.keyboard.press('/')
  await page.keyboard.type('x')
  // The index is made in pieces; it is whole when the search says that there is nothing, or what there is.
  await page.waitForFunction(() => !/loading/i.test(document.querySelector('.search-status')?.textContent ?? 'loading'))
  await page.waitForTimeout(2000)
  const times = await page.evaluate((texts) => {
    const input = document.querySelector<HTMLInputElement>('#site-search input')
    const list = document.querySelector<HTMLElement>('#search-results')
    const measured: number[] = []
    for (const text of texts) {
      for (let length = 1; length <= text.length; length += 1) {
        const start = performance.now()
        if (input) input.value = text.slice(0, length)
        input?.dispatchEvent(new Event('input', { bubbles: true }))
        // Asking for it makes the browser lay out what was found.
        if (list && list.offsetHeight < 0) return []
        measured.push(performance.now() - start)
      }
    }
    return measured
  }, typed)
  await page.close()
  return { what: 'a keystroke in the search, with layout', times }
}

/** With scripts and data that have been loaded: before, it is the network that is waited for. */
async function comparisons(browser: Browser, url: string): Promise<Waited> {
  const page = await browser.newPage()
  await page.goto(`${url}compare.html#from=${pairs[0][0]}&to=${pairs[0][1]}`)
  await page.locator('main section, main article').first().waitFor()
  const times: number[] = []
  // Twice around: the first time loads the roles.
  for (const [from, to] of [...pairs, ...pairs]) times.push(await comparison(page, `#from=${from}&to=${to}`))
  await page.close()
  return { what: 'a comparison of two positions that are loaded, with layout', times: times.slice(pairs.length) }
}

function comparison(page: Page, hash: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const before = document.title
    const start = performance.now()
    location.hash = wanted
    while (document.title === before && performance.now() - start < 2000) {
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
    return document.body.offsetHeight < 0 ? 0 : performance.now() - start
  }, hash)
}

async function longTasks(browser: Browser, url: string): Promise<Waited> {
  const times: number[] = []
  for (const path of pagesToLoad) {
    const page = await browser.newPage()
    await page.addInitScript(() => {
      const found: number[] = []
      Object.assign(window, { longTasks: found })
      new PerformanceObserver((list) => found.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
        buffered: true,
      })
    })
    await page.goto(url + path, { waitUntil: 'load' })
    await page.waitForTimeout(500)
    const found = await page.evaluate(() =>
      'longTasks' in window && Array.isArray(window.longTasks) ? window.longTasks.map(Number) : [],
    )
    times.push(Math.max(0, ...found))
    await page.close()
  }
  return {
    what: `the longest task while one of ${pagesToLoad.length} kinds of pages loads (0: none over 50 ms)`,
    times,
  }
}

for (const { what, times } of await waitedIn(process.argv[2] ?? '')) {
  const sorted = times.toSorted((a, b) => a - b)
  const text = (time: number | undefined): string => `${(time ?? Number.NaN).toFixed(1)} ms`
  process.stdout.write(
    `| ${what} | ${times.length} | ${text(sorted[Math.floor(times.length / 2)])} | ${text(sorted.at(-1))} |\n`,
  )
}
