/** Labels of several lines for figures. */
import { block, list, number, text, type View } from '../template/shape.ts'
import { linesOf, rounded, textWidth } from './measure.ts'

export const lineShape = block({ text: text(), y: number() })

/** Text in several lines, with the full text. */
export const labelShape = block({
  x: number(),
  lines: list(lineShape),
  full: text('the whole text, if the lines are cut'),
})

export type Label = View<typeof labelShape>

export interface LabelRoom {
  readonly x: number
  /** The middle of the lines. */
  readonly middle: number
  readonly size: number
  readonly width: number
  readonly most: number
}

const lineHeight = 1.2
/** The distance from the middle of a line of text to its baseline, in font sizes. */
const baseline = 0.35

/** Returns text in at most `most` lines, vertically centered. */
export function label(full: string, { x, middle, size, width, most }: LabelRoom): Label {
  const lines = linesOf(full, size, width, most)
  const top = middle - ((lines.length - 1) * size * lineHeight) / 2 + size * baseline
  return {
    x: rounded(x),
    full,
    lines: lines.map((line, index) => ({ text: line, y: rounded(top + index * size * lineHeight) })),
  }
}

/** Returns the width of the widest line of a label with at most `most` lines within a limit. */
export function labelWidth(full: string, size: number, limit: number, most: number): number {
  return Math.max(...linesOf(full, size, limit, most).map((line) => textWidth(line, size)))
}
