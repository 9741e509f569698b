/** Marks the searched words in a text. */
import { tokensOf } from './terms.ts'

export interface TextPiece {
  readonly text: string
  readonly isMatch: boolean
}

/**
 * @param matched the words of the text that were found, folded
 * @param typed the typed terms; only the typed beginning of a word is marked
 */
export function highlight(text: string, matched: ReadonlySet<string>, typed: readonly string[]): TextPiece[] {
  const runs: TextPiece[] = []
  let end = 0
  const add = (until: number, isMatch: boolean): void => {
    if (until <= end) return
    const last = runs.at(-1)
    const piece = text.slice(end, until)
    if (last?.isMatch === isMatch) runs[runs.length - 1] = { text: last.text + piece, isMatch }
    else runs.push({ text: piece, isMatch })
    end = until
  }
  for (const token of tokensOf(text)) {
    if (!matched.has(token.term)) continue
    const beginning = typed.find((term) => token.term.startsWith(term))
    // Folding may change the length of a word. In that case the whole word is marked.
    const isCut = beginning !== undefined && token.term.length === token.end - token.start
    add(token.start, false)
    add(isCut ? token.start + beginning.length : token.end, true)
  }
  add(text.length, false)
  return runs
}
