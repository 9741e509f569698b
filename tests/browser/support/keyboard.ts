/** Goes through a page with the Tab key, as a reader without a mouse. */
import type { Page } from 'playwright-core'

/** Where the focus is after one press of a key. */
export interface Stop {
  /** Which of the elements of the page it is, in the order of the document; nothing when the focus has left the page. */
  readonly index: number | null
  readonly html: string
  /** What is wrong with how it shows: no outline, outside of the window, under something else. */
  readonly problems: readonly string[]
}

/** Everything on the page that a keyboard must reach, in the order of the document. */
export function reachable(page: Page): Promise<Pick<Stop, 'index' | 'html'>[]> {
  return page.evaluate(() => {
    const all = Array.from(document.querySelectorAll('*'))
    const wanted = all.filter((element) => element.matches('a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]'))
    return wanted
      .filter((element) => !element.matches('[tabindex="-1"], :disabled, input[type="hidden"]') && element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => element.closest('[inert]') === null && isOneOfItsGroup(element))
      .map((element) => ({ index: all.indexOf(element), html: element.outerHTML.slice(0, 120) }))

    /** Tab stops once at a group of radio buttons: at the one that is chosen, else at the first. */
    function isOneOfItsGroup(element: Element): boolean {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
      const group = all.filter(
        (other) => other instanceof HTMLInputElement && other.type === 'radio' && other.name === element.name && other.form === element.form,
      )
      return element === (group.find((other) => other.matches(':checked')) ?? group[0])
    }
  })
}

/** Presses Tab until the focus leaves the page, which may lead straight to its beginning; at most `limit` times. */
export async function walk(page: Page, limit: number): Promise<Stop[]> {
  const stops: Stop[] = []
  while (stops.length < limit) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (stop.index === null || (stops.length > 1 && stop.index === stops[0]?.index)) break
    stops.push(stop)
  }
  return stops
}

/** What has the focus, and whether a reader sees that. */
export function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return { index: null, html: '', problems: [] }
    const problems: string[] = []
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) problems.push(`outline: ${outlineStyle} ${outlineWidth}`)
    // A link that goes over two lines has two boxes; a box of no size is a part of it without text.
    const boxes = Array.from(element.getClientRects()).filter(({ width, height }) => width > 0 && height > 0)
    const inside = boxes.filter(({ top, bottom, left, right }) => top < innerHeight && bottom > 0 && left < innerWidth && right > 0)
    if (inside.length === 0) problems.push('out of sight')
    else if (!inside.some(isOnTop)) problems.push('under something else')
    return { index: Array.from(document.querySelectorAll('*')).indexOf(element), html: element.outerHTML.slice(0, 120), problems }

    function isOnTop({ top, bottom, left, right }: DOMRect): boolean {
      const middle = (from: number, to: number, end: number): number => (Math.max(from, 0) + Math.min(to, end)) / 2
      const found = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight))
      return found !== null && (element?.contains(found) === true || found.contains(element))
    }
  })
}
