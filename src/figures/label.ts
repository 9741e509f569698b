/** What several pictures are made of. */
import { block, list, number, text, type View } from '../template/shape.ts'
import { linesOf, rounded, textWidth } from './measure.ts'

export const lineShape = block({ text: text(), y: number() })

/** A text in lines, one under the other, with the whole of it. */
export const labelShape = block({
  x: number(),
  lines: list(lineShape),
  full: text('the whole text, where the lines had to cut it'),
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
/** How far below its middle a line of text stands. */
const baseline = 0.35

/** A text in at most so many lines around a middle. */
export function label(full: string, { x, middle, size, width, most }: LabelRoom): Label {
  const lines = linesOf(full, size, width, most)
  const top = middle - ((lines.length - 1) * size * lineHeight) / 2 + size * baseline
  return {
    x: rounded(x),
    full,
    lines: lines.map((line, index) => ({ text: line, y: rounded(top + index * size * lineHeight) })),
  }
}

/** The width of the widest line that a label of so many lines has at least, within a limit. */
export function labelWidth(full: string, size: number, limit: number, most: number): number {
  return Math.max(...linesOf(full, size, limit, most).map((line) => textWidth(line, size)))
}
