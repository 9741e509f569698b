/** Offsets in a text to lines and columns; the lines are found once, a place is made only for what asks for it. */
import type { Edit, Place, Point } from '../diagnostic/finding.ts'
import type { SourceText } from './source-text.ts'

export class LineIndex {
  readonly #source: SourceText
  readonly #lineStarts: readonly number[]

  constructor(source: SourceText) {
    this.#source = source
    const starts = [0]
    for (let at = source.text.indexOf('\n'); at !== -1; at = source.text.indexOf('\n', at + 1)) starts.push(at + 1)
    this.#lineStarts = starts
  }

  /** The place between two offsets of the text; both in UTF-16 units, as string functions count. */
  place(start: number, end = start): Required<Place> {
    return { file: this.#source.file, start: this.#point(start), end: this.#point(end) }
  }

  /** The text in the place of what stands between two offsets. */
  edit(start: number, end: number, text: string): Edit {
    return { start: this.#point(start), end: this.#point(end), text }
  }

  /** What is written between two offsets. */
  slice(start: number, end: number): string {
    return this.#source.text.slice(start, end)
  }

  /** Where the line with this offset begins. */
  lineStart(offset: number): number {
    return this.#source.text.lastIndexOf('\n', offset - 1) + 1
  }

  /** Where the line with this offset ends, its line break included. */
  lineEnd(offset: number): number {
    const end = this.#source.text.indexOf('\n', offset)
    return end === -1 ? this.#source.text.length : end + 1
  }

  #point(offset: number): Point {
    let low = 0
    let high = this.#lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const before = this.#source.text.slice(this.#lineStarts[low] ?? 0, offset)
    return { line: low + 1, column: characters(before) + 1 }
  }
}

function characters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}
