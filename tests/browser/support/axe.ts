/** Asks axe what keeps people out of a page. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, NodeResult, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * Runs before the scripts of a page: see `Visit.before`. That way it needs no leave of the page's policy, which stays
 * as it is.
 */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 AA, and what axe holds for good practice beyond it: landmarks, the order of headings. */
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations', 'incomplete'],
  // Off unless asked for: 24 pixels, or room around.
  rules: { 'target-size': { enabled: true } },
  // To see whether an element is in sight.
  elementRef: true,
}

/** What axe leaves to a person, by its own names, and a person has looked at. */
const judged = {
  // A row that names the group of the rows below has no cells of its own.
  rules: ['th-has-data-cells'],
  // An arrow or a tick that is no text. It has the color of the text beside it.
  reasons: ['nonBmp'],
}

/** Of the colors of axe, what is used here. */
interface Color {
  parseString(text: string): void
}

interface Colors {
  readonly Color: new () => Color
  readonly getContrast: (ground: Color, ink: Color) => number
}

/**
 * One line for each element that fails a rule, or of which axe cannot tell. The page must have been opened with
 * `before: axe`.
 */
export function violationsOf(page: Page): Promise<string[]> {
  return page.evaluate(
    async ({ options, judged }) => {
      // What the script before the page has put there.
      const { axe } = globalThis as unknown as {
        axe: { run: (options: RunOptions) => Promise<AxeResults>; commons: { color: Colors } }
      }
      const { violations, incomplete } = await axe.run(options)
      const line = (rule: string, { target, failureSummary = '' }: NodeResult): string =>
        `${rule}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`
      const unclear = incomplete.filter(({ id }) => !judged.rules.includes(id))
      return [
        ...violations.flatMap(({ id, nodes }) => nodes.map((node) => line(id, node))),
        ...unclear.flatMap(({ id, nodes }) =>
          nodes
            .filter(
              (node) => !isJudged(node) && !isScrolledAway(node) && !isAboveThePage(node) && !isReadInPicture(node),
            )
            .map((node) => line(`cannot tell ${id}`, node)),
        ),
      ]

      function isJudged({ any }: NodeResult): boolean {
        return any.some(({ data }) =>
          judged.reasons.includes((data as { readonly messageKey?: string } | null)?.messageKey ?? ''),
        )
      }

      /**
       * What is outside of a box that scrolls has no background that axe could find; it is seen in a look with more
       * room, or after scrolling.
       */
      function isScrolledAway({ element }: NodeResult): boolean {
        const scrolls = (box: Element): boolean =>
          box.scrollWidth > box.clientWidth && getComputedStyle(box).overflowX !== 'visible'
        let box = element?.parentElement
        while (box && !scrolls(box)) box = box.parentElement
        if (!box || !element) return false
        const inner = element.getBoundingClientRect()
        const outer = box.getBoundingClientRect()
        return inner.left < outer.left || inner.right > outer.right
      }

      /**
       * On paper the margin is no part of the page: a first line whose letters are taller than it begins above the
       * window, where axe finds nothing.
       */
      function isAboveThePage({ element }: NodeResult): boolean {
        if (!element) return false
        const text = document.createRange()
        text.selectNodeContents(element)
        return text.getBoundingClientRect().top < 0 && element.getBoundingClientRect().top >= 0
      }

      /**
       * axe gives up on words of a picture: they are painted with another property, and what lies under them is no box.
       * Here it is the last shape before that is painted there.
       */
      function isReadInPicture({ element }: NodeResult): boolean {
        const svg = element?.closest('svg')
        if (!element || !svg) return false
        const { Color, getContrast } = axe.commons.color
        const parsed = (text: string): Color => {
          const color = new Color()
          color.parseString(text)
          return color
        }
        const words = element.getBoundingClientRect()
        const [x, y] = [words.left + words.width / 2, words.top + words.height / 2]
        const shapes = Array.from(svg.querySelectorAll('rect, circle, polygon')).filter((shape) => {
          const { left, right, top, bottom } = shape.getBoundingClientRect()
          const isBefore = (shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
          return (
            isBefore && left <= x && x <= right && top <= y && y <= bottom && getComputedStyle(shape).fill !== 'none'
          )
        })
        const under = shapes.at(-1)
        const ground = parsed(under ? getComputedStyle(under).fill : groundOf(svg))
        return getContrast(ground, parsed(getComputedStyle(element).fill)) >= 4.5
      }

      function groundOf(box: Element | null): string {
        const { backgroundColor } = getComputedStyle(box ?? document.documentElement)
        return box && backgroundColor === 'rgba(0, 0, 0, 0)' ? groundOf(box.parentElement) : backgroundColor
      }
    },
    { options, judged },
  )
}
