import { finding, type Finding } from '../diagnostic/finding.ts'
import type { LineIndex } from './line-index.ts'

/**
 * The markers that git leaves in a file. A line of seven = alone may be the underline of a heading in prose, so it is
 * none.
 */
const marker = /^(?:<{7}|>{7}|\|{7}) \S.*$/gm

/** A conflict that nobody has resolved, where it begins and where it ends. */
export function mergeConflict(text: string, lines: LineIndex): Finding | undefined {
  const [first, ...others] = Array.from(text.matchAll(marker))
  if (!first) return undefined
  const end = others.find(([line]) => line.startsWith('>'))
  const place = (match: RegExpExecArray) => lines.place(match.index, match.index + match[0].length)
  return finding('merge-conflict', place(first), {}, end ? { related: { at: place(end), text: 'it ends here' } } : {})
}
