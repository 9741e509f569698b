/** Goes through a page with the Tab key, as a reader without a mouse. */
import type { Page } from 'playwright-core'

/** Something that a keyboard can reach. */
export interface Reachable {
  /**
   * Its number among all of the page, in the order of the document; -1 for what was not there when they were counted.
   */
  readonly place: number
  /** The beginning of it. */
  readonly html: string
  /** It is in the main part of the page or comes after it. */
  readonly isPastSkip: boolean
}

/** Where the focus is after one press of a key. */
export interface Stop extends Reachable {
  /** What is wrong with how it shows: no outline, outside of the window, under something else. */
  readonly problems: readonly string[]
}

/**
 * Everything on the page that a keyboard must reach, in the order of the document. Comes before `walk` and `focused`,
 * which count by it.
 */
export function reachable(page: Page): Promise<Reachable[]> {
  return page.evaluate(() => {
    const all = Array.from(document.querySelectorAll('*'))
    const wanted = all.filter((element) =>
      element.matches('a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]'),
    )
    const found = wanted
      .filter(
        (element) =>
          !element.matches('[tabindex="-1"], :disabled, input[type="hidden"]') &&
          element.checkVisibility({ visibilityProperty: true }),
      )
      .filter((element) => element.closest('[inert]') === null && isOneOfItsGroup(element))
    const main = document.querySelector('main')
    // Kept by identity: a script may add elements while somebody walks.
    Object.assign(globalThis, { reachable: found })
    return found.map((element, place) => ({
      place,
      html: element.outerHTML.slice(0, 120),
      isPastSkip: main !== null && (main.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
    }))

    /** Tab stops once at a group of radio buttons: at the one that is chosen, else at the first. */
    function isOneOfItsGroup(element: Element): boolean {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
      const group = all.filter(
        (other) =>
          other instanceof HTMLInputElement &&
          other.type === 'radio' &&
          other.name === element.name &&
          other.form === element.form,
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
    if (stop === null || (stops.length > 1 && stop.place === stops[0]?.place)) break
    stops.push(stop)
  }
  return stops
}

/** What has the focus, and whether a reader sees that; nothing when the focus has left the page. */
export function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return null
    const problems: string[] = []
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    // `auto` is the mark of the browser itself, whose width says nothing.
    if (outlineStyle === 'none' || (outlineStyle !== 'auto' && Number.parseFloat(outlineWidth) < 2)) {
      problems.push(`outline: ${outlineStyle} ${outlineWidth}`)
    }
    // A link that goes over two lines has two boxes; a box of no size is a part of it without text.
    const boxes = Array.from(element.getClientRects()).filter(({ width, height }) => width > 0 && height > 0)
    const inside = boxes.filter(
      ({ top, bottom, left, right }) => top < innerHeight && bottom > 0 && left < innerWidth && right > 0,
    )
    const above = inside.map(elementAbove)
    if (inside.length === 0) problems.push('out of sight')
    else if (above.every((found) => found !== null)) problems.push(`under ${above[0]?.outerHTML.slice(0, 120)}`)
    // What `reachable` has put there.
    const place = (globalThis as unknown as { reachable: Element[] }).reachable.indexOf(element)
    const main = document.querySelector('main')
    const isPastSkip = main !== null && (main.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
    return { place, html: element.outerHTML.slice(0, 120), isPastSkip, problems }

    /**
     * What hides the middle of that part of a box that is in the window; nothing if it is the element itself, a part of
     * it or what it stands in.
     */
    function elementAbove({ top, bottom, left, right }: DOMRect): Element | null {
      const middle = (from: number, to: number, end: number): number => (Math.max(from, 0) + Math.min(to, end)) / 2
      const found = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight))
      return element?.contains(found) === true || found?.contains(element) === true ? null : found
    }
  })
}
