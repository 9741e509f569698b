/** Looks at where things are on a page, and whether they stay there. */
import type { Page } from 'playwright-core'

/** Runs before the scripts of a page: gathers what moved while nobody touched it. */
export const shiftObserver = `
  globalThis.layoutShifts = []
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) globalThis.layoutShifts.push({ value, moved: sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? '?') })
  }).observe({ type: 'layout-shift', buffered: true })
`

interface Shift {
  /** As in "cumulative layout shift". */
  readonly value: number
  /** The beginning of the HTML of each element that moved. */
  readonly moved: readonly string[]
}

/**
 * What has moved since the page was opened, with `before: shiftObserver`. Waits for what scripts still do after
 * loading.
 */
export async function layoutShifts(page: Page): Promise<readonly Shift[]> {
  await page.waitForTimeout(250)
  // What the script before the page has put there.
  return page.evaluate(() => (globalThis as unknown as { layoutShifts: Shift[] }).layoutShifts)
}

/**
 * One line for each element that makes the page wider than its window; what stands in a box that scrolls by itself does
 * not.
 */
export function widerThanWindow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const clips = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowX !== 'visible' || clips(element.parentElement))
    const outside = Array.from(document.body.querySelectorAll('*')).filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return (right > clientWidth + 0.5 || left < -0.5) && !clips(element.parentElement)
    })
    return [
      `${scrollWidth} pixels wide in a window of ${clientWidth}`,
      ...outside.map((element) => element.outerHTML.slice(0, 120)),
    ]
  })
}
