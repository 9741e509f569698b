/** Offsets in a text to lines and columns; the lines are found once, a place is made only for what asks for it. */
import type { Edit, Place, Point } from '../diagnostic/finding.ts'
import type { SourceText } from './source-text.ts'

/** In UTF-16 units. */
const stopEvery = 64

export class LineIndex {
  readonly #source: SourceText
  readonly #lineStarts: readonly number[]
  /** Keyed by the start of a line: the number of */
  readonly #stops = new Map<number, number[]>()

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

  /** Returns what is written between two offsets. */
  slice(start: number, end: number): string {
    return this.#source.text.slice(start, end)
  }

  /** Returns where the line with this offset begins. */
  lineStart(offset: number): number {
    return this.#source.text.lastIndexOf('\n', offset - 1) + 1
  }

  /** Returns where the line with this offset ends, its line break included. */
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
    return { line: low + 1, column: this.#charactersBefore(this.#lineStarts[low] ?? 0, offset) + 1 }
  }

  /** A long line is counted once, from stop to stop: a list of very many entries asks for every place of it. */
  #charactersBefore(lineStart: number, offset: number): number {
    const stops = Math.floor((offset - lineStart) / stopEvery)
    if (stops === 0) return this.#characters(lineStart, offset)
    const counts = this.#stops.get(lineStart) ?? [0]
    this.#stops.set(lineStart, counts)
    for (let stop = counts.length; stop <= stops; stop += 1) {
      counts.push(
        (counts[stop - 1] ?? 0) + this.#characters(lineStart + (stop - 1) * stopEvery, lineStart + stop * stopEvery),
      )
    }
    return (counts[stops] ?? 0) + this.#characters(lineStart + stops * stopEvery, offset)
  }

  /** The second half of a sign of two UTF-16 units is no character of its own. */
  #characters(start: number, end: number): number {
    const { text } = this.#source
    let count = 0
    for (let at = start; at < end; at += 1) {
      const unit = text.charCodeAt(at)
      const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff && isFirstHalf(text.charCodeAt(at - 1))
      if (!isSecondHalf) count += 1
    }
    return count
  }
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
