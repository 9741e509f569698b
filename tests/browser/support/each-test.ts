/**
 * When a test has ended, its pages must not have written to the console, failed, broken their policy or asked for
 * anything outside of the site. If the test failed, there are pictures of them in `screenshots/failed/`.
 */
import { mkdirSync } from 'node:fs'
import { afterAll, afterEach } from 'vitest'
import { disconnect, tidy, used } from './bench.ts'
import type { Tab } from './tab.ts'

afterEach(async ({ task }) => {
  const tabs = used()
  const complaints = tabs.flatMap((tab) => tab.complaints())
  if (task.result?.state === 'fail' || complaints.length > 0) {
    await photograph(tabs, `${task.suite?.name ?? ''} ${task.name}`)
  }
  await tidy()
  if (complaints.length > 0) throw new Error(['A page did what no page may do.', ...complaints].join('\n'))
})

afterAll(disconnect)

/** Beside the pictures of `npm run screenshots`, in a folder that git does not know. */
async function photograph(tabs: readonly Tab[], name: string): Promise<void> {
  mkdirSync('screenshots/failed', { recursive: true })
  const file = name.replace(/[^\w.]+/g, '-').slice(0, 120)
  await Promise.all(
    tabs.map(({ page }, index) =>
      page.screenshot({ path: `screenshots/failed/${file}-${index + 1}.png`, fullPage: true }),
    ),
  )
}
