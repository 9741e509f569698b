/** JavaScript as text: pieces that each add to the output of a function, in the variable `o`. */

export interface Piece {
  /** `text`: an expression that gives the text; `statement`: a statement that appends it to `o`. */
  readonly kind: 'text' | 'statement'
  readonly code: string
}

/** Statements that append the pieces to `o`. Neighboring expressions become one concatenation. */
export function appended(pieces: readonly Piece[]): string {
  let code = ''
  let run: string[] = []
  const flush = (): void => {
    if (run.length > 0) code += `o+=${run.join('+')};`
    run = []
  }
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      run.push(piece.code)
      continue
    }
    flush()
    code += piece.code
  }
  flush()
  return code
}

/** The statements of a function that returns the pieces as one text. */
export function functionBody(pieces: readonly Piece[]): string {
  const text = expressionOf(pieces)
  return text === undefined ? `let o="";${appended(pieces)}return o` : `return ${text}`
}

/** One of two texts, by a condition. */
export function pick(condition: string, yes: readonly Piece[], no: readonly Piece[]): Piece {
  const [yesText, noText] = [expressionOf(yes), expressionOf(no)]
  if (yesText !== undefined && noText !== undefined) {
    return { kind: 'text', code: `(${condition}?${yesText}:${noText})` }
  }
  const otherwise = no.length === 0 ? '' : `else{${appended(no)}}`
  return { kind: 'statement', code: `if(${condition}){${appended(yes)}}${otherwise}` }
}

function expressionOf(pieces: readonly Piece[]): string | undefined {
  if (pieces.length === 0) return '""'
  return pieces.every(({ kind }) => kind === 'text') ? pieces.map(({ code }) => code).join('+') : undefined
}
