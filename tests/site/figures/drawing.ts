/** What tests of pictures share: the words, and questions about what lies where. */
import { expect } from 'vitest'
import { textWidth } from '../../../src/figures/measure.ts'
import type { Translator } from '../../../src/words/translator.ts'
import { renderersOf, repository } from '../../support/example.ts'

export const words: Translator = renderersOf(repository).words.site

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width + 0.2 &&
    inner.y + inner.height <= outer.y + outer.height + 0.2
  )
}

/** About the room that one line of text takes. */
export function roomOf(text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end', size: number): Box {
  const width = textWidth(text, size)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { x: left, y: y - size * 0.8, width, height: size }
}

export function expectApart(boxes: readonly Box[]): void {
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      expect(overlap(box, other), `${JSON.stringify(box)} lies on ${JSON.stringify(other)}`).toBe(false)
    }
  }
}

interface Run {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The upright pieces of a path. */
export function uprightRuns(path: string): Run[] {
  // Corners are curves through a point between two others; the straight pieces run from where one ends to where the
  // next begins.
  const points = Array.from(path.matchAll(/(?:[ML]|Q[\d.-]+ [\d.-]+ )([\d.-]+) ([\d.-]+)/g), ([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }))
  return points.flatMap((point, index) => {
    const before = points[index - 1]
    return before && before.x === point.x && before.y !== point.y
      ? [{ at: point.x, from: Math.min(before.y, point.y), to: Math.max(before.y, point.y) }]
      : []
  })
}
