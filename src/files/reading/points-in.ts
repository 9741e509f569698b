import type { Point } from '../../diagnostic/finding.ts'

/** Offsets of a text to points. Asked in rising order, so that a text with very many of them is gone through once. */
export function pointsIn(text: string): (offset: number) => Point {
  let at = 0
  let line = 1
  let column = 1
  return (offset) => {
    for (; at < offset; at += 1) {
      const unit = text.charCodeAt(at)
      if (unit === 0x0a) {
        line += 1
        column = 1
      } else if (unit < 0xdc00 || unit > 0xdfff) column += 1
    }
    return { line, column }
  }
}
