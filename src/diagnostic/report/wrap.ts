import { cellsOf, widthOf } from './cells.ts'

/**
 * Breaks a text at its blanks, and inside of a word only where the word alone is too wide.
 * @param text one line without hidden characters
 * @param width of every line, in columns
 * @param first that of the first line
 */
export function wrap(text: string, width: number, first = width): string[] {
  const lines: string[] = []
  let line: string | undefined
  const room = (): number => (lines.length === 0 ? first : width)
  for (const word of text.split(' ')) {
    const longer: string = line === undefined ? word : `${line} ${word}`
    if (widthOf(longer) <= room()) {
      line = longer
      continue
    }
    if (line !== undefined) lines.push(line)
    const parts = broken(word, room(), width)
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1) ?? ''
  }
  return [...lines, line ?? '']
}

function broken(word: string, first: number, width: number): string[] {
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const cell of cellsOf(word)) {
    if (part !== '' && used + cell.width > (parts.length === 0 ? first : width)) {
      parts.push(part)
      part = ''
      used = 0
    }
    part += cell.shown
    used += cell.width
  }
  return [...parts, part]
}
