/**
 * Edits put into the text that they were made for. Findings count in the normalized text (`\n` line ends, no byte order
 * mark, NFC); the file may be written otherwise, and every byte that no edit touches stays as it is.
 */
import type { Edit, Finding, Point } from './finding.ts'

const byteOrderMark = '\uFEFF'

/**
 * The findings of one file whose edits can be made together: of two that meet, the one that stands first. Each keeps
 * all its edits or none.
 */
export function compatible(findings: readonly Finding[]): Finding[] {
  const taken: Finding[] = []
  const edits: Edit[] = []
  for (const found of findings.toSorted((a, b) => comparePoints(firstPoint(a), firstPoint(b)))) {
    const own = found.edits ?? []
    if (own.length === 0 || own.some((edit) => edits.some((other) => meet(edit, other)))) continue
    taken.push(found)
    edits.push(...own)
  }
  return taken
}

/** Edits that merely touch could still change each other's meaning. */
function meet(a: Edit, b: Edit): boolean {
  return comparePoints(a.start, b.end) <= 0 && comparePoints(b.start, a.end) <= 0
}

function firstPoint({ edits = [] }: Finding): Point {
  const [first = { line: 1, column: 1 }] = edits.map(({ start }) => start).toSorted(comparePoints)
  return first
}

function comparePoints(a: Point, b: Point): number {
  return a.line - b.line || a.column - b.column
}

/**
 * Makes the edits.
 * @param text the file as it is, decoded and not normalized
 * @param edits of which none overlap
 * @returns the new text; nothing when an edit begins or ends inside of what is one character in the file
 */
export function applyEdits(text: string, edits: readonly Edit[]): string | undefined {
  const lines = linesOf(text)
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
  const offset = (point: Point): number | undefined => offsetOf(point, lines, text)
  let changed = text
  for (const edit of edits.toSorted((a, b) => comparePoints(b.start, a.start) || comparePoints(b.end, a.end))) {
    const start = offset(edit.start)
    const end = offset(edit.end)
    if (start === undefined || end === undefined || end < start) return undefined
    changed = changed.slice(0, start) + edit.text.replaceAll('\n', lineEnd) + changed.slice(end)
  }
  return changed
}

interface SourceLine {
  readonly start: number
  readonly text: string
}

function linesOf(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let start = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0
  for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start, text: text.slice(start, index) })
    start = index + end.length
  }
  return [...lines, { start, text: text.slice(start) }]
}

/**
 * Matches text that can be composed to one character to one character: a letter with its marks, a syllable of Hangul
 * with its parts.
 */
const cluster = /[^\p{M}\u1160-\u11ff]?[\p{M}\u1160-\u11ff]*/gsu

function offsetOf(point: Point, lines: readonly SourceLine[], text: string): number | undefined {
  const line = lines[point.line - 1]
  if (!line) return undefined
  let left = point.column - 1
  let offset = line.start
  for (const [written] of line.text.matchAll(cluster)) {
    const normalized = written.normalize('NFC')
    const characters = Array.from(normalized)
    if (left >= characters.length) {
      left -= characters.length
      offset += written.length
      continue
    }
    // Inside of a cluster only one that is written as it is read has places of its own.
    if (left > 0 && normalized !== written) return undefined
    return offset + characters.slice(0, left).join('').length
  }
  return left === 0 && offset <= text.length ? offset : undefined
}
