/** Positions of Handlebars and offsets as points of findings. */
import type { Point } from '../diagnostic/finding.ts'

/** A position of Handlebars, whose columns count from 0 and in UTF-16 units. */
export function pointOf(text: string, { line, column }: hbs.AST.Position): Point {
  const before = text.split('\n')[line - 1]?.slice(0, column) ?? ''
  return { line, column: Array.from(before).length + 1 }
}

/** The point of an offset in UTF-16 units. */
export function pointAt(text: string, offset: number): Point {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 }
}
